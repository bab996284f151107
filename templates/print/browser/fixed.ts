/** Pages that must hold what they hold: three densities are tried, roomy first; what still sticks out is reported. */
import { DENSITIES, type LaidOutUnit } from "../unit.ts";
import { overflowOf } from "./checks.ts";
import { clearStage, faultsOn, mountSheet } from "./stage.ts";

const PX_PER_MM = 96 / 25.4;
/** Under this height, ruled lines look like an accident; above, like an invitation. */
const SMALLEST_NOTES_PX = 22 * PX_PER_MM;
const LARGE_NOTES_PX = 50 * PX_PER_MM;
const LINE_PX = 7.2 * PX_PER_MM;
/** A page of a book, not a form: beyond this, white is better. */
const MOST_LINES = 8;

const bottomOf = (element: Element | null | undefined): number => element?.getBoundingClientRect().bottom ?? 0;

/** Rules the part of a block that its own text leaves empty. */
const rule = (notes: HTMLElement): void => {
  const empty = bottomOf(notes) - bottomOf(notes.lastElementChild);
  const lines = Math.min(MOST_LINES, Math.floor(empty / LINE_PX));
  for (let index = 0; index < lines; index++) notes.append(Object.assign(document.createElement("div"), { className: "ligne" }));
};

/** The room that is left becomes a place to write in: below both columns when they are short, else under the first one. */
const useTheRoomLeft = (fiche: HTMLElement): void => {
  const [below, beside] = [fiche.querySelector<HTMLElement>(".notes.bas"), fiche.querySelector<HTMLElement>(".notes.marge")];
  const columns = fiche.querySelector<HTMLElement>(".colonnes");
  if (!below || !beside || !columns) return;
  beside.hidden = true;
  const roomBelow = below.getBoundingClientRect().height;
  beside.hidden = false;
  if (roomBelow >= LARGE_NOTES_PX) {
    beside.remove();
    rule(below);
    return;
  }
  below.remove();
  columns.classList.add("etirees");
  if (beside.getBoundingClientRect().height >= SMALLEST_NOTES_PX) rule(beside);
  else if (beside.querySelector("h3") === null) beside.remove();
};

/** Carries the last blocks of the first column under the grid, where there is room. */
const shareColumns = (fiche: HTMLElement): void => {
  const [first, second] = [fiche.querySelector(".pratique"), fiche.querySelector(".offre")];
  if (!first || !second) return;
  for (;;) {
    const block = [...first.querySelectorAll(":scope > .bloc")].at(-1);
    const [left, right] = [bottomOf([...first.children].at(-1)), bottomOf([...second.children].at(-1))];
    if (!block || right + block.getBoundingClientRect().height >= left) return;
    const moved = second.querySelector(":scope > .bloc");
    if (moved) moved.before(block);
    else second.append(block);
  }
};

const restoreColumns = (fiche: HTMLElement): void => {
  const notes = fiche.querySelector(".notes.marge");
  for (const block of fiche.querySelectorAll(".offre > .bloc")) notes?.before(block);
};

/** How large everything is on a page made for a distance, largest first. Its style sheet says what follows the scale, and down to what. */
const SCALES = [1.36, 1.24, 1.13, 1.04, 0.96, 0.88, 0.8, 0.73, 0.67, 0.6, 0.54];

/** Gives each page of class `mesuree` the largest scale at which it fits. */
const scaleToFit = (areas: readonly HTMLElement[]): void => {
  let waiting = areas.flatMap((area) => {
    const measured = area.querySelector<HTMLElement>(":scope > .mesuree");
    return measured ? [{ area, measured }] : [];
  });
  for (const scale of SCALES) {
    for (const { measured } of waiting) measured.style.setProperty("--echelle", String(scale));
    waiting = waiting.filter(({ area }) => overflowOf(area) > 0);
  }
};

export const layOutFixed = (pages: readonly string[], sheetClass: string): LaidOutUnit => {
  const areas = pages.map((markup) => mountSheet(sheetClass, markup));
  const fiches = areas.flatMap((area) => {
    const fiche = area.querySelector<HTMLElement>(":scope > .fiche");
    return fiche ? [{ area, fiche }] : [];
  });
  // All pages are set, then all are read: one layout a density, not one a page.
  let waiting = fiches;
  for (const density of DENSITIES) {
    for (const { fiche } of waiting) {
      restoreColumns(fiche);
      fiche.classList.remove(...DENSITIES);
      fiche.classList.add(density);
    }
    waiting = waiting.filter(({ area }) => overflowOf(area) > 0);
    for (const { fiche } of waiting) shareColumns(fiche);
    waiting = waiting.filter(({ area }) => overflowOf(area) > 0);
  }
  for (const { fiche } of fiches) useTheRoomLeft(fiche);
  scaleToFit(areas);
  const laidOut = { pages: areas.map(({ innerHTML }) => innerHTML), ...faultsOn(areas, { runs: false }) };
  clearStage();
  return laidOut;
};
