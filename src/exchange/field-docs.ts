/** The fields of a structure, explained: what the schema says of itself, for the page about the data. */
import * as z from "zod";
import type { FieldHelp } from "../model/fields.ts";
import type { Referentiel } from "../model/referentiel.ts";
import { structureSchema } from "../model/structure.ts";

export interface FieldDoc {
  /** « materiel › type » for a field inside another. */
  readonly key: string;
  readonly label: string;
  readonly expected: string;
  readonly example?: string | undefined;
  readonly required: boolean;
}

/** Above this, a closed list is named rather than written out. */
const SHORT_LIST = 14;

/** What only matters when the YAML is typed by hand. */
const YAML_ONLY = /,? entre guillemets$/;

/** Optional and read-only are wrappers: what people need to know stands on the type inside. */
const unwrapped = (type: unknown): unknown => (type instanceof z.ZodOptional || type instanceof z.ZodReadonly ? unwrapped(type.unwrap()) : type);

const helpOf = (type: unknown): Partial<FieldHelp> => {
  const own = type instanceof z.ZodType ? type.meta() : undefined;
  return own ?? (type instanceof z.ZodOptional || type instanceof z.ZodReadonly ? helpOf(type.unwrap()) : {});
};

const numberOfValues = (values: readonly string[]): string =>
  values.length <= SHORT_LIST ? `une valeur parmi : ${values.join(", ")}` : `une des ${values.length} valeurs du référentiel`;

const expectedOf = (type: unknown): string => {
  const { expected } = helpOf(type);
  const bare = unwrapped(type);
  if (expected && !(bare instanceof z.ZodArray)) return expected.replace(YAML_ONLY, "");
  if (bare instanceof z.ZodEnum) return numberOfValues(bare.options.map(String));
  if (bare instanceof z.ZodArray)
    return unwrapped(bare.element) instanceof z.ZodObject ? "une liste d'objets" : `une liste ; chaque élément : ${expectedOf(bare.element)}`;
  if (bare instanceof z.ZodObject) return "un objet";
  if (bare instanceof z.ZodRecord) return `un objet : à chaque service, ${expectedOf(bare.valueType)}`;
  return "du texte";
};

const shapeOf = (type: unknown): Readonly<Record<string, unknown>> => {
  const bare = unwrapped(type);
  if (bare instanceof z.ZodArray) return shapeOf(bare.element);
  return bare instanceof z.ZodObject ? bare.shape : {};
};

const docsOf = (shape: Readonly<Record<string, unknown>>, inside: string): readonly FieldDoc[] =>
  Object.entries(shape).flatMap(([name, type]) => {
    const { label = name, example } = helpOf(type);
    const key = `${inside}${name}`;
    return [{ key, label, expected: expectedOf(type), example, required: !(type instanceof z.ZodOptional) }, ...docsOf(shapeOf(type), `${key} › `)];
  });

/** Every field, in the order of the schema; the parts of a field follow it. */
export const fieldDocs = (referentiel: Referentiel): readonly FieldDoc[] => docsOf(structureSchema(referentiel).shape, "");
