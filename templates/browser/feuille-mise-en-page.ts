/** Measures the sheet in the browser that prints it: the largest size at which the places are on one page, or more pages. */
import type { Remise } from "../../src/knowledge/remise.ts";
import { type Feuille, feuille } from "../feuille/feuille.ts";

interface Step {
  /** In points. */
  readonly size: number;
  readonly isDense: boolean;
}

const steps = (sizes: readonly number[], isDense: boolean): readonly Step[] => sizes.map((size) => ({ size, isDense }));

/** From the one tried first: smaller, then denser, then smaller again. Large print never goes under 18 pt. */
const STEPS = [...steps([15, 14, 13, 12, 11.5, 11], false), ...steps([11, 10.5, 10, 9.5, 9, 8.5], true)];
const LARGE_STEPS = [...steps([26, 24, 22, 20, 19], false), ...steps([20, 19, 18], true)];

/** What a page of the sheet can hold, in CSS pixels: 270 mm, a hair less. */
const HEIGHT = (270 / 25.4) * 96 - 2;

type Content = Omit<Feuille, "lieux" | "page" | "isDense">;
type Undressed = Omit<Feuille, "isDense">;

const elementOf = (sheet: Undressed, { size, isDense }: Step): HTMLElement => {
  const template = document.createElement("template");
  template.innerHTML = feuille({ ...sheet, isDense }).markup;
  const drawn = template.content.firstElementChild;
  if (!(drawn instanceof HTMLElement)) throw new Error("The sheet has no element");
  drawn.style.fontSize = `${size}pt`;
  return drawn;
};

/** How high the sheet is when nothing limits it, its margins on the screen apart. */
const heightOf = (sheet: Undressed, step: Step, room: HTMLElement): number => {
  const copy = elementOf(sheet, step);
  copy.classList.add("mesure");
  copy.setAttribute("aria-hidden", "true");
  room.append(copy);
  const { paddingTop, paddingBottom } = getComputedStyle(copy);
  const height = copy.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  copy.remove();
  return height;
};

interface Sized {
  readonly step: Step;
  /** How far down the steps it is. */
  readonly rank: number;
  /** How many pages it takes there. */
  readonly pages: number;
}

const LAST: Step = { size: 18, isDense: true };

const sizeFor = (sheet: Undressed, room: HTMLElement): Sized => {
  const all = sheet.isGros ? LARGE_STEPS : STEPS;
  const rank = all.findIndex((step) => heightOf(sheet, step, room) <= HEIGHT);
  const step = all.at(rank) ?? LAST;
  return rank >= 0 ? { step, rank, pages: 1 } : { step, rank: all.length - 1, pages: Math.ceil(heightOf(sheet, step, room) / HEIGHT) };
};

/** Places stay together as long as they fit: first as many as possible on one page, then the rest. */
const shared = (lieux: readonly Remise[], content: Content, room: HTMLElement): readonly (readonly Remise[])[] => {
  const sheets: (readonly Remise[])[] = [];
  for (const remise of lieux) {
    const last = sheets.at(-1);
    if (last && sizeFor({ ...content, lieux: [...last, remise] }, room).pages === 1) sheets[sheets.length - 1] = [...last, remise];
    else sheets.push([remise]);
  }
  return sheets;
};

export interface Fitted {
  readonly markup: DocumentFragment;
  readonly pages: number;
  /** A place alone on its sheet has all it could say. */
  readonly isDetailed: boolean;
}

/** The sheet drawn to fit: on one page when that can be, in full when there is room, and on how many pages. */
export const fitted = (sheet: Omit<Feuille, "page" | "isDetailed" | "isDense">, room: HTMLElement): Fitted => {
  const { lieux } = sheet;
  const full = { ...sheet, isDetailed: true };
  const isDetailed = lieux.length === 1 && sizeFor(full, room).pages === 1;
  const content = { ...full, isDetailed };
  const groups = shared(lieux, content, room);
  const sized = groups.map((group) => ({ group, ...sizeFor({ ...content, lieux: group }, room) }));
  // Every page of a sheet is written in the same size.
  const { step } = sized.toSorted((a, b) => b.rank - a.rank)[0] ?? { step: LAST };
  const markup = document.createDocumentFragment();
  for (const [rang, one] of sized.entries()) {
    const drawn = elementOf({ ...content, lieux: one.group, page: groups.length > 1 ? { rang: rang + 1, pages: groups.length } : undefined }, step);
    if (one.pages > 1) drawn.classList.add("longue");
    markup.append(drawn);
  }
  return { markup, pages: sized.reduce((total, one) => total + one.pages, 0), isDetailed };
};
