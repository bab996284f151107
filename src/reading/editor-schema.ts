/**
 * JSON Schemas for editors (the line `# yaml-language-server: $schema=…` at the top of a file), made from the very schemas
 * that check the files: completion, French help on each key, underlining while typing. An editor reads YAML with its own
 * types, so a number or `true` is allowed beside the text that we read.
 */
import * as z from "zod";
import { editionSchema } from "../model/edition.ts";
import type { FieldHelp } from "../model/fields.ts";
import { type Referentiel, referentielSchema } from "../model/referentiel.ts";
import { structureSchema } from "../model/structure.ts";
import { territoiresSchema } from "../model/territoire.ts";
import { motsSchema, traductionSchema } from "../model/traduction.ts";
import type { NamesOf } from "./coach.ts";
import { namesIn } from "./names.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What the coach says at the moment of the mistake, said before. */
const descriptionOf = ({ label, expected, example }: Partial<FieldHelp>): string | undefined =>
  label === undefined ? undefined : [`${label}.`, ...(expected ? [`Attendu : ${expected}.`] : []), ...(example ? [`Exemple : ${example}`] : [])].join(" ");

const isText = (value: unknown): value is string => typeof value === "string";
const isNative = (value: unknown): value is NonNullable<FieldHelp["editorType"]> => value === "integer" || value === "number" || value === "boolean";

const helpIn = ({ label, expected, example, editorType }: JsonSchema): Partial<FieldHelp> => ({
  ...(isText(label) && { label }),
  ...(isText(expected) && { expected }),
  ...(isText(example) && { example }),
  ...(isNative(editorType) && { editorType }),
});

/** `[a]` and `{ a: b }` show how YAML writes a list or a group: they are words of the description, not values. */
const exampleOf = (example: string | undefined): readonly string[] =>
  example === undefined || /^[[{]/.test(example) ? [] : [example.replace(/^"(.*)"$/, "$1")];

const setHelp = (json: JsonSchema, help: Partial<FieldHelp>): void => {
  for (const key of ["label", "expected", "example", "editorType", "question", "hint", "input", "rare", "names", "readOnly"]) delete json[key];
  const description = descriptionOf(help);
  const examples = help.editorType ? [] : exampleOf(help.example);
  Object.assign(json, help.label && { title: help.label }, description && { description }, examples.length > 0 && { examples });
};

/** An editor reads `true` and `49.1` as YAML does; between quotes they are texts. Both are right for us. */
const allowNative = (json: JsonSchema, native: NonNullable<FieldHelp["editorType"]>): void => {
  const { type, pattern, enum: words } = json;
  for (const key of ["type", "pattern", "enum"]) delete json[key];
  json.anyOf = [{ type: native }, { ...(type && { type }), ...(pattern && { pattern }), ...(words && { enum: words }) }];
};

/** Editors complete keys that are listed one by one, each with its own words. */
const listKeys = (json: JsonSchema, namesOf: NamesOf): void => {
  const words = typeof json.propertyNames === "object" ? json.propertyNames.enum?.filter(isText) : undefined;
  const value = json.additionalProperties;
  if (!words || typeof value !== "object") return;
  const common = { ...value };
  setHelp(common, helpIn(common));
  delete json.propertyNames;
  json.properties = Object.fromEntries(words.map((word) => [word, { ...common, title: namesOf(word)[0] ?? word }]));
  json.additionalProperties = false;
};

/** A schema of an editor for one kind of file. */
const editorSchema = (schema: z.ZodType, title: string, namesOf: NamesOf) => ({
  ...z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      const help = helpIn(jsonSchema);
      setHelp(jsonSchema, help);
      listKeys(jsonSchema, namesOf);
      const words = jsonSchema.enum?.filter(isText) ?? [];
      if (words.some((word) => namesOf(word).length > 0)) jsonSchema["enumDescriptions"] = words.map((word) => namesOf(word)[0] ?? word);
      if (help.editorType) allowNative(jsonSchema, help.editorType);
    },
  }),
  title,
});

interface NamedSchema {
  readonly schema: z.ZodType;
  readonly title: string;
}

/** By name of file in data/schemas/, the text to write there; `others` are those of files that are not of a guide. */
export const editorSchemas = (referentiel: Referentiel, others: Readonly<Record<string, NamedSchema>> = {}): ReadonlyMap<string, string> => {
  const namesOf = namesIn(referentiel);
  const all = {
    structure: editorSchema(structureSchema(referentiel), "Une structure du guide", namesOf),
    guide: editorSchema(editionSchema, "L'édition du guide", namesOf),
    territoires: editorSchema(territoiresSchema, "Les territoires du guide", namesOf),
    referentiel: editorSchema(referentielSchema, "Le référentiel du guide", namesOf),
    mots: editorSchema(motsSchema, "Les mots de la fiche à remettre, en français", namesOf),
    traduction: editorSchema(traductionSchema(referentiel), "Les mots de la fiche à remettre, dans une autre langue", namesOf),
    ...Object.fromEntries(Object.entries(others).map(([name, { schema, title }]) => [name, editorSchema(schema, title, namesOf)])),
  };
  return new Map(Object.entries(all).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 1)}\n`]));
};
