import { readNumbers } from "./columns.ts";
import { type EncodedIndex, WORD_BREAK } from "./encoded.ts";

export interface Names {
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** For each word, the structures whose name has it. */
  readonly uses: readonly (readonly number[])[];
}

/** Each name takes its first words from the one before. */
export const decodeNames = ({ mots, debuts, noms }: EncodedIndex): Names => {
  const words = mots.split(WORD_BREAK);
  const uses: number[][] = words.map(() => []);
  const rests = readNumbers(noms);
  const names: string[] = [];
  let current: number[] = [];
  let at = 0;
  for (const start of readNumbers(debuts)) {
    current = current.slice(0, start);
    for (let word = rests[at++] ?? 0; word > 0; word = rests[at++] ?? 0) current.push(word - 1);
    for (const word of current) uses[word]?.push(names.length);
    names.push(current.map((word) => words[word] ?? "").join(WORD_BREAK));
  }
  return { names, words, uses };
};
