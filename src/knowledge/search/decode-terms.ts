/** Every word of the guide, once, with all that it finds. */
import { type Bits, union } from "./bits.ts";

import type { NamedPlace } from "./decode-places.ts";
import type { Value } from "./decode-values.ts";
import type { Term } from "./index.ts";
import { termsOf } from "./words.ts";

interface Sources {
  readonly names: { readonly words: readonly string[]; readonly uses: readonly Uint32Array[] };
  /** Words of former names, by rank. */
  readonly former: Readonly<Record<string, string>>;
  readonly services: readonly Value[];
  readonly places: readonly NamedPlace[];
  readonly others: readonly Value[];
}

interface Growing {
  readonly ranks: ArrayLike<number>[];
  readonly members: Bits[];
  readonly places: Bits[];
  readonly services: string[];
}

export const decodeTerms = ({ names, former, services, places, others }: Sources): readonly Term[] => {
  const growing = new Map<string, Growing>();
  const term = (text: string): Growing => {
    const known = growing.get(text) ?? { ranks: [], members: [], places: [], services: [] };
    growing.set(text, known);
    return known;
  };
  for (const [rank, word] of names.words.entries()) {
    const uses = names.uses[rank];
    if (uses) for (const text of termsOf(word)) term(text).ranks.push(uses);
  }
  for (const [rank, words] of Object.entries(former)) for (const text of words.split(" ")) term(text).ranks.push([Number(rank)]);
  for (const { id, terms, members } of services) {
    for (const text of terms) {
      term(text).members.push(members);
      term(text).services.push(id);
    }
  }
  for (const { terms, members } of others) for (const text of terms) term(text).members.push(members);
  for (const { terms, members } of places) for (const text of terms) term(text).places.push(members);
  return [...growing]
    .map(([text, { ranks, members, places, services }]) => {
      const [first] = places;
      const place = first && union(first.length * 32, places);
      return { text, ranks, members: place ? [...members, place] : members, place, services };
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
};
