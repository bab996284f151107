/** Contents: the chapters, their structures, and everything around them, with true page numbers. */
import type { Guide } from "../../../src/model/guide.ts";
import { html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { pageOf } from "../page-reference.ts";
import type { ColumnUnit, Unit } from "../unit.ts";
import { ancreDeChapitre } from "./chapitre.ts";
import { rang, rangStructure, signet, suite, titre } from "./parts.ts";

const chapitres = (guide: Guide): ColumnUnit["groupes"] =>
  guide.territoires
    .filter(({ id }) => guide.structuresOf(id).length > 0)
    .map((territoire) => {
      const ancre = ancreDeChapitre(territoire.id);
      const tete = html`<span class="lettre">${territoire.lettre}</span> <span class="n">${typeset(territoire.nom)}</span> `;
      return {
        ouvre: html`<section class="groupe chapitre"><h2 class="tete"><a href="#${ancre}">${tete}${pageOf(ancre)}</a></h2>${html`<ul>`}`,
        suite: html`<section class="groupe chapitre"><p class="tete reprise" aria-hidden="true">${tete}<span>(suite)</span></p>${html`<ul>`}`,
        ferme: html`</ul></section>`,
        rangs: guide.structuresOf(territoire.id).map((structure) => rangStructure(guide, structure)),
      };
    });

/** Sections that stand around the chapters, in their order, from their bookmarks. */
const autour = (nom: string, units: readonly Unit[]): ColumnUnit["groupes"] => {
  const signets = units.flatMap(({ signets: own }) => own);
  if (signets.length === 0) return [];
  return [
    {
      ouvre: html`<section class="groupe"><h2 class="tete">${nom}</h2>${html`<ul>`}`,
      suite: html`<section class="groupe"><p class="tete reprise" aria-hidden="true">${nom} <span>(suite)</span></p>${html`<ul>`}`,
      ferme: html`</ul></section>`,
      rangs: signets.map(({ titre: words, ancre }) => rang(ancre, html`<span class="n">${typeset(words)}</span> `)),
    },
  ];
};

export const sommaire = (guide: Guide, avant: readonly Unit[], apres: readonly Unit[]): ColumnUnit => ({
  id: "sommaire",
  mode: "colonnes",
  nombre: 2,
  furniture: { courant: "Sommaire" },
  signets: signet("Sommaire", "sommaire"),
  tete: titre("sommaire", "Sommaire"),
  suite: suite("Sommaire"),
  avant: html`<div class="liste sommaire">`,
  apres: html`</div>`,
  groupes: [...autour("Pour commencer", avant), ...chapitres(guide), ...autour("Pour retrouver", apres)],
});
