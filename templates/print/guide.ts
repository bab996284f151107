/** The whole printed guide, section after section, ready to be laid out. */
import type { Guide } from "../../src/model/guide.ts";
import { A4_GUIDE, type Presentation } from "./presentation.ts";
import { annexes, notes } from "./sections/annexes.ts";
import { chapitre } from "./sections/chapitre.ts";
import { backCover, couverture } from "./sections/couverture.ts";
import { indexFinaux } from "./sections/index-finaux.ts";
import { colophon, editorialText, modeDEmploi } from "./sections/liminaires.ts";
import { listes } from "./sections/listes.ts";
import { sommaire } from "./sections/sommaire.ts";
import { overviewMap } from "./sections/vue-d-ensemble.ts";
import type { LaidOutUnit, PrintAssets, Unit } from "./unit.ts";

/** A guide that folds into sheets: its number of pages divides by this. */
const PAGES_PER_SHEET = 4;
const NOTES: Unit["id"] = "notes";

/** Every section that has something to say, in the order of the book. */
export const guideUnits = (guide: Guide, assets: PrintAssets, presentation: Presentation = A4_GUIDE): readonly Unit[] => {
  const { matrices, overviewCodes, openingPages, listColumns, noteRules } = presentation;
  const preface = editorialText(guide, "avant-propos");
  const opening: readonly Unit[] = [...(preface ? [preface] : []), modeDEmploi(guide, openingPages)];
  const overview: readonly Unit[] = [overviewMap(guide, overviewCodes), ...matrices(guide)];
  const chapters = guide.territoires.flatMap((territoire, rank) => chapitre(guide, territoire, rank, presentation));
  const closing: readonly Unit[] = [...listes(guide, listColumns), ...indexFinaux(guide), ...annexes(guide)];
  const contents = sommaire(guide, [...opening, ...overview], closing, listColumns);
  return [
    couverture(guide),
    colophon(guide),
    ...opening,
    contents,
    ...overview,
    ...chapters,
    ...closing,
    notes(PAGES_PER_SHEET, noteRules),
    backCover(guide, assets),
  ];
};

/** Keeps of the ruled pages what makes the number of pages a multiple of four: three at most, none when it already is. */
export const withNotesTrimmed = (units: readonly Unit[], laidOut: readonly LaidOutUnit[]): readonly LaidOutUnit[] => {
  const others = units.reduce((total, { id }, index) => total + (id === NOTES ? 0 : (laidOut[index]?.pages.length ?? 0)), 0);
  const wanted = (PAGES_PER_SHEET - (others % PAGES_PER_SHEET)) % PAGES_PER_SHEET;
  return laidOut.map((unit, index) => (units[index]?.id === NOTES ? { ...unit, pages: unit.pages.slice(0, wanted) } : unit));
};

/** A page ruled to write on comes before two facing pages that would begin on the right. */
const withFacing = (unit: LaidOutUnit, before: number, ruled: string): LaidOutUnit => {
  const { pages, madeFrom, faults } = unit;
  if (!madeFrom) return unit;
  const placed: { readonly page: string; readonly from: number }[] = [];
  const ranks = pages.map((page, rank) => {
    const from = madeFrom[rank] ?? rank;
    const opensPair = madeFrom[rank + 1] === from && madeFrom[rank - 1] !== from;
    if (opensPair && (before + placed.length) % 2 === 0) placed.push({ page: ruled, from: -1 });
    placed.push({ page, from });
    return placed.length - 1;
  });
  return {
    ...unit,
    pages: placed.map(({ page }) => page),
    madeFrom: placed.map(({ from }) => from),
    faults: faults.map((fault) => ({ ...fault, page: ranks[fault.page] ?? fault.page })),
  };
};

/** Facing pages really face each other: they begin on a left-hand page, whose number is even. */
export const withPagesFacing = (units: readonly Unit[], laidOut: readonly LaidOutUnit[]): readonly LaidOutUnit[] => {
  const ruled = laidOut[units.findIndex(({ id }) => id === NOTES)]?.pages[0] ?? "";
  let before = 0;
  return laidOut.map((unit) => {
    const placed = withFacing(unit, before, ruled);
    before += placed.pages.length;
    return placed;
  });
};
