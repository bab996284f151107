/** The structures that answer a question, best first. */
import { hasBit, intersection, ranksOf } from "./bits.ts";
import { type Criteria, type Question, questionOf } from "./criteria.ts";
import type { SearchIndex } from "./index.ts";

export interface Answer extends Question {
  /** Ranks, best first. */
  readonly found: Uint32Array;
}

/** Counting sort: keeps the order of what is equal, and costs one step a structure. At most 256 keys. */
const sortedBy = (ranks: Uint32Array, keyOf: (rank: number) => number, keys: number): Uint32Array => {
  const firsts = new Int32Array(keys + 1);
  const keyAt = new Uint8Array(ranks.length);
  for (let at = 0; at < ranks.length; at++) {
    const key = keyOf(ranks[at] ?? 0);
    keyAt[at] = key;
    firsts[key + 1] = (firsts[key + 1] ?? 0) + 1;
  }
  for (let key = 1; key <= keys; key++) firsts[key] = (firsts[key] ?? 0) + (firsts[key - 1] ?? 0);
  const sorted = new Uint32Array(ranks.length);
  for (let at = 0; at < ranks.length; at++) {
    const key = keyAt[at] ?? 0;
    const place = firsts[key] ?? 0;
    sorted[place] = ranks[at] ?? 0;
    firsts[key] = place + 1;
  }
  return sorted;
};

const BYTE = 256;
const BEST_LEVEL = 4;

/** 0 for a declared expert; an estimated level comes after the same one declared; « proposé » has nothing to estimate. */
const strength = ({ levels, estimated }: SearchIndex, service: string): ((rank: number) => number) => {
  const reached = levels.get(service);
  return (rank) => {
    const level = reached?.[rank] ?? 0;
    return (BEST_LEVEL - level) * 2 + (level > 1 && hasBit(estimated, rank) ? 1 : 0);
  };
};

/**
 * The order of results, most telling first: standing in the places that the words name, level for the service that the
 * search is about, distance, name. Ranks come by name, so the name is already done; each further sort keeps the one before.
 */
const ranked = (index: SearchIndex, { understood: { standing }, service, distances }: Question, found: Uint32Array): Uint32Array => {
  let ranks = found;
  if (distances) {
    const { steps } = distances;
    ranks = sortedBy(ranks, (rank) => (steps[rank] ?? 0) % BYTE, BYTE);
    ranks = sortedBy(ranks, (rank) => (steps[rank] ?? 0) >> 8, BYTE);
  }
  if (service !== undefined) ranks = sortedBy(ranks, strength(index, service), 2 * BEST_LEVEL + 2);
  if (standing.length > 0) ranks = sortedBy(ranks, (rank) => standing.filter((place) => !hasBit(place, rank)).length, standing.length + 1);
  return ranks;
};

/** The structures that meet every criterion, best first. */
export const search = (index: SearchIndex, criteria: Criteria): Answer => {
  const question = questionOf(index, criteria);
  const found = ranksOf(
    intersection(
      index.size,
      question.conditions.map(({ members }) => members),
    ),
  );
  return { ...question, found: ranked(index, question, found) };
};
