/** What several sections share: titles, rows that lead to a page, pictures with a text alternative. */
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, type Html, html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { ancreOf } from "../fiche/fiche.ts";
import { pageOf } from "../page-reference.ts";
import type { Signet } from "../unit.ts";

/** The head of a section: its anchor, its title, a sentence that says what it is for. */
export const titre = (id: string, words: string, chapeau?: string): Html =>
  html`<header class="tete-section" id="${id}"><h1>${words}</h1>${chapeau ? html`<p class="chapeau">${chapeau}</p>` : undefined}</header>`;

/** The same head where the section goes on. */
export const suite = (words: string): Html => html`<p class="tete-suite" aria-hidden="true">${words} <span>(suite)</span></p>`;

export const signet = (titreDuSignet: string, ancre: string): readonly Signet[] => [{ titre: titreDuSignet, ancre }];

/** A row of a list that leads to a page: words on the left, the page on the right. */
export const rang = (ancre: string, words: Child): Html => html`<li class="rang"><a href="#${ancre}">${words}${pageOf(ancre)}</a></li>`;

/** « B5 Nom du lieu » … page. */
export const rangStructure = (guide: Guide, structure: Structure, before?: Child): Html =>
  rang(ancreOf(structure), html`${before}<span class="c">${guide.code(structure.id)}</span> <span class="n">${typeset(structure.nom)}</span> `);

/** What opens and closes the rows of a group. */
export const OUVRE = html`<ul>`;
export const FERME = html`</ul></section>`;

/** Rows under a heading that is said again where a column goes on. */
export const groupe = (tete: Child, rangs: readonly Html[]) => ({
  ouvre: html`<section class="groupe"><h2 class="tete">${tete}</h2>${OUVRE}`,
  suite: html`<section class="groupe"><p class="tete reprise" aria-hidden="true">${tete} <span>(suite)</span></p>${OUVRE}`,
  ferme: FERME,
  rangs,
});

/** Nothing in sight: the place in the tags of a drawing that Chromium leaves out of them. */
const BLANK =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='8' height='8'%3E%3Cpath d='M0 0h8v8H0z' fill='%23fff' fill-opacity='.01'/%3E%3C/svg%3E";

/** A drawing, and what it shows in words for those who do not see it. */
export const dessin = (classe: string, drawing: Html, words: string): Html =>
  html`<div class="dessin ${classe}"><div aria-hidden="true">${drawing}</div><img src="${BLANK}" alt="${words}"></div>`;

export const VIDE = html``;
