/** The frame of the editors' page: sections, tables, lists that stop somewhere. */
import { type Child, type Html, html } from "../../html.ts";

/** A list shows this many rows; the file for spreadsheets has them all. */
export const MOST = 50;

export const number = (count: number): string => count.toLocaleString("fr-FR");

/** A table that scrolls in its own frame on a small screen. */
export const table = (caption: string, heads: readonly Child[], rows: readonly Html[]): Html =>
  html`<div class="defile" role="region" aria-label="${caption}" tabindex="0"><table><caption class="hors-vue">${caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many entries wait there; undefined where it is not known, or not counted. */
  readonly count: number | undefined;
  readonly body: Child;
}

export const section = (id: string, title: string, count: number | undefined, body: Child): Section => ({ id, title, count, body });

const tally = ({ count }: Section): Html | undefined => (count === undefined ? undefined : html` <small>${number(count)}</small>`);

export const drawn = (one: Section): Html => html`<section id="${one.id}"><h2>${one.title}${tally(one)}</h2>${one.body}</section>`;

export const contents = (sections: readonly Section[]): Html =>
  html`<nav aria-label="Sur cette page"><ul class="noms">${sections.map((one) => html`<li><a href="#${one.id}">${one.title}</a>${tally(one)}</li>`)}</ul></nav>`;
