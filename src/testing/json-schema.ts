/** The part of JSON Schema that the published schemas use: what a value does not respect, in one line each. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  uri: /^https?:\/\/\S+$/,
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
};

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

export const schemaFaults = (root: Schema, value: unknown, schema: Schema = root, at = ""): readonly string[] => {
  const inside = (part: Schema, item: unknown, where: string) => schemaFaults(root, item, part, `${at}/${where}`);
  if (schema.$ref) return schemaFaults(root, value, root.$defs?.[schema.$ref.split("/").at(-1) ?? ""] ?? {}, at);
  if (schema.anyOf)
    return schema.anyOf.some((option) => schemaFaults(root, value, option, at).length === 0) ? [] : [`${at}: ${JSON.stringify(value)} fits nothing`];
  const faults: string[] = [];
  const mind = (isRight: boolean, what: string) => void (isRight || faults.push(`${at}: ${what} (${JSON.stringify(value)})`));
  if (schema.type) mind(typeOf(value) === (schema.type === "integer" ? "number" : schema.type), schema.type);
  if (schema.enum) mind(schema.enum.includes(value), "enum");
  if (typeof value === "string") {
    mind(value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY), "length");
    mind(schema.pattern === undefined || new RegExp(schema.pattern).test(value), "pattern");
    mind(schema.format === undefined || (FORMATS[schema.format]?.test(value) ?? true), "format");
  }
  if (typeof value === "number") mind(value >= (schema.minimum ?? Number.NEGATIVE_INFINITY), "minimum");
  if (Array.isArray(value)) {
    mind(value.length >= (schema.minItems ?? 0), "minItems");
    mind(!schema.uniqueItems || new Set(value).size === value.length, "uniqueItems");
    faults.push(...value.flatMap((item, index) => inside(schema.items ?? {}, item, String(index))));
  }
  if (typeof value === "object" && value !== null && schema.properties) {
    const group = new Map(Object.entries(value));
    for (const name of schema.required ?? []) mind(group.has(name), `${name} is missing`);
    for (const [name, item] of group) faults.push(...(schema.properties[name] ? inside(schema.properties[name], item, name) : [`${at}/${name}: unknown`]));
  }
  return faults;
};
