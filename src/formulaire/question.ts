/**
 * What the form asks, read from the schema of a structure: every field with its words, its example and what it is taken
 * with. The form, the answers and the messages all follow this one tree; nothing about a field is written twice.
 */
import type { FieldHelp } from "../model/fields.ts";
import type { Referentiel } from "../model/referentiel.ts";
import { structureSchema } from "../model/structure.ts";
import { type Field, fieldAt, type Path } from "../reading/field.ts";

interface Asked {
  /** The last key of its path; empty for an element of a list. */
  readonly key: string;
  readonly question: string;
  readonly hint?: string | undefined;
  /** As people would type it in the form. */
  readonly example?: string | undefined;
  readonly isRequired: boolean;
  readonly isRare: boolean;
}

export interface Choice {
  readonly id: string;
  readonly nom: string;
}

/** One control. */
export interface TextQuestion extends Asked {
  readonly kind: "text";
  readonly input: NonNullable<FieldHelp["input"]> | "line" | "integer" | "decimal";
  readonly longest?: number | undefined;
}

/** One word of a list: `isYesNo` when the file says true or false. */
export interface ChoiceQuestion extends Asked {
  readonly kind: "choice";
  readonly isYesNo: boolean;
  readonly choices: readonly Choice[];
}

/** Boxes to tick. */
export interface ChoicesQuestion extends Asked {
  readonly kind: "choices";
  readonly choices: readonly Choice[];
}

/** Several questions under one key. */
export interface GroupQuestion extends Asked {
  readonly kind: "group";
  readonly questions: readonly Question[];
}

/** The same question, as many times as there is something to say. */
export interface ListQuestion extends Asked {
  readonly kind: "list";
  readonly item: Question;
  readonly most?: number | undefined;
}

/** A level for each service. */
export interface GridQuestion extends Asked {
  readonly kind: "grid";
  readonly services: readonly string[];
}

export type Question = TextQuestion | ChoiceQuestion | ChoicesQuestion | GroupQuestion | ListQuestion | GridQuestion;

/** More boxes than this are a list to choose from, as many times as needed. */
const MOST_BOXES = 24;

/** Quotes only matter when YAML is typed by hand. */
const plainExample = (example: string | undefined): string | undefined =>
  example === undefined || /^[[{]/.test(example) ? undefined : example.replace(/^"(.*)"$/, "$1");

const sizeOf = (schema: Field["schema"], key: "maxLength"): number | undefined => {
  const size: unknown = key in schema ? Reflect.get(schema, key) : undefined;
  return typeof size === "number" ? size : undefined;
};

const longestList = ({ schema }: Field): number | undefined => {
  const { def } = schema._zod;
  const checks: readonly { readonly _zod: { readonly def: object } }[] = "checks" in def && Array.isArray(def.checks) ? def.checks : [];
  const limit: unknown = checks.map(({ _zod }) => Reflect.get(_zod.def, "maximum")).find((maximum) => typeof maximum === "number");
  return typeof limit === "number" ? limit : undefined;
};

const choicesOf = ({ words, help: { names } }: Field): readonly Choice[] => {
  const shown = names === undefined ? words : words.filter((word) => names[word] !== undefined);
  return shown.map((id) => ({ id, nom: names?.[id] ?? id }));
};

const inputOf = ({ help: { input, editorType } }: Field): TextQuestion["input"] =>
  input ?? (editorType === "integer" ? "integer" : editorType === "number" ? "decimal" : "line");

const isOptional = (schema: Field["schema"], key: string): boolean => {
  const { def } = schema._zod;
  const shape: unknown = "shape" in def ? def.shape : undefined;
  const field: unknown = typeof shape === "object" && shape !== null ? Reflect.get(shape, key) : undefined;
  return typeof field === "object" && field !== null && "isOptional" in field && typeof field.isOptional === "function" && field.isOptional() === true;
};

const asked = (field: Field, key: string, isRequired: boolean): Asked => ({
  key,
  question: field.help.question ?? field.help.label ?? key,
  hint: field.help.hint,
  example: field.kind === "text" || field.kind === "format" ? plainExample(field.help.example) : undefined,
  isRequired,
  isRare: field.help.rare ?? false,
});

const questionAt = (schema: Field["schema"], path: Path, isRequired: boolean): Question => {
  const field = fieldAt(schema, path);
  if (!field) throw new Error(`No such field: ${path.join(".")}`);
  const last = path.at(-1);
  const common = asked(field, typeof last === "string" ? last : "", isRequired);
  const within = (key: string) => questionAt(schema, [...path, key], !isOptional(field.schema, key));
  switch (field.kind) {
    case "text":
    case "format":
      return { ...common, kind: "text", input: inputOf(field), longest: sizeOf(field.schema, "maxLength") };
    case "choice":
      return { ...common, kind: "choice", isYesNo: field.help.editorType === "boolean", choices: choicesOf(field) };
    case "group":
      return { ...common, kind: "group", questions: field.words.map(within) };
    case "grid":
      return { ...common, kind: "grid", services: field.words };
    case "list": {
      const item = questionAt(schema, [...path, 0], false);
      if (item.kind === "choice" && item.choices.length <= MOST_BOXES) return { ...common, kind: "choices", choices: item.choices };
      return { ...common, kind: "list", item, most: longestList(field) };
    }
    default:
      return field.kind satisfies never;
  }
};

/** What the form says by itself: nobody is asked. */
const UNASKED = new Set(["anciens_noms", "date_maj", "verification"]);

/** Every question of the form, in the order of the schema, which is that of the printed page. */
export const questionsOf = (referentiel: Referentiel): readonly Question[] => {
  const schema = structureSchema(referentiel);
  return Object.keys(schema.shape)
    .filter((key) => !UNASKED.has(key))
    .map((key) => questionAt(schema, [key], !isOptional(schema, key)));
};
