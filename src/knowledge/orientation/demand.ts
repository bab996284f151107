/** What is asked for a person, and the places of the index as candidates for it. */
import type { NiveauId } from "../../model/referentiel.ts";
import type { Point } from "../distance.ts";
import { type Bits, bitsWhere, hasBit, intersection, noBits, ranksOf, union } from "../search/bits.ts";
import { distancesFrom } from "../search/distances.ts";
import { EVERYONE, type FacetId } from "../search/facets.ts";
import type { SearchIndex } from "../search/index.ts";
import type { Window } from "./moments.ts";
import { type Answer, type Candidates, PROFILS, type Profil, type Ranking, rank } from "./ranking.ts";

/** A value of a facet that the person needs: « cout », « gratuit ». */
export type Wish = readonly [facet: FacetId, id: string];

export interface Demand {
  readonly services: readonly string[];
  readonly profil?: Profil | undefined;
  /** The ways of helping that belong to each path, as the référentiel has them. */
  readonly interventions: Readonly<Record<Profil, readonly string[]>>;
  readonly wishes: readonly Wish[];
  readonly from?: Point | undefined;
  readonly window?: Window | undefined;
}

/** Of a structure: open when the person can come, or not. */
export type OpenThen = (at: number) => Answer;

const having = ({ size, facets }: SearchIndex, facet: FacetId, ...ids: readonly string[]): Bits =>
  union(
    size,
    ids.map((id) => facets.get(facet)?.get(id) ?? noBits(size)),
  );

const except = (bits: Bits, others: Bits): Bits => bits.map((word, at) => word & ~(others[at] ?? 0));

/** An audience that nobody names is still received by those who receive everyone. */
const meeting = (index: SearchIndex, [facet, id]: Wish): Bits => having(index, facet, id, ...(facet === "public" ? [EVERYONE] : []));

/** Audiences that no one belongs to both of: who receives only the one does not receive the other. */
const APART: readonly (readonly string[])[] = [["enfants", "jeunes", "etudiants"], ["seniors"]];
/** Conditions on top of an audience: they open a place to nobody else. */
const CONDITIONS: readonly string[] = ["adherents", "habitants-quartier"];

/** Those that say they receive others, and nobody who could be this person. */
const forOthersOnly = (index: SearchIndex, audience: string): Bits => {
  const mine = APART.find((ages) => ages.includes(audience));
  if (mine === undefined) return noBits(index.size);
  const theirs = APART.flatMap((ages) => (ages === mine ? [] : ages));
  const others = [...(index.facets.get("public")?.keys() ?? [])].filter((id) => ![...theirs, ...CONDITIONS].includes(id));
  return except(having(index, "public", ...theirs), having(index, "public", ...others));
};

/** Most lists say what a place has and not what it lacks: only three of them can say no. */
const refusing = (index: SearchIndex, [facet, id]: Wish): Bits => {
  if (facet === "cout" && id === "gratuit") return except(having(index, facet, "payant"), having(index, facet, "gratuit", "gratuit-sous-condition"));
  if (facet === "avec" && id === "sans-rendez-vous") return having(index, facet, "sur-rendez-vous");
  return facet === "public" ? forOthersOnly(index, id) : noBits(index.size);
};

/** Levels of the index, from « not offered ». Written here: the référentiel brings its schema, which no browser needs. */
const NIVEAU_AT: readonly (NiveauId | undefined)[] = [undefined, "proposé", "basique", "maîtrise", "expert"];
const PROPOSED = 1;

interface Wished {
  readonly met: Bits;
  readonly refused: Bits;
}

/** Those that no set alone leaves out: the others need not be looked at one by one. */
const possible = ({ size, levels }: SearchIndex, { services }: Demand, wishes: readonly Wished[]): Uint32Array => {
  const offering = services.map((id) => bitsWhere(size, (at) => (levels.get(id)?.[at] ?? 0) >= PROPOSED));
  const refusals = wishes.map(({ refused }) => refused.map((word) => ~word));
  return ranksOf(intersection(size, [...(services.length > 0 ? [union(size, offering)] : []), ...refusals]));
};

/** One fact of each place, as a small number. */
interface Column {
  readonly values: number;
  of(at: number): number;
}

/** The places that say the same in all columns, column after column; and one of each kind, to tell what they say. */
const alike = (ranks: Uint32Array, columns: readonly Column[]): { readonly kindOf: Uint32Array; readonly examples: readonly number[] } => {
  let kindOf = new Uint32Array(ranks.length);
  let examples = [ranks[0] ?? 0];
  for (const { values, of } of columns) {
    const numbers = new Int32Array(examples.length * values).fill(-1);
    const found: number[] = [];
    kindOf = kindOf.map((kind, rank) => {
      const at = ranks[rank] ?? 0;
      const cell = kind * values + of(at);
      const number = numbers[cell] ?? -1;
      if (number >= 0) return number;
      numbers[cell] = found.length;
      return found.push(at) - 1;
    });
    examples = found;
  }
  return { kindOf, examples };
};

const MOMENTS: readonly Answer[] = ["oui", "presque", "inconnu", "non"];

/** The places that may be ranked for it. */
export const candidatesFor = (index: SearchIndex, demand: Demand, openThen: OpenThen): Candidates => {
  const { services, interventions, from, window } = demand;
  const wishes = demand.wishes.map((wish) => ({ met: meeting(index, wish), refused: refusing(index, wish) }));
  const helping = PROFILS.map((profil) => having(index, "intervention", ...interventions[profil]));
  const levels = services.map((id) => index.levels.get(id) ?? new Uint8Array());
  const moment = { values: MOMENTS.length, of: (at: number) => MOMENTS.indexOf(openThen(at)) };
  const ranks = possible(index, demand, wishes);
  const { kindOf, examples } = alike(ranks, [
    ...levels.map((level) => ({ values: NIVEAU_AT.length, of: (at: number) => level[at] ?? 0 })),
    ...[index.estimated, ...helping, ...wishes.map(({ met }) => met)].map((bits) => ({ values: 2, of: (at: number) => (hasBit(bits, at) ? 1 : 0) })),
    ...(window ? [moment] : []),
  ]);
  const kinds = examples.map((at) => ({
    niveaux: levels.map((level) => NIVEAU_AT[level[at] ?? 0]),
    estime: hasBit(index.estimated, at) && levels.some((level) => (level[at] ?? 0) > PROPOSED),
    profils: PROFILS.filter((_, rank) => hasBit(helping[rank] ?? noBits(0), at)),
    moment: window ? openThen(at) : "inconnu",
    souhaits: wishes.map(({ met }) => (hasBit(met, at) ? "oui" : "inconnu")),
  }));
  return { ranks, kinds, kindOf, metres: from && distancesFrom(index, from).metres };
};

/** Of the audiences that a place names, those that say more than « everyone ». */
export const audiencesOf = ({ facets }: SearchIndex, at: number): readonly string[] => {
  const audiences = facets.get("public") ?? new Map<string, Bits>();
  const everyone = audiences.get(EVERYONE);
  return everyone && hasBit(everyone, at) ? [] : [...audiences].flatMap(([id, members]) => (hasBit(members, at) ? [id] : []));
};

/** The places that may suit the person, the best ones first. */
export const orientation = (index: SearchIndex, demand: Demand, openThen: OpenThen, most: number): Ranking =>
  rank(candidatesFor(index, demand, openThen), { profil: demand.profil, moment: demand.window !== undefined }, most);
