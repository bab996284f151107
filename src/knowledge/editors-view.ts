/** What the editors of a guide look after, in one view: how whole, how fresh, and what is waiting for someone. */
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import type { Territoire } from "../model/territoire.ts";
import { type Request, requestsOf, requestTo, USUAL_MONTHS } from "./campaign.ts";
import { AGES, type Age, dayOnScreen } from "./freshness.ts";
import { oncePerGuide } from "./once.ts";
import { type Quality, qualityOf } from "./quality.ts";
import { isEstimated, levelsOf } from "./rankings.ts";

/** A structure as editors see it. */
export interface Care extends Request, Quality {
  readonly isDue: boolean;
  readonly hasPivot: boolean;
  /** Levels that the structure has not declared. */
  readonly estimated: number;
}

export interface Tally {
  readonly count: number;
  /** The mean score; undefined without a structure. */
  readonly quality: number | undefined;
  readonly ages: Readonly<Record<Age, number>>;
  readonly neverVerified: number;
  readonly withoutPivot: number;
  /** Structures some of whose levels are estimated. */
  readonly estimated: number;
  readonly due: number;
}

export interface EditorsView {
  /** The day ages are counted from. */
  readonly date: string;
  readonly cares: readonly Care[];
  readonly whole: Tally;
  readonly byTerritoire: readonly (readonly [Territoire, Tally])[];
}

const estimatedLevels = (structure: Structure): number => levelsOf(structure).filter(([, niveau]) => isEstimated(structure, niveau)).length;

const tallyOf = (cares: readonly Care[]): Tally => {
  const many = (wanted: (care: Care) => boolean): number => cares.filter(wanted).length;
  return {
    count: cares.length,
    quality: cares.length === 0 ? undefined : Math.round(cares.reduce((total, { score }) => total + score, 0) / cares.length),
    ages: Object.fromEntries(AGES.map((age) => [age, many(({ freshness }) => freshness.age === age)])) as Record<Age, number>,
    neverVerified: many(({ isVerified }) => !isVerified),
    withoutPivot: many(({ hasPivot }) => !hasPivot),
    estimated: many(({ estimated }) => estimated > 0),
    due: many(({ isDue }) => isDue),
  };
};

export const editorsView = oncePerGuide((guide: Guide): EditorsView => {
  const date = dayOnScreen(guide);
  const due = new Set(requestsOf(guide, { months: USUAL_MONTHS, date }).map(({ structure }) => structure));
  const cares = guide.structures.map(
    (structure): Care => ({
      ...requestTo(structure, date),
      ...qualityOf(structure, date),
      isDue: due.has(structure),
      hasPivot: structure.pivot !== undefined,
      estimated: estimatedLevels(structure),
    }),
  );
  const byId = new Map(cares.map((care) => [care.structure.id, care]));
  const inside = ({ id }: Territoire): readonly Care[] => guide.structuresOf(id).flatMap((structure) => byId.get(structure.id) ?? []);
  return { date, cares, whole: tallyOf(cares), byTerritoire: guide.territoires.map((territoire) => [territoire, tallyOf(inside(territoire))] as const) };
});
