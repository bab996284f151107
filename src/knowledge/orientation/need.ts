/** Typed words → the services they may mean: « ma déclaration RSA est bloquée » is about social rights, not about taxes. */
import type { SearchIndex } from "../search/index.ts";
import { understand } from "../search/understand.ts";
import { wordsOf } from "../search/words.ts";

export interface Meant {
  /** The likeliest first, then in the order of the grid. */
  readonly services: readonly string[];
  /** Whether the first is likelier than any other. */
  readonly isClear: boolean;
}

/** A word that few services share says more than one that many do. */
export const servicesMeant = (index: SearchIndex, text: string): Meant => {
  const weights = new Map<string, number>();
  for (const word of wordsOf(text)) {
    const { services: named } = understand(index, word);
    for (const service of named) weights.set(service, (weights.get(service) ?? 0) + 1 / named.length);
  }
  const grid = [...index.levels.keys()];
  const services = [...weights].toSorted(([a, one], [b, other]) => other - one || grid.indexOf(a) - grid.indexOf(b)).map(([id]) => id);
  const [first = "", second = ""] = services;
  return { services, isClear: services.length > 0 && weights.get(first) !== weights.get(second) };
};
