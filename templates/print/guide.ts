/** The whole printed guide, section after section, ready to be laid out. */
import type { Guide } from "../../src/model/guide.ts";
import { annexes, notes } from "./sections/annexes.ts";
import { chapitre } from "./sections/chapitre.ts";
import { backCover, couverture } from "./sections/couverture.ts";
import { indexFinaux } from "./sections/index-finaux.ts";
import { colophon, editorialText, modeDEmploi } from "./sections/liminaires.ts";
import { listes } from "./sections/listes.ts";
import { sommaire } from "./sections/sommaire.ts";
import { matrice, overviewMap } from "./sections/vue-d-ensemble.ts";
import type { LaidOutUnit, PrintAssets, Unit } from "./unit.ts";

/** A guide that folds into sheets: its number of pages divides by this. */
const PAGES_PER_SHEET = 4;
const NOTES: Unit["id"] = "notes";

/** Every section that has something to say, in the order of the book. */
export const guideUnits = (guide: Guide, assets: PrintAssets): readonly Unit[] => {
  const preface = editorialText(guide, "avant-propos");
  const opening: readonly Unit[] = [...(preface ? [preface] : []), modeDEmploi(guide)];
  const overview: readonly Unit[] = [overviewMap(guide), matrice(guide)];
  const chapters = guide.territoires.flatMap((territoire, rank) => chapitre(guide, territoire, rank));
  const closing: readonly Unit[] = [...listes(guide), ...indexFinaux(guide), ...annexes(guide)];
  const contents = sommaire(guide, [...opening, ...overview], closing);
  return [couverture(guide), colophon(guide), ...opening, contents, ...overview, ...chapters, ...closing, notes(PAGES_PER_SHEET), backCover(guide, assets)];
};

/** Keeps of the ruled pages what makes the number of pages a multiple of four, at least one. */
export const withNotesTrimmed = (units: readonly Unit[], laidOut: readonly LaidOutUnit[]): readonly LaidOutUnit[] => {
  const others = units.reduce((total, { id }, index) => total + (id === NOTES ? 0 : (laidOut[index]?.pages.length ?? 0)), 0);
  const wanted = PAGES_PER_SHEET - (others % PAGES_PER_SHEET);
  return laidOut.map((unit, index) => (units[index]?.id === NOTES ? { ...unit, pages: unit.pages.slice(0, wanted) } : unit));
};
