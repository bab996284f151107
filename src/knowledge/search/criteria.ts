/** What is asked, and the structures that each condition keeps. */

import type { Point } from "../distance.ts";
import { type Bits, bitsWhere, intersection, union } from "./bits.ts";
import { type Distances, distancesFrom } from "./distances.ts";
import { FACETS, type FacetId, isFacet } from "./facets.ts";
import type { SearchIndex } from "./index.ts";
import { type Understood, understand } from "./understand.ts";
import { isOpenAt, type Moment } from "./week.ts";

export interface Criteria {
  readonly text?: string | undefined;
  /** 1 basique, 2 maîtrise, 3 expert, or better: of the service asked for, or of any when none is. */
  readonly niveau?: number | undefined;
  readonly choices?: Readonly<Partial<Record<FacetId, readonly string[]>>> | undefined;
  /** In an ordinary week. */
  readonly open?: Moment | undefined;
  /** Kept among those known to be open now. */
  readonly openNow?: Bits | undefined;
  readonly from?: Point | undefined;
  /** In metres, from there. */
  readonly within?: number | undefined;
}

/** What a condition is about: a facet's own values must be counted without it. */
export type About = FacetId | "text" | "niveau" | "open" | "openNow" | "within";

export interface Condition {
  readonly about: About;
  readonly members: Bits;
}

export interface Question {
  readonly niveau: number | undefined;
  readonly understood: Understood;
  /** The one service the search is about: chosen, else the only one that the words name. */
  readonly service: string | undefined;
  readonly distances: Distances | undefined;
  readonly conditions: readonly Condition[];
}

/** « proposé » is 1 in the index, and its star count 0. */
export const levelOf = (niveau: number): number => niveau + 1;

const chosen = (index: SearchIndex, facet: FacetId, ids: readonly string[]): Bits => {
  const values = ids.map((id) => index.facets.get(facet)?.get(id) ?? union(index.size, []));
  return FACETS[facet] === "all" ? intersection(index.size, values) : union(index.size, values);
};

/** Unknown facets and empty choices ask for nothing. */
const choiceConditions = (index: SearchIndex, choices: NonNullable<Criteria["choices"]>): readonly Condition[] =>
  Object.entries(choices).flatMap(([facet, ids]) => (isFacet(facet) && ids && ids.length > 0 ? [{ about: facet, members: chosen(index, facet, ids) }] : []));

export const openMembers = ({ size, weeks, weekOf }: SearchIndex, moment: Moment): Bits => {
  // The first stands for those without hours.
  const open = [false, ...weeks.map((week) => isOpenAt(week, moment))];
  return bitsWhere(size, (rank) => open[weekOf[rank] ?? 0] === true);
};

export const nearerThan = ({ metres }: Distances, within: number): Bits => bitsWhere(metres.length, (rank) => (metres[rank] ?? 0) <= within);

/** Reads the criteria once: what the words mean, how far everything is, which structures each condition keeps. */
export const questionOf = (index: SearchIndex, criteria: Criteria): Question => {
  const { text, niveau, choices = {}, open, openNow, from, within } = criteria;
  const understood = understand(index, text);
  const service = choices.service?.[0] ?? (understood.services.length === 1 ? understood.services[0] : undefined);
  const distances = from && distancesFrom(index, from);
  const conditions: readonly (Condition | undefined | false)[] = [
    understood.members && { about: "text", members: understood.members },
    niveau !== undefined && { about: "niveau", members: index.atLeast(service, levelOf(niveau)) },
    ...choiceConditions(index, choices),
    open && { about: "open", members: openMembers(index, open) },
    openNow && { about: "openNow", members: openNow },
    distances && within !== undefined && { about: "within", members: nearerThan(distances, within) },
  ];
  return { niveau, understood, service, distances, conditions: conditions.filter((condition) => condition !== undefined && condition !== false) };
};
