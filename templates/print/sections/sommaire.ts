/** Contents: the chapters, their structures, and everything around them, with true page numbers. */
import type { Guide } from "../../../src/model/guide.ts";
import { html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { pageOf } from "../page-reference.ts";
import type { ColumnUnit, Unit } from "../unit.ts";
import { bookmark, chapterAnchor, row, sectionHead, sectionHeadAgain, structureRow } from "./parts.ts";

const chapters = (guide: Guide): ColumnUnit["groups"] =>
  guide.territoires
    .filter(({ id }) => guide.structuresOf(id).length > 0)
    .map((territoire) => {
      const anchor = chapterAnchor(territoire.id);
      const head = html`<span class="lettre">${territoire.lettre}</span> <span class="n">${typeset(territoire.nom)}</span> `;
      return {
        open: html`<section class="groupe chapitre"><h2 class="tete"><a href="#${anchor}">${head}${pageOf(anchor)}</a></h2>${html`<ul>`}`,
        reopen: html`<section class="groupe chapitre"><p class="tete reprise" aria-hidden="true">${head}<span>(suite)</span></p>${html`<ul>`}`,
        close: html`</ul></section>`,
        rows: guide.structuresOf(territoire.id).map((structure) => structureRow(guide, structure)),
      };
    });

/** Sections that stand around the chapters, in their order, from their bookmarks. */
const around = (nom: string, units: readonly Unit[]): ColumnUnit["groups"] => {
  const signets = units.flatMap(({ bookmarks: own }) => own);
  if (signets.length === 0) return [];
  return [
    {
      open: html`<section class="groupe"><h2 class="tete">${nom}</h2>${html`<ul>`}`,
      reopen: html`<section class="groupe"><p class="tete reprise" aria-hidden="true">${nom} <span>(suite)</span></p>${html`<ul>`}`,
      close: html`</ul></section>`,
      rows: signets.map(({ title: words, anchor }) => row(anchor, html`<span class="n">${typeset(words)}</span> `)),
    },
  ];
};

export const sommaire = (guide: Guide, before: readonly Unit[], after: readonly Unit[], columns = 2): ColumnUnit => ({
  id: "sommaire",
  mode: "columns",
  columns,
  furniture: { runningHead: "Sommaire" },
  bookmarks: bookmark("Sommaire", "sommaire"),
  head: sectionHead("sommaire", "Sommaire"),
  nextHead: sectionHeadAgain("Sommaire"),
  before: html`<div class="liste sommaire">`,
  after: html`</div>`,
  groups: [...around("Pour commencer", before), ...chapters(guide), ...around("Pour retrouver", after)],
});
