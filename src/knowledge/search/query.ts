/** The structures that answer a question, best first. */
import { hasBit, intersection, ranksOf } from "./bits.ts";
import { type Criteria, type Question, questionOf } from "./criteria.ts";
import type { SearchIndex } from "./index.ts";

export interface Answer extends Question {
  /** Ranks, best first. */
  readonly found: Uint32Array;
}

const BYTE = 256;

/** Counting sort by one byte of the key of each rank: keeps the order of what is equal, and costs one step a structure. */
const sortedBy = (ranks: Uint32Array, keys: Uint32Array, shift: number): Uint32Array => {
  const firsts = new Uint32Array(BYTE + 1);
  for (let at = 0; at < ranks.length; at++) {
    const key = ((keys[ranks[at] ?? 0] ?? 0) >>> shift) & 0xff;
    firsts[key + 1] = (firsts[key + 1] ?? 0) + 1;
  }
  for (let key = 1; key < BYTE; key++) firsts[key] = (firsts[key] ?? 0) + (firsts[key - 1] ?? 0);
  const sorted = new Uint32Array(ranks.length);
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at] ?? 0;
    const key = ((keys[rank] ?? 0) >>> shift) & 0xff;
    const place = firsts[key] ?? 0;
    sorted[place] = rank;
    firsts[key] = place + 1;
  }
  return sorted;
};

const BEST_LEVEL = 4;
/** Ten strengths, from 0 for a declared expert to 8 and more. */
const STRENGTHS = 2 * BEST_LEVEL + 2;
/** What a byte can tell of what the words name whole. */
const MOST_WHOLES = Math.floor(BYTE / STRENGTHS) - 1;

/**
 * The order of results, most telling first: what the words name whole, level for the service that the
 * search is about – the best one where the words may mean several –, distance, name. Told as one number a structure: wholes and level above, the two bytes of the distance
 * below. Ranks come by name, so the name is already done; each sort keeps the one before. An estimated level comes after
 * the same one declared; « proposé » has nothing to estimate.
 */
const ranked = (index: SearchIndex, { understood: { named, services }, service, distances }: Question, found: Uint32Array): Uint32Array => {
  const columns = (service === undefined ? services : [service]).flatMap((id) => index.levels.get(id) ?? []);
  const wholes = named.slice(0, MOST_WHOLES);
  const keys = new Uint32Array(index.size);
  for (let at = 0; at < found.length; at++) {
    const rank = found[at] ?? 0;
    let level = columns.length === 0 ? BEST_LEVEL : 0;
    for (const column of columns) level = Math.max(level, column[rank] ?? 0);
    let strength = (BEST_LEVEL - level) * 2;
    if (columns.length > 0 && level > 1 && hasBit(index.estimated, rank)) strength++;
    for (const whole of wholes) if (!hasBit(whole, rank)) strength += STRENGTHS;
    keys[rank] = (strength << 16) | (distances?.steps[rank] ?? 0);
  }
  let ranks = found;
  if (distances) ranks = sortedBy(sortedBy(ranks, keys, 0), keys, 8);
  if (columns.length > 0 || wholes.length > 0) ranks = sortedBy(ranks, keys, 16);
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
