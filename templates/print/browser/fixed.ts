/** Pages that must hold what they hold: three densities are tried, roomy first; what still sticks out is reported. */
import { DENSITES, type FixedPage, type LaidOutUnit } from "../unit.ts";
import { clearStage, mountSheet, overflowOf } from "./stage.ts";

type PlainPage = Omit<FixedPage, "html"> & { readonly html: string };

const PX_PER_MM = 96 / 25.4;
/** Under this height, ruled lines look like an accident; above, like an invitation. */
const SMALLEST_NOTES_PX = 22 * PX_PER_MM;
const LARGE_NOTES_PX = 50 * PX_PER_MM;
const LINE_PX = 7.2 * PX_PER_MM;

const rule = (notes: HTMLElement, height: number): void => {
  const lines = Math.floor(height / LINE_PX);
  for (let index = 0; index < lines; index++) notes.append(Object.assign(document.createElement("div"), { className: "ligne" }));
  notes.classList.add("reglee");
};

/** The room that is left becomes a place to write in: below both columns when they are short, else under the first one. */
const useTheRoomLeft = (fiche: HTMLElement): void => {
  const [below, beside] = [fiche.querySelector<HTMLElement>(".notes.bas"), fiche.querySelector<HTMLElement>(".notes.marge")];
  const columns = fiche.querySelector<HTMLElement>(".colonnes");
  if (!below || !beside || !columns) return;
  const left = below.getBoundingClientRect().height;
  if (left >= LARGE_NOTES_PX) {
    beside.remove();
    rule(below, left - 12 * PX_PER_MM);
    return;
  }
  below.remove();
  columns.classList.add("etirees");
  const room = beside.getBoundingClientRect().height;
  if (room >= SMALLEST_NOTES_PX) rule(beside, room - 9 * PX_PER_MM);
  else beside.classList.add("sans-ligne");
};

export const layOutFixed = (pages: readonly PlainPage[], sheetClass: string): LaidOutUnit => {
  const areas = pages.map(({ html }) => mountSheet(sheetClass, html));
  const fiches = areas.flatMap((area) => {
    const fiche = area.querySelector<HTMLElement>(":scope > .fiche");
    return fiche ? [{ area, fiche }] : [];
  });
  // All pages are set, then all are read: one layout a density, not one a page.
  let waiting = fiches;
  for (const density of DENSITES) {
    for (const { fiche } of waiting) fiche.className = `fiche ${density}`;
    waiting = waiting.filter(({ area }) => overflowOf(area) > 0);
  }
  for (const { fiche } of fiches) useTheRoomLeft(fiche);
  const debordements = areas.flatMap((area, page) => {
    const mm = overflowOf(area);
    const { nom = "", structureId } = pages[page] ?? {};
    return mm > 0 ? [{ page, nom, structureId, mm }] : [];
  });
  const laidOut = { pages: areas.map(({ innerHTML }) => innerHTML), debordements };
  clearStage();
  return laidOut;
};
