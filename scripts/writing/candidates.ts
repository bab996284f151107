/** Files that a command would write, judged before they are: what `npm run verifier` would say of the guide with them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type LoadedContent, readGuide } from "../../src/reading/content.ts";
import { type Texts, withTexts } from "../../src/reading/overlay.ts";
import { isError, type Problem } from "../../src/reading/problem.ts";
import { openFolder } from "../../src/reading/text-file.ts";

/** Texts by path in the content folder: `structures/borny/tilleuls.yaml`. */
export type Candidates = ReadonlyMap<string, string>;

export interface Judgement extends LoadedContent {
  /** Errors that the guide does not have without these files. */
  readonly added: readonly Problem[];
}

const placeOf = ({ fichier, code, message }: Problem): string => `${fichier}\n${code}\n${message}`;

/** `before` are the problems of the guide as it is. Files may be removed too. */
export const judge = (content: string, candidates: Texts, before: readonly Problem[]): Judgement => {
  const loaded = readGuide(withTexts(openFolder(content), candidates));
  const known = new Set(before.filter(isError).map(placeOf));
  return { ...loaded, added: loaded.problems.filter((problem) => isError(problem) && !known.has(placeOf(problem))) };
};

/** Writes them; `isNew` refuses to replace a file, even one that appeared since it was judged. */
export const writeCandidates = (content: string, candidates: Candidates, isNew: (path: string) => boolean): void => {
  for (const [path, text] of candidates) {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: isNew(path) ? "wx" : "w" });
  }
};
