import { paths } from "../../src/model/addresses.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Child, type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { place } from "./lieu.ts";
import { type Ouvertures, ouvertures } from "./ouverture.ts";
import { telephoneLink } from "./telephone.ts";
import { typeset } from "./typography.ts";

/** « B5 », as on the map and in the printed guide. */
export const mapCode = (guide: Guide, structureId: string): Html => html`<span class="code">${guide.code(structureId)}</span>`;

export interface LineContent {
  /** What the list is about – a level, a quantity – first on wide screens. */
  readonly aside?: Child;
  /** In the place of « commune, quarter » when the list is already about one place. */
  readonly where?: string;
  /** Its code, drawn otherwise than in a plain frame. */
  readonly code?: Html;
  /** Whether it is open, and when it opens next. */
  readonly ouverture?: Child;
  readonly detail?: Child;
}

/** Without a number to call, the door is what is left: its street is said. */
const whereabouts = (guide: Guide, structure: Structure): string =>
  structure.telephone === undefined && structure.adresse ? `${typeset(structure.adresse)}, ${place(guide, structure)}` : place(guide, structure);

/** A structure on one line of a list: name, place, whatever the list is about, and the number to call. */
export const ligne = (site: Site, structure: Structure, { aside, where, code, ouverture, detail }: LineContent = {}): Html =>
  html`<li class="ligne">${aside && html`<div class="ligne-niveau">${aside}</div>`}<div class="ligne-lieu"><a href="${site.href(paths.structure(structure.id))}">${typeset(structure.nom)}</a> <span class="discret">${where ?? whereabouts(site.guide, structure)} ${code ?? mapCode(site.guide, structure.id)}</span>${ouverture}${detail && html`<div class="ligne-detail">${detail}</div>`}</div>${structure.telephone && html`<div class="ligne-tel">${telephoneLink(structure.telephone)}</div>`}</li>
`;

/** Beyond this a list is no longer read but searched. */
export const LONGEST_LIST = 400;

/** The openings of the lines that such a list draws. */
export const ouverturesDesLignes = (site: Site, structures: readonly Structure[]): Ouvertures => ouvertures(site, structures.slice(0, LONGEST_LIST));

/** A list of structures. Lines come as functions, so that those beyond the longest list are not even drawn. */
export const lignes = (lines: readonly (() => Html)[], searchHref: string): Html | false =>
  lines.length > 0 &&
  html`<ul class="lignes">${lines.slice(0, LONGEST_LIST).map((line) => line())}</ul>${
    lines.length > LONGEST_LIST && html`<p><a href="${searchHref}">Chercher parmi les ${lines.length.toLocaleString("fr-FR")} lieux</a></p>`
  }`;
