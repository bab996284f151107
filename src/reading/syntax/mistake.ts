/** What the YAML parser complained of, and the lines around, from which a trap recognises what the contributor did. */
import type { YAMLError } from "yaml";
import { type Finding, lineAt, startOfLine } from "../source.ts";
import { inQuotes } from "../wording.ts";

export interface Mistake {
  readonly error: YAMLError;
  readonly text: string;
  /** Offset of the error, its line and the line before that has text. */
  readonly at: number;
  readonly line: Line;
  readonly before: Line | undefined;
}

export interface Line {
  readonly start: number;
  readonly content: string;
}

export interface SyntaxTrap {
  readonly code: string;
  readonly recognise: (
    mistake: Mistake,
  ) => (Pick<Finding, "message" | "conseil" | "remplacement"> & { readonly start: number; readonly longueur: number }) | undefined;
}

/** `  - clé: valeur`: what stands before the value, and the value. */
const ENTRY = /^(?<lead> *(?:- +)*(?:[^\s"'[{#:][^:]*?: +)?)(?<value>\S.*?)? *$/;

export const entryOf = (line: Line) => {
  const groups = ENTRY.exec(line.content)?.groups;
  const lead = groups?.["lead"] ?? "";
  return { lead, key: /([^\s:-][^:]*): *$/.exec(lead)?.[1], value: groups?.["value"] ?? "", start: line.start + lead.length };
};

export const indentOf = ({ content }: Line): number => /^ */.exec(content)?.[0].length ?? 0;

export const lineFrom = (text: string, offset: number): Line => ({ start: startOfLine(text, offset), content: lineAt(text, offset) });

export const previousLine = (text: string, line: Line): Line | undefined => {
  for (let start = line.start; start > 0; ) {
    const before = lineFrom(text, start - 1);
    if (before.content.trim() !== "") return before;
    start = before.start;
  }
  return undefined;
};

/** The key just before an offset of a line, inside a group on one line: `{ titre: `. */
export const keyBefore = (line: Line, offset: number): string | undefined => /([^\s{[,:][^{[,:]*): *$/.exec(line.content.slice(0, offset - line.start))?.[1];

/** The text between quotes, ready to stand there; none when a comment follows, which would be swallowed. */
export const quotedAgain = (value: string): { readonly remplacement?: string } => (/\s#/.test(value) ? {} : { remplacement: inQuotes(value) });

export const rewritten = (key: string | undefined, value: string): string => `Écrivez : ${key ? `${key}: ` : ""}${inQuotes(value)}`;

/** The last flow collection or quote opened before an offset and not closed on its own line. */
export const openingBefore = (text: string, offset: number, pattern: RegExp): { readonly line: Line; readonly start: number } | undefined => {
  for (let line: Line | undefined = lineFrom(text, Math.max(0, Math.min(offset, text.length) - 1)); line; line = previousLine(text, line)) {
    const found = pattern.exec(line.content);
    if (found) return { line, start: line.start + found.index + found[0].length - 1 };
  }
  return undefined;
};
