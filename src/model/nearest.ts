/** The allowed word nearest to what was written: accents and capitals do not count, a few wrong letters are forgiven. */
import { comparable } from "./comparable.ts";

/** A word that may be written, and the other names under which people know it. */
export interface Choice {
  readonly value: string;
  readonly names?: readonly string[];
}

/** How many letters to change, add, remove or swap with their neighbour to go from one word to the other. */
export const editDistance = (a: string, b: string): number => {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
};

/** Beyond this nobody mistypes a word: it is a text, and comparing it would only cost time. */
const LONGEST_WORD = 80;

const isWithin = (words: string, name: string): boolean => words.length > 1 && ` ${name} `.includes(` ${words} `);

/** 0 is the same word; the greater, the further; undefined when nobody could have meant it. */
const distanceTo = (written: string, name: string): number | undefined => {
  if (written === name) return 0;
  if (written.replaceAll(" ", "") === name.replaceAll(" ", "")) return 0.1;
  if (isWithin(written, name) || isWithin(name, written)) return 0.5 + Math.abs(name.length - written.length) / 1000;
  const distance = editDistance(written, name);
  const forgiven = Math.max(1, Math.floor(Math.max(written.length, name.length) / 3));
  return distance <= forgiven ? distance : undefined;
};

/** Every value that could have been meant, the likeliest first; what people call it counts a little less than its own name. */
const candidates = (written: string, choices: readonly Choice[]): readonly { readonly value: string; readonly distance: number }[] => {
  const word = comparable(written);
  if (!word || word.length > LONGEST_WORD) return [];
  const near = choices.flatMap(({ value, names = [] }) => {
    const distances = [value, ...names].flatMap((name, rank) => {
      const distance = distanceTo(word, comparable(name));
      return distance === undefined ? [] : distance + (rank === 0 ? 0 : 0.2);
    });
    return distances.length === 0 ? [] : { value, distance: Math.min(...distances) };
  });
  return near.toSorted((a, b) => a.distance - b.distance);
};

/** The nearest allowed value, by its own name or by one people know it under. */
export const nearest = (written: string, choices: readonly Choice[]): string | undefined => candidates(written, choices)[0]?.value;

/** The value's own name but for its accents, capitals and spaces. */
const SAME_WORD = 0.1;
const ONE_LETTER = 1;
const SHORTEST_WITH_MISTAKE = 5;

/**
 * Whether the nearest value may be written without asking: the same word but for its accents, capitals and spaces, or one
 * letter wrong in a long word – and no other value nearly as near.
 */
export const isUnmistakable = (written: string, choices: readonly Choice[]): boolean => {
  const [best, second] = candidates(written, choices);
  if (!best) return false;
  const lead = (second?.distance ?? Number.POSITIVE_INFINITY) - best.distance;
  if (best.distance <= SAME_WORD) return lead > 0;
  const isOneLetterOff = best.distance === ONE_LETTER && comparable(written).length >= SHORTEST_WITH_MISTAKE;
  return (best.distance < 0.5 || isOneLetterOff) && lead >= ONE_LETTER;
};
