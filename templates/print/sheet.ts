/** A finished page: its furniture around the text, and the whole document. */
import { escapeHtml, type Html, html, joined, trusted } from "../html.ts";
import { levelShapes, singleStar } from "./stars.ts";
import type { Furniture } from "./unit.ts";

/** White or ink on a colour, whichever reads better. */
const readableOn = (colour: string): string => {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.22 ? "#16202e" : "#ffffff";
};

type ThumbTab = NonNullable<Furniture["tab"]>;

/** What the style sheet asks of a thumb tab: its place on the edge, its colours. */
export const tabVariables = ({ rank, total, colour }: ThumbTab): readonly (readonly [name: string, value: string])[] => [
  ["--rang", String(rank)],
  ["--total", String(total)],
  ["--teinte", colour],
  ["--sur-teinte", readableOn(colour)],
];

const thumbTab = (tab: ThumbTab): Html =>
  html`<div class="pouce" aria-hidden="true" style="${tabVariables(tab)
    .map(([name, value]) => `${name}:${value}`)
    .join(";")}">${tab.letter}</div>`;

/** The class of the sheets of a unit: the same while it is measured and once it is printed. */
export const sheetClass = ({ fullPage }: Furniture): string => (fullPage ? "feuille pleine" : "feuille");

/** A page with its number: right-hand pages are odd. */
export const sheet = (number: number, furniture: Furniture, ouvrage: string, body: string): string => {
  const around = furniture.fullPage
    ? []
    : [
        furniture.runningHead && html`<p class="courant" aria-hidden="true">${joined([singleStar(), html`<span>${furniture.runningHead}</span>`], "")}</p>`,
        furniture.tab && thumbTab(furniture.tab),
        html`<p class="ouvrage" aria-hidden="true">${ouvrage}</p>`,
        furniture.withoutFolio ? undefined : html`<p class="folio" aria-hidden="true">${number}</p>`,
      ];
  return html`<section class="${sheetClass(furniture)} ${number % 2 === 1 ? "recto" : "verso"}"><div class="corps">${trusted(body)}</div>${around}</section>`
    .markup;
};

/** The only document the browser sees: no script, nothing from elsewhere. */
export const printedDocument = (title: string, styles: string, body: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self' data:">` +
  `<style>${styles}</style></head><body>${body}</body></html>`;

/** What every document needs once: the shapes that levels point to. */
export const sharedShapes = (): string => levelShapes().markup;
