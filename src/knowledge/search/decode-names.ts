import { slugOf } from "../../model/comparable.ts";
import { readNumbers } from "./columns.ts";
import { type EncodedIndex, WORD_BREAK } from "./encoded.ts";
import { remembered } from "./lazily.ts";

export interface Names {
  readonly size: number;
  name(rank: number): string;
  /** As addresses write the name; its words are brought to that once, however many names have them. */
  slug(rank: number): string;
  readonly words: readonly string[];
  /** For each word, the structures whose name has it. */
  uses(): readonly Uint32Array[];
}

/** The words of all names, one after the other, and where each name begins. */
interface Row {
  readonly firsts: Uint32Array;
  readonly row: Uint32Array;
}

/** Each name takes its first words from the one before. */
const readRow = ({ debuts, noms }: EncodedIndex): Row => {
  const starts = readNumbers(debuts);
  const rests = readNumbers(noms);
  const firsts = new Uint32Array(starts.length + 1);
  const row = new Uint32Array(rests.length + starts.reduce((total, start) => total + start, 0));
  let at = 0;
  let written = 0;
  for (let rank = 0; rank < starts.length; rank++) {
    const before = firsts[rank - 1] ?? 0;
    firsts[rank] = written;
    for (let word = 0; word < (starts[rank] ?? 0); word++) row[written++] = row[before + word] ?? 0;
    for (let word = rests[at++] ?? 0; word > 0; word = rests[at++] ?? 0) row[written++] = word - 1;
  }
  firsts[starts.length] = written;
  return { firsts, row: row.subarray(0, written) };
};

/** Counted first, so that each word gets a column of its own length. */
const usesOf = ({ firsts, row }: Row, words: number): readonly Uint32Array[] => {
  const ends = new Uint32Array(words + 1);
  for (const word of row) ends[word + 1] = (ends[word + 1] ?? 0) + 1;
  for (let word = 1; word <= words; word++) ends[word] = (ends[word] ?? 0) + (ends[word - 1] ?? 0);
  const begins = ends.slice();
  const ranks = new Uint32Array(row.length);
  for (let rank = 0; rank < firsts.length - 1; rank++) {
    for (let at = firsts[rank] ?? 0; at < (firsts[rank + 1] ?? 0); at++) {
      const word = row[at] ?? 0;
      const place = begins[word] ?? 0;
      ranks[place] = rank;
      begins[word] = place + 1;
    }
  }
  return Array.from({ length: words }, (_, word) => ranks.subarray(ends[word], ends[word + 1]));
};

export const decodeNames = (encoded: EncodedIndex): Names => {
  const words = encoded.mots.split(WORD_BREAK);
  const read = readRow(encoded);
  const { firsts, row } = read;
  const wordsOf = (rank: number): Uint32Array => row.subarray(firsts[rank], firsts[rank + 1]);
  const slugOfWord = remembered((word) => slugOf(words[word] ?? ""));
  return {
    size: firsts.length - 1,
    name: remembered((rank) => Array.from(wordsOf(rank), (word) => words[word] ?? "").join(WORD_BREAK)),
    slug: (rank) => Array.from(wordsOf(rank), slugOfWord).filter(Boolean).join("-"),
    words,
    uses: () => usesOf(read, words.length),
  };
};
