/** A place in large print: on as many pages as it takes, its name on each. */
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, html } from "../../html.ts";
import { kind } from "../../parts/lieu.ts";
import { typeset } from "../../parts/typography.ts";
import { anchorOf } from "../fiche/fiche.ts";
import { trustLine } from "../fiche/pied.ts";
import type { ColumnUnit, Furniture, Group } from "../unit.ts";
import { type Bloc, blocsOf } from "./blocs.ts";

/** Blocks of paragraphs: `div`, since a line may hold a list. */
export const groupOf = ({ title, above, lines }: Bloc): Group => ({
  open: html`<section class="groupe"><div class="tete">${above ? html`<h3 class="au-dessus">${above}</h3>` : undefined}<h3>${typeset(title)}</h3></div>`,
  reopen: html`<section class="groupe"><p class="tete reprise" aria-hidden="true">${typeset(title)} (suite)</p>`,
  close: html`</section>`,
  rows: lines.map((line: Child) => html`<div class="rang">${line}</div>`),
});

export const lieu = (guide: Guide, structure: Structure, furniture: Furniture): ColumnUnit => {
  const { id, nom, presentation_resume } = structure;
  const nature = kind(guide, structure);
  const code = html`<span class="code">${guide.code(id)}</span>`;
  return {
    id: `gros-${id}`,
    mode: "columns",
    columns: 1,
    furniture,
    bookmarks: [],
    holds: new Map([["", { name: nom, structureId: id }]]),
    head: html`<header class="entete" id="${anchorOf(structure)}"><h2>${code} <span>${typeset(nom)}</span></h2>${Array.isArray(nature) && nature.length > 0 ? html`<p>${nature}</p>` : undefined}${presentation_resume ? html`<p class="resume">${typeset(presentation_resume)}</p>` : undefined}<p>${trustLine(guide, structure)[0]}</p></header>`,
    nextHead: html`<p class="suite titrage" aria-hidden="true">${code} <span>${typeset(nom)} (suite)</span></p>`,
    before: html`<div class="lieu">`,
    after: html`</div>`,
    groups: blocsOf(guide, structure).map(groupOf),
  };
};
