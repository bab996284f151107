/**
 * The bricks every schema is built with.
 *
 * YAML is read with everything as text (`01000` stays `01000`), so each brick starts from a string and says itself
 * what a number, a date or an address is. Each brick carries, in `.meta()`, what people need to write it right: a
 * French label, an example, what is expected. The error coach, the JSON Schemas for editors, the documentation table
 * and the browser form all read that same metadata.
 */
import * as z from "zod";

/** What a person needs to know to fill a field in. */
export type FieldHelp = {
  /** The field's French name, as the printed page shows it. */
  readonly label: string;
  /** What must be written, as the end of « attendu : … ». */
  readonly expected?: string;
  /** An example that could be pasted as it is after `key: `. */
  readonly example?: string;
  /** The type a YAML-aware editor sees, where it differs from text. */
  readonly editorType?: "integer" | "number" | "boolean";
  /** How the form asks for it, where the label alone is dry. */
  readonly question?: string;
  /** What helps people to answer in the form: whole sentences. */
  readonly hint?: string;
  /** What the form takes it with, where its shape does not say. */
  readonly input?: "tel" | "email" | "url" | "date" | "paragraphs" | "markdown" | "hours" | "territoire";
  /** Whether few places have something to say there: the form keeps it folded. */
  readonly rare?: true;
  /** What people call each word of a closed list. */
  readonly names?: Readonly<Record<string, string>>;
};

declare module "zod" {
  interface GlobalMeta extends Partial<FieldHelp> {}
}

/** How long any text may be, so that a hostile or pasted-by-mistake value cannot swell every page. */
const LONGEST_TEXT = 6000;

/** One line of text, its ends trimmed, never empty. */
export const text = (help: FieldHelp, longest = 400) => z.string().trim().min(1).max(Math.min(longest, LONGEST_TEXT)).meta(help);

/** A small Markdown text: paragraphs, lists, bold, links. */
export const markdown = (help: FieldHelp) => text({ input: "markdown", ...help }, LONGEST_TEXT);

/** A text of one exact form; its help must say which, and show one. */
export const matching = (pattern: RegExp, help: FieldHelp & { expected: string; example: string }) => z.string().regex(pattern).meta(help);

/** A decimal number between two bounds, both included. */
export const number = (min: number, max: number, help: FieldHelp & { example: string }) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .meta({ expected: `un nombre entre ${min} et ${max}`, editorType: "number", ...help });

/** A whole number between two bounds, both included. */
export const integer = (min: number, max: number, help: FieldHelp & { example: string }) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max))
    .meta({ expected: `un nombre entier entre ${min} et ${max}`, editorType: "integer", ...help });

/** Yes or no: `true`, `false`, `oui`, `non`. */
export const yesNo = (help: FieldHelp) =>
  z
    .enum(["true", "false", "oui", "non"])
    .transform((word) => word === "true" || word === "oui")
    .meta({ expected: "true (oui) ou false (non)", example: "true", editorType: "boolean", names: { oui: "oui", non: "non" }, ...help });

const isRealDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** A calendar day, `AAAA-MM-JJ`, that exists. */
export const date = (help: FieldHelp) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isRealDate, { params: { rule: "date" } })
    .meta({ expected: "une date qui existe, année-mois-jour", example: "2026-03-12", input: "date", ...help });

/** A web address that a browser can open safely: https or http, nothing else, and no name before the host that would pass for it. */
export const url = (help: FieldHelp) =>
  z
    .string()
    .max(500)
    .refine((text) => /^https?:\/\/[^\s<>"'@/?#\\]+(?:[/?#][^\s<>"']*)?$/.test(text) && URL.canParse(text), { params: { rule: "url" } })
    .meta({ expected: "une adresse qui commence par https://", example: "https://exemple.fr/page", input: "url", ...help });

/** A French telephone number: ten digits in pairs, or a short number (3949). */
export const telephone = (help: FieldHelp) =>
  z
    .string()
    .refine((text) => /^(0[1-9](?: \d\d){4}|0 8\d\d \d{3} \d{3}|3\d{3}|3\d \d\d|1\d{1,2}|116 \d{3}|\+\d{2,3}(?: \d{1,4}){2,6})$/.test(text), {
      params: { rule: "telephone" },
    })
    .meta({ expected: "dix chiffres par groupes de deux, entre guillemets", example: '"03 87 00 00 00"', input: "tel", ...help });

/** Letters, digits and the few signs that mailboxes have: what `mailto:` would read as headers is not among them. */
export const isCourriel = (text: string): boolean => /^[\p{L}\d._+~-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,}$/iu.test(text);

export const courriel = (help: FieldHelp) =>
  z
    .string()
    .max(200)
    .refine(isCourriel, { params: { rule: "courriel" } })
    .meta({ expected: "une adresse e-mail", example: "accueil@exemple.fr", input: "email", ...help });

/** One value of a closed list. The coach proposes the nearest one. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, help: FieldHelp) => z.enum(values).meta(help);

/** One identifier of the référentiel, known only once the référentiel is read. */
export const knownId = (ids: readonly string[], help: FieldHelp) => z.enum(ids as [string, ...string[]]).meta(help);

/** The same, with what people call each. */
export const knownEntry = (entries: readonly { readonly id: string; readonly nom: string }[], help: FieldHelp) =>
  knownId(
    entries.map(({ id }) => id),
    { names: Object.fromEntries(entries.map(({ id, nom }) => [id, nom])), ...help },
  );

export const list = <Item extends z.ZodType>(item: Item, help: FieldHelp, longest = 60) => z.array(item).max(longest).readonly().meta(help);
