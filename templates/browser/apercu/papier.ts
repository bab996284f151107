/** Draws the printed page of a structure, laid out by the very code and style sheets that lay the guide out for printing. */
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { layOutFixed } from "../../print/browser/fixed.ts";
import { lonePage } from "../../print/fiche/lone-page.ts";
import { inOurFonts } from "../../print/in-our-fonts.ts";
import { sharedShapes, sheet, sheetClass, tabVariables } from "../../print/sheet.ts";
import { DENSITIES, type Fault, type Furniture, type LaidOutUnit, losesContent } from "../../print/unit.ts";
import { nextTask } from "../next-task.ts";
import type { Verdict } from "./messages.ts";

/** A page cannot be scaled before it is measured: the whole of it is, once drawn. */
const fitToWidth = (): void => {
  const page = document.querySelector<HTMLElement>(".feuille");
  if (page) document.body.style.setProperty("--reduction", String(document.documentElement.clientWidth / page.offsetWidth));
};

let isWatched = false;

/** The thumb tab takes its place through the page's model: its policy lets no style attribute in. */
const addTab = (page: Element, tab: NonNullable<Furniture["tab"]>): void => {
  const drawn = document.createElement("div");
  drawn.className = "pouce";
  drawn.textContent = tab.letter;
  for (const [name, value] of tabVariables(tab)) drawn.style.setProperty(name, value);
  page.append(drawn);
};

const show = ({ edition }: Guide, { tab, ...furniture }: Furniture, body: string): void => {
  document.body.innerHTML = `${sharedShapes()}<main>${sheet(1, furniture, edition.titre, body)}</main>`;
  const page = document.querySelector(".feuille");
  if (page && tab) addTab(page, tab);
  fitToWidth();
  if (!isWatched) new ResizeObserver(fitToWidth).observe(document.documentElement);
  isWatched = true;
};

const hasFailed = ({ status }: FontFace): boolean => status === "error";

/** Letters are asked for by the first page that needs them: what was measured before they came is measured again. */
const withItsLetters = async (layOut: () => LaidOutUnit): Promise<LaidOutUnit> => {
  const laidOut = layOut();
  if (document.fonts.status === "loaded") return laidOut;
  await document.fonts.ready;
  return withItsLetters(layOut);
};

/** Below this share of the page, shortening a block would not be worth it. */
const WORTH_SHORTENING = 0.06;
const MOST_NAMED = 3;

/** What can be said in fewer words, and its title on the page. */
const namesOf = (page: Element): readonly (readonly [name: string, block: HTMLElement])[] => [
  ...[...page.querySelectorAll<HTMLElement>(".detail")].map((block) => ["Présentation détaillée", block] as const),
  ...[...page.querySelectorAll<HTMLElement>(".bloc")].map((block) => [block.querySelector("h3")?.textContent ?? "", block] as const),
];

const longestOf = (page: HTMLElement): readonly string[] =>
  namesOf(page)
    .map(([name, { offsetHeight }]) => ({ name, share: offsetHeight / page.offsetHeight }))
    .filter(({ name, share }) => name !== "" && share >= WORTH_SHORTENING)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name);

const inWords = ({ kind, detail }: Fault): string => (kind === "débordement" ? `dépasse ${detail}` : `${kind} : ${detail}`);

const verdictOn = (faults: readonly Fault[]): Verdict => {
  const page = document.querySelector<HTMLElement>(".fiche");
  if (!page || [...document.fonts].some(hasFailed)) return { kind: "inconnu" };
  const lost = faults.filter(losesContent);
  if (lost.length > 0) return { kind: "déborde", faults: lost.map(inWords), longest: longestOf(page) };
  const density = DENSITIES.findIndex((name) => page.classList.contains(name));
  return density <= 0 ? { kind: "tient" } : { kind: "resserré", isTightest: density === DENSITIES.length - 1 };
};

export const drawOnPaper = async (guide: Guide, structure: Structure): Promise<Verdict> => {
  // Without its style sheet it would be no page at all.
  if (document.fonts.size === 0) {
    document.body.replaceChildren();
    return { kind: "inconnu" };
  }
  const { furniture, pages } = lonePage(guide, structure);
  const markups = pages.map(({ html }) => inOurFonts(html.markup));
  await nextTask();
  const { pages: laidOut, faults } = await withItsLetters(() => layOutFixed(markups, sheetClass(furniture)));
  show(guide, furniture, laidOut.join(""));
  return verdictOn(faults);
};
