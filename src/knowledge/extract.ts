/** A part of a guide – a place, a need, an audience, a label, chosen structures – with the codes of the whole guide. */
import { slugOf } from "../model/comparable.ts";
import { createGuide, type Guide } from "../model/guide.ts";
import { servicesOf } from "../model/referentiel.ts";
import type { Structure } from "../model/structure.ts";
import { byAudience, byCommune, byLabel } from "./lists.ts";
import { offersOf } from "./rankings.ts";

export const CRITERIA = ["commune", "territoire", "service", "public", "label", "structures"] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What may be asked for, as it is written in a command, and its name. */
export interface Choice {
  readonly id: string;
  readonly nom: string;
}

/** A wish: all the criteria must hold at once; several values of one criterion widen it. */
export type Criteria = Readonly<Partial<Record<Criterion, readonly string[]>>>;

const named = (names: Iterable<string>): readonly Choice[] => [...names].map((nom) => ({ id: slugOf(nom), nom }));

/** What a criterion can be in this guide: only what keeps at least one structure. */
export const choicesOf = (guide: Guide, criterion: Criterion): readonly Choice[] => {
  switch (criterion) {
    case "commune":
      return named(byCommune(guide).keys());
    case "territoire":
      return guide.territoires.filter(({ id }) => guide.structuresOf(id).length > 0);
    case "service":
      return servicesOf(guide.referentiel).filter(({ id }) => offersOf(guide, id).length > 0);
    case "public":
      return guide.referentiel.publics.filter(({ id }) => byAudience(guide).has(id));
    case "label":
      return named(byLabel(guide).keys());
    case "structures":
      return guide.structures;
  }
};

const kept = (guide: Guide, criterion: Criterion, id: string): readonly Structure[] => {
  const under = (listing: ReadonlyMap<string, readonly Structure[]>) => [...listing].flatMap(([nom, structures]) => (slugOf(nom) === id ? structures : []));
  switch (criterion) {
    case "commune":
      return under(byCommune(guide));
    case "territoire":
      return guide.structuresOf(id);
    case "service":
      return offersOf(guide, id).map(({ structure }) => structure);
    case "public":
      return byAudience(guide).get(id) ?? [];
    case "label":
      return under(byLabel(guide));
    case "structures":
      return [guide.structure(id)];
  }
};

/** « Woippy, créer un CV »; structures chosen one by one are counted. */
const describe = (guide: Guide, criteria: Criteria): string =>
  CRITERIA.flatMap((criterion) => {
    const ids = criteria[criterion] ?? [];
    if (criterion === "structures" && ids.length > 1) return [`${ids.length} lieux choisis`];
    return choicesOf(guide, criterion).flatMap(({ id, nom }) => (ids.includes(id) ? [nom] : []));
  }).join(", ");

/**
 * The part of the guide that meets the criteria, whose identifiers are those of `choicesOf`. Codes, letters and colours
 * stay those of the whole guide, so that the papers agree. Undefined when no structure meets them all.
 */
export const extractOf = (guide: Guide, criteria: Criteria): Guide | undefined => {
  const asked = CRITERIA.filter((criterion) => (criteria[criterion] ?? []).length > 0);
  if (asked.length === 0) return guide;
  const sets = asked.map((criterion) => new Set((criteria[criterion] ?? []).flatMap((id) => kept(guide, criterion, id))));
  const structures = guide.structures.filter((structure) => sets.every((set) => set.has(structure)));
  if (structures.length === 0) return undefined;
  return { ...createGuide({ ...guide, structures, extrait: describe(guide, criteria) }), code: guide.code };
};
