/** The allowed word nearest to what was written: accents and capitals do not count, a few wrong letters are forgiven. */
import { comparable } from "../model/comparable.ts";

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

/** The nearest allowed value, by its own name or by one people know it under. */
export const nearest = (written: string, choices: readonly Choice[]): string | undefined => {
  const word = comparable(written);
  if (!word || word.length > LONGEST_WORD) return undefined;
  let best: { readonly value: string; readonly distance: number } | undefined;
  for (const { value, names = [] } of choices)
    for (const [rank, name] of [value, ...names].entries()) {
      const distance = distanceTo(word, comparable(name));
      if (distance === undefined) continue;
      const weighed = distance + (rank === 0 ? 0 : 0.2);
      if (!best || weighed < best.distance) best = { value, distance: weighed };
    }
  return best?.value;
};
