/** What a schema expects at one place of a file: found by walking down the schema along a path. */
import type { z } from "zod";
import type { FieldHelp } from "../model/fields.ts";

export type Path = readonly (string | number)[];

/** The last key of a path, past the ranks in lists: `courriels` for the second e-mail address. */
export const keyOf = (path: Path): string => {
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const step = path[index];
    if (typeof step === "string") return step;
  }
  return "";
};

export interface Field {
  readonly kind: "text" | "format" | "choice" | "list" | "group" | "grid";
  readonly help: Partial<FieldHelp>;
  /** The allowed words of a `choice`, the allowed keys of a `group` or of a `grid`. */
  readonly words: readonly string[];
  readonly schema: z.core.$ZodType;
}

/** zod's classes as one union that `switch` can tell apart: the base type does not say which it is. */
const known = (schema: z.core.$ZodType) => schema as z.core.$ZodTypes;

/** Takes off what says nothing of the shape (`optional`, `readonly`, `pipe`), keeping the outermost help. */
const unwrap = (schema: z.core.$ZodType): { readonly type: z.core.$ZodTypes; readonly help: Partial<FieldHelp> } => {
  const type = known(schema);
  const help = "meta" in type && typeof type.meta === "function" ? (type.meta() as Partial<FieldHelp> | undefined) : undefined;
  const { def } = type._zod;
  const inner =
    def.type === "optional" || def.type === "readonly" || def.type === "nullable" || def.type === "default"
      ? def.innerType
      : def.type === "pipe"
        ? def.in
        : undefined;
  if (!inner) return { type, help: help ?? {} };
  const within = unwrap(inner);
  return { type: within.type, help: { ...within.help, ...help } };
};

const wordsOf = (schema: z.core.$ZodType): readonly string[] => {
  const { def } = unwrap(schema).type._zod;
  return def.type === "enum" ? Object.values(def.entries).map(String) : [];
};

const hasFormat = (def: z.core.$ZodStringDef): boolean =>
  (def.checks ?? []).some((check) => ["string_format", "custom"].includes(check._zod.def.check) && !isTrim(check));

/** `.trim()` is an overwrite, not a demand. */
const isTrim = (check: z.core.$ZodCheck<never>): boolean => check._zod.def.check === "overwrite";

const describe = (schema: z.core.$ZodType): Field => {
  const { type, help } = unwrap(schema);
  const { def } = type._zod;
  const field = (kind: Field["kind"], words: readonly string[] = []): Field => ({ kind, help, words, schema: type });
  switch (def.type) {
    case "array":
      return field("list");
    case "object":
      return field("group", Object.keys(def.shape));
    case "record":
      return field("grid", wordsOf(def.keyType));
    case "enum":
      return field("choice", wordsOf(type));
    case "string":
      return field(hasFormat(def) ? "format" : "text");
    default:
      return field("format");
  }
};

const child = (schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined => {
  const { def } = unwrap(schema).type._zod;
  if (def.type === "array") return typeof key === "number" ? def.element : undefined;
  if (def.type === "object") return typeof key === "string" && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
  if (def.type === "record") return def.valueType;
  return undefined;
};

const walk = (schema: z.core.$ZodType, path: Path): Field | undefined => {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    if (!at) return undefined;
    at = child(at, key);
  }
  return at && describe(at);
};

/** Twenty thousand files have the same few hundred places. */
const found = new WeakMap<z.core.$ZodType, Map<string, Field | undefined>>();

const placesOf = (schema: z.core.$ZodType): Map<string, Field | undefined> => {
  const places = found.get(schema) ?? new Map<string, Field | undefined>();
  found.set(schema, places);
  return places;
};

/** More places than any schema has: only made-up keys of hostile files lead there. */
const MOST_PLACES = 2000;

/** What the schema says of the place a path leads to; undefined where it knows nothing. */
export const fieldAt = (schema: z.core.$ZodType, path: Path): Field | undefined => {
  const places = placesOf(schema);
  const place = path.map((step) => (typeof step === "number" ? "#" : step)).join("\n");
  if (places.has(place)) return places.get(place);
  const field = walk(schema, path);
  if (places.size < MOST_PLACES) places.set(place, field);
  return field;
};

/** Every key of a schema with the keys under which it may stand; `""` is the file's first level. */
export const homesOf = (schema: z.core.$ZodType, parent = "", homes: Map<string, string[]> = new Map()): ReadonlyMap<string, readonly string[]> => {
  const { def } = unwrap(schema).type._zod;
  if (def.type === "array") return homesOf(def.element, parent, homes);
  if (def.type === "record") for (const word of wordsOf(def.keyType)) homes.set(word, [...(homes.get(word) ?? []), parent]);
  if (def.type === "object")
    for (const [key, value] of Object.entries(def.shape)) {
      homes.set(key, [...(homes.get(key) ?? []), parent]);
      homesOf(value, key, homes);
    }
  return homes;
};
