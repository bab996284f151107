/** Names and identifiers, structures being in the order of their names: neighbours begin alike. */
import { slugOf } from "../../model/comparable.ts";
import { groupBy } from "../../model/grouping.ts";
import type { Structure } from "../../model/structure.ts";
import { writeNumbers } from "./columns.ts";
import { type EncodedIndex, WORD_BREAK } from "./encoded.ts";
import { expectedId } from "./identifiers.ts";
import { termsOf } from "./words.ts";

const shared = (words: readonly string[], others: readonly string[]): number => {
  let count = 0;
  while (count < words.length && words[count] === others[count]) count++;
  return count;
};

/** Former names are looked for, not shown: only the words that today's name lost. */
const formerWords = ({ nom, anciens_noms = [] }: Structure): string => {
  const kept = new Set(termsOf(nom));
  return termsOf(...anciens_noms)
    .filter((word) => !kept.has(word))
    .join(" ");
};

const byRank = (values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(values.flatMap((value, rank) => (value === "" ? [] : [[rank, value] as const])));

export const encodedNames = (structures: readonly Structure[]): Pick<EncodedIndex, "mots" | "debuts" | "noms" | "anciens" | "ids"> => {
  const names = structures.map(({ nom }) => nom.trim().split(/\s+/));
  const starts = names.map((words, rank) => shared(words, names[rank - 1] ?? []));
  const rests = names.map((words, rank) => words.slice(starts[rank]));
  const words = [...groupBy(rests.flat(), (word) => word)].toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1)).map(([word]) => word);
  const rankOf = new Map(words.map((word, rank) => [word, rank + 1]));
  const shown = names.map((parts) => parts.join(WORD_BREAK));
  const nameOf = (rank: number): string => shown[rank] ?? "";
  return {
    mots: words.join(WORD_BREAK),
    debuts: writeNumbers(starts),
    noms: writeNumbers(rests.flatMap((rest) => [...rest.map((word) => rankOf.get(word) ?? 0), 0])),
    anciens: byRank(structures.map(formerWords)),
    ids: byRank(structures.map(({ id }, rank) => (id === expectedId(nameOf, (other) => slugOf(nameOf(other)), rank) ? "" : id))),
  };
};
