/** Every word of the guide, once, with all that it finds. */
import { type Bits, hasBit, union } from "./bits.ts";

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
  isWholePlace: boolean;
}

/** « centre » of « Metz, centre » is in the name of places that are elsewhere: it is a word like any other. */
const isOnlyThere = (place: Bits, { ranks, services }: Growing): boolean =>
  services.length === 0 && ranks.every((some) => Array.from(some).every((rank) => hasBit(place, rank)));

export const decodeTerms = ({ names, former, services, places, others }: Sources): readonly Term[] => {
  const growing = new Map<string, Growing>();
  const term = (text: string): Growing => {
    const known = growing.get(text) ?? { ranks: [], members: [], places: [], services: [], isWholePlace: false };
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
  for (const { terms, whole, members } of places) {
    for (const text of terms) term(text).places.push(members);
    for (const text of whole) term(text).isWholePlace = true;
  }
  return [...growing]
    .map(([text, grown]) => {
      const { ranks, members, places, services } = grown;
      const [first] = places;
      const there = first && union(first.length * 32, places);
      const place = there && (grown.isWholePlace || isOnlyThere(there, grown)) ? there : undefined;
      return { text, ranks, members: there ? [...members, there] : members, place, services };
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
};
