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

/** What `@page` leaves between its margins, 273 mm, in whole CSS pixels as the browser counts them. */
const PAPER = Math.floor((273 / 25.4) * 96);

/** On how many pages the browser cuts a sheet that is longer than one: what it keeps whole goes down to the next. */
const pagesCut = (sheet: Undressed, step: Step, room: HTMLElement): number => {
  const pages = document.createElement("div");
  pages.className = "mesure-pages";
  pages.style.height = `${PAPER}px`;
  pages.setAttribute("aria-hidden", "true");
  const copy = elementOf(sheet, step);
  copy.classList.add("mesure", "longue");
  pages.append(copy);
  room.append(pages);
  const count = Math.round(pages.scrollWidth / pages.clientWidth);
  pages.remove();
  return count;
};

interface Sized {
  readonly step: Step;
  /** How far down the steps it is. */
  readonly rank: number;
  /** How many pages it takes there. */
  readonly pages: number;
  readonly isWithoutNotes: boolean;
}

const LAST: Step = { size: 18, isDense: true };

const stepsOf = ({ isGros }: Undressed): readonly Step[] => (isGros ? LARGE_STEPS : STEPS);

const isOnOnePage = (sheet: Undressed, room: HTMLElement): boolean => heightOf(sheet, stepsOf(sheet).at(-1) ?? LAST, room) <= HEIGHT;

const sizeFor = (sheet: Undressed, room: HTMLElement): Sized => {
  const all = stepsOf(sheet);
  const rank = all.findIndex((step) => heightOf(sheet, step, room) <= HEIGHT);
  const step = all.at(rank) ?? LAST;
  if (rank >= 0) return { step, rank, pages: 1, isWithoutNotes: false };
  const withNotes = pagesCut(sheet, step, room);
  const without = pagesCut({ ...sheet, isWithoutNotes: true }, step, room);
  return { step, rank: all.length - 1, pages: without, isWithoutNotes: without < withNotes };
};

/** Places stay together as long as they fit: first as many as possible on one page, then the rest. */
const shared = (lieux: readonly Remise[], content: Content, room: HTMLElement): readonly (readonly Remise[])[] => {
  const sheets: (readonly Remise[])[] = [];
  for (const remise of lieux) {
    const last = sheets.at(-1);
    if (last && isOnOnePage({ ...content, lieux: [...last, remise] }, room)) sheets[sheets.length - 1] = [...last, remise];
    else sheets.push([remise]);
  }
  return sheets;
};

/** While the pages are counted, the number of the page has all the room that it may take. */
const WIDEST = { rang: 10, pages: 10 } as const;

export interface Fitted {
  readonly markup: DocumentFragment;
  readonly pages: number;
  /** A place alone on its sheet has all it could say. */
  readonly isDetailed: boolean;
}

/** The sheet drawn to fit: on one page when that can be, in full when there is room, and on how many pages. */
export const fitted = (sheet: Omit<Feuille, "page" | "isDetailed" | "isDense" | "isWithoutNotes">, room: HTMLElement): Fitted => {
  const full = { ...sheet, isDetailed: true };
  const isDetailed = sheet.lieux.length === 1 && isOnOnePage(full, room);
  const content = { ...full, isDetailed };
  const groups = shared(sheet.lieux, content, room);
  const isAlone = groups.length === 1;
  const sized = groups.map((group) => ({ group, ...sizeFor({ ...content, lieux: group, page: isAlone ? undefined : WIDEST }, room) }));
  const pages = sized.reduce((total, one) => total + one.pages, 0);
  // Every page of a sheet is written in the same size.
  const { step } = sized.toSorted((a, b) => b.rank - a.rank)[0] ?? { step: LAST };
  const markup = document.createDocumentFragment();
  let rang = 0;
  for (const { group, isWithoutNotes, pages: own } of sized) {
    rang += own;
    const drawn = elementOf({ ...content, lieux: group, isWithoutNotes, page: isAlone ? undefined : { rang, pages } }, step);
    if (own > 1) drawn.classList.add("longue");
    markup.append(drawn);
  }
  return { markup, pages, isDetailed };
};
