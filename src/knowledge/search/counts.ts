/** How many structures each value of each facet would leave: a value that leaves none is never offered. */
import { type Bits, countShared, intersection } from "./bits.ts";
import { type About, levelOf, type Question } from "./criteria.ts";
import { FACETS, type FacetId } from "./facets.ts";
import type { SearchIndex } from "./index.ts";

export interface Counts {
  readonly facets: ReadonlyMap<FacetId, ReadonlyMap<string, number>>;
  /** For « basique », « maîtrise » and « expert » or better, of the service asked for or of any. */
  readonly niveaux: readonly number[];
}

const NIVEAUX = [1, 2, 3] as const;

/** What the other conditions keep. */
const without = ({ size }: SearchIndex, { conditions }: Question, given: readonly About[]): Bits =>
  intersection(
    size,
    conditions.filter(({ about }) => !given.includes(about)).map(({ members }) => members),
  );

/** Choosing another value of a facet replaces or widens what was chosen, unless all of them must hold. */
const facetCounts = (index: SearchIndex, question: Question, facet: FacetId, values: ReadonlyMap<string, Bits>): ReadonlyMap<string, number> => {
  const level = facet === "service" && question.niveau !== undefined ? levelOf(question.niveau) : undefined;
  const given: readonly About[] = FACETS[facet] === "all" ? [] : level === undefined ? [facet] : [facet, "niveau"];
  const left = without(index, question, given);
  return new Map([...values].map(([id, members]) => [id, countShared(left, level === undefined ? members : index.atLeast(id, level))]));
};

export const countsOf = (index: SearchIndex, question: Question): Counts => {
  const beforeLevel = without(index, question, ["niveau"]);
  return {
    facets: new Map([...index.facets].map(([facet, values]) => [facet, facetCounts(index, question, facet, values)])),
    niveaux: NIVEAUX.map((niveau) => countShared(beforeLevel, index.atLeast(question.service, levelOf(niveau)))),
  };
};
