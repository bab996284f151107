/** The text of one file, and the way from an offset in it to what an editor shows: line, column, the line itself. */
import type { Path } from "./field.ts";
import { fileProblem, type Problem, type Statement } from "./problem.ts";

export interface Source {
  /** Path as a contributor would type it from the project's root. */
  readonly fichier: string;
  readonly text: string;
}

/** A statement about the characters from `start` to `end` (excluded) of a source; about the whole file when both are 0. */
export interface Finding extends Statement {
  readonly start: number;
  readonly end: number;
  /** The value it is about, where that is known: a form has fields and no lines. */
  readonly path?: Path;
}

/** A line longer than this is cut in the excerpt: a hostile file may have only one line. */
const LONGEST_EXCERPT = 400;

export const startOfLine = (text: string, offset: number): number => (offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1);

export const endOfLine = (text: string, offset: number): number => {
  const end = text.indexOf("\n", offset);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" && end > offset ? end - 1 : end;
};

/** The line that holds the offset, without its end. */
export const lineAt = (text: string, offset: number): string => {
  const start = startOfLine(text, offset);
  return text.slice(start, endOfLine(text, start));
};

const lineNumber = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
};

/** A place past the end, or on a last empty line, is shown at the end of the last line that has text. */
const visible = (text: string, offset: number): number => {
  const last = Math.min(offset, text.length);
  return last === text.length ? text.trimEnd().length : last;
};

export const problemAt = ({ fichier, text }: Source, { start, end, path: _, ...statement }: Finding): Problem => {
  if (end === 0) return fileProblem(fichier, statement);
  const offset = visible(text, start);
  const lineStart = startOfLine(text, offset);
  const line = lineAt(text, lineStart);
  const longueur = Math.max(1, Math.min(end - offset, line.length - (offset - lineStart)));
  return { ...statement, fichier, ligne: lineNumber(text, offset), colonne: offset - lineStart + 1, longueur, extrait: line.slice(0, LONGEST_EXCERPT) };
};
