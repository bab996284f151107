/** How many structures each value of each facet would leave: a value that leaves none is never offered. */
import { type Bits, countShared, heldWords, intersection, ranksOf } from "./bits.ts";
import { type About, levelOf, type Question } from "./criteria.ts";
import { FACETS, type FacetId } from "./facets.ts";
import type { SearchIndex } from "./index.ts";

export interface Counts {
  readonly facets: ReadonlyMap<FacetId, ReadonlyMap<string, number>>;
  /** For « basique », « maîtrise » and « expert » or better, of the service asked for or of any. */
  readonly niveaux: readonly number[];
}

const NIVEAUX = [1, 2, 3] as const;

/** A set, and where it holds something: ready for many others to be counted against it. */
interface Left {
  readonly kept: Bits;
  readonly words: Uint32Array;
}

/** For each facet what the conditions about others keep; most facets have none about them, and share one set. */
const lefts = ({ size }: SearchIndex, { conditions }: Question): ((given: readonly About[]) => Left) => {
  const keeping = (some: typeof conditions): Left => {
    const kept = intersection(
      size,
      some.map(({ members }) => members),
    );
    return { kept, words: heldWords(kept) };
  };
  const all = keeping(conditions);
  return (given) => (conditions.some(({ about }) => given.includes(about)) ? keeping(conditions.filter(({ about }) => !given.includes(about))) : all);
};

/** Choosing another value of a facet replaces or widens what was chosen, unless all of them must hold. */
const givenUp = (facet: FacetId, level: number | undefined): readonly About[] => {
  if (FACETS[facet] === "all") return [];
  return facet === "service" && level !== undefined ? [facet, "niveau"] : [facet];
};

/** Where each structure has one value and no more, they are told one by one, however many values there are. */
const tallied = ({ kept }: Left, column: Uint32Array, values: readonly { readonly id: string }[]): ReadonlyMap<string, number> => {
  const counts = new Uint32Array(values.length);
  for (const rank of ranksOf(kept)) {
    const value = column[rank] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  const byId = new Map<string, number>();
  for (const [rank, { id }] of values.entries()) byId.set(id, (byId.get(id) ?? 0) + (counts[rank] ?? 0));
  return byId;
};

const countIn = ({ kept, words }: Left, members: Bits): number => countShared(kept, members, words);

/** How many another condition – a day, an hour, a distance – would leave in the place of the one there is about the same. */
export const leaving = (index: SearchIndex, question: Question): ((about: About, members: Bits) => number) => {
  const left = lefts(index, question);
  return (about, members) => countIn(left([about]), members);
};

export const countsOf = (index: SearchIndex, question: Question): Counts => {
  const left = lefts(index, question);
  const level = question.niveau === undefined ? undefined : levelOf(question.niveau);
  const facetCounts = (facet: FacetId, values: ReadonlyMap<string, Bits>): ReadonlyMap<string, number> => {
    const here = left(givenUp(facet, level));
    if (facet === "territoire") return tallied(here, index.territoireOf, index.territoires);
    if (facet === "commune") return tallied(here, index.communeOf, index.communes);
    const keeps = (id: string, members: Bits): Bits => (facet === "service" && level !== undefined ? index.atLeast(id, level) : members);
    return new Map([...values].map(([id, members]) => [id, countIn(here, keeps(id, members))]));
  };
  const beforeLevel = left(["niveau"]);
  return {
    facets: new Map([...index.facets].map(([facet, values]) => [facet, facetCounts(facet, values)])),
    niveaux: NIVEAUX.map((niveau) => countIn(beforeLevel, index.atLeast(question.service, levelOf(niveau)))),
  };
};
