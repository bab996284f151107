/** The code of a structure in the shape and colour of the category where it is strongest: the same in a list and on a map. */
import { dominantCategorie } from "../../src/knowledge/dominant.ts";
import type { Marker } from "../../src/knowledge/map.ts";
import { ON_SCREEN } from "../../src/knowledge/map-codes.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Categorie } from "../../src/model/referentiel.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { typeset } from "./typography.ts";

/** How much the slant leans and the notch rises, in map units. */
const LEAN = 6;
const NOTCH = 5;

/** Without a category, a plain frame: `repere` alone. */
const classesOf = (categorie: Categorie | undefined): string => (categorie ? `repere ${categorie.id} ${categorie.forme}` : "repere");

export const repere = (guide: Guide, structure: Structure): Html =>
  html`<span class="${classesOf(dominantCategorie(guide, structure))}">${guide.code(structure.id)}</span>`;

const outline = (forme: Categorie["forme"] | undefined, left: number, top: number, width: number, height: number): Html => {
  if (forme === "biseau") return html`<path d="M${left + LEAN} ${top}h${width - LEAN}l-${LEAN} ${height}h-${width - LEAN}z"/>`;
  if (forme === "encoche") return html`<path d="M${left} ${top}h${width}v${height}l-${width / 2}-${NOTCH}l-${width / 2} ${NOTCH}z"/>`;
  return html`<rect x="${left}" y="${top}" width="${width}" height="${height}"${forme === "rond" && html` rx="${height / 2}"`}/>`;
};

/** On a map, a link with the name of the structure. */
export const repereOnMap = (guide: Guide, { structureId, code, x, y }: Marker, href: string): Html => {
  const structure = guide.structure(structureId);
  const categorie = dominantCategorie(guide, structure);
  const [width, height] = [2 * Math.round(ON_SCREEN.widthOf(code) / 2), ON_SCREEN.height];
  const [left, top] = [Math.round(x) - width / 2, Math.round(y) - height / 2];
  const lift = categorie?.forme === "encoche" ? 3.5 : 5;
  return html`<a class="${classesOf(categorie)}" href="${href}"><title>${code}, ${typeset(structure.nom)}</title>${outline(categorie?.forme, left, top, width, height)}<text x="${Math.round(x)}" y="${Math.round(y) + lift}">${code}</text></a>`;
};

/** What each shape says: only those of the structures shown. */
export const legende = (guide: Guide, structures: readonly Structure[]): Html => {
  const shown = structures.map((structure) => dominantCategorie(guide, structure));
  const categories = guide.referentiel.categories.filter((categorie) => shown.includes(categorie));
  return html`<ul class="legende">${categories.map((categorie) => html`<li><span class="${classesOf(categorie)}" aria-hidden="true"></span> ${typeset(categorie.nom_court)}</li>`)}${shown.includes(undefined) && html`<li><span class="repere" aria-hidden="true"></span> Aucun service connu</li>`}</ul>`;
};
