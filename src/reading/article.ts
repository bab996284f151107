/** A Markdown text with its header: YAML between two lines of three dashes, at the very top. */
import type { z } from "zod";
import { type FileReading, readSource } from "./file.ts";
import { fileProblem, type Problem } from "./problem.ts";
import type { Source } from "./source.ts";

const HEADER = /^---[ \t]*\r?\n(?<front>(?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/;

export interface Header {
  readonly yaml: string;
  /** Where the YAML starts, and where the text starts after the header. */
  readonly base: number;
  readonly end: number;
}

/** The YAML between the two « --- » lines at the top of a Markdown file; undefined when there is none. */
export const headerOf = (text: string): Header | undefined => {
  const found = HEADER.exec(text);
  return found ? { yaml: found.groups?.["front"] ?? "", base: text.indexOf("\n") + 1, end: found[0].length } : undefined;
};

const withoutHeader = (fichier: string, text: string): Problem => {
  const isOpen = text.startsWith("---");
  return fileProblem(fichier, {
    code: "en-tete",
    gravite: "erreur",
    message: isOpen ? "L'en-tête n'est pas fermé : il manque une deuxième ligne « --- »." : "Il manque l'en-tête au début du fichier.",
    conseil: isOpen
      ? "Ajoutez une ligne « --- » après la dernière clé de l'en-tête."
      : "Commencez le fichier par une ligne « --- », une ligne « titre: … », puis une ligne « --- ».",
  });
};

/** `known` are the problems already found in the file itself, such as its name. */
export const readArticle = <Schema extends z.ZodType>(
  source: Source,
  schema: Schema,
  known: readonly Problem[] = [],
): FileReading<z.output<Schema> & { readonly text: string }> => {
  const header = headerOf(source.text);
  if (!header) return { problems: [...known, withoutHeader(source.fichier, source.text)] };
  const reading = readSource(source, { schema }, header.yaml, header.base);
  const { value } = reading;
  const problems = [...known, ...reading.problems];
  return value === undefined ? { problems } : { value: { ...value, text: source.text.slice(header.end) }, problems };
};
