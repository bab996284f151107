/** The whole territory at a glance: its map, and who does what. */
import { mapOf } from "../../../src/knowledge/map.ts";
import { isEstimated } from "../../../src/knowledge/rankings.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { type NiveauId, servicesOf } from "../../../src/model/referentiel.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { carte } from "../../parts/carte.ts";
import { counted, typeset } from "../../parts/typography.ts";
import { ancreOf } from "../fiche/fiche.ts";
import { pageOf } from "../page-reference.ts";
import type { ColumnUnit, FixedUnit } from "../unit.ts";
import { ancreDeChapitre } from "./chapitre.ts";
import { dessin, rang, signet, suite, titre } from "./parts.ts";

export const carteDEnsemble = (guide: Guide): FixedUnit => {
  const map = mapOf(guide);
  const chapitres = guide.territoires.filter(({ id }) => guide.structuresOf(id).length > 0);
  return {
    id: "carte",
    mode: "fixe",
    furniture: { courant: "Carte du territoire" },
    signets: signet("Carte du territoire", "carte"),
    pages: [
      {
        nom: "la carte du territoire",
        html: html`<div class="vue">${titre("carte", "Le territoire")}
${dessin("plan", carte(map, { name: "" }), `Carte de ${guide.edition.nom_territoire} : les territoires du guide et les codes de leurs lieux ; la liste qui suit les nomme.`)}
<p class="note-de-plan">${map.isSchematic ? "Plan schématique : les territoires sont à peu près à leur place, les codes dans leur quartier." : map.source ? `Contours : ${typeset(map.source)}.` : ""}</p>
<ul class="liste chapitres ${chapitres.length > 5 ? "double" : ""}">${chapitres.map(({ id, nom, lettre }) =>
          rang(
            ancreDeChapitre(id),
            html`<span class="lettre">${lettre}</span> <span class="n">${typeset(nom)}<small>, ${counted(guide.structuresOf(id).length, "lieu", "lieux")}</small></span> `,
          ),
        )}</ul></div>`,
      },
    ],
  };
};

/** Figures rather than stars, a letter rather than a tick: a column is four millimetres wide, and our fonts have no tick. */
const cell = (guide: Guide, structure: Structure, niveauId: NiveauId | undefined): Html => {
  if (niveauId === undefined) return html`<td></td>`;
  const { etoiles } = guide.niveau(niveauId);
  if (etoiles === 0) return html`<td><b class="m0">p</b></td>`;
  return html`<td><b class="m${etoiles}${isEstimated(structure, niveauId) ? " me" : ""}">${etoiles}</b></td>`;
};

const entete = ({ referentiel }: Guide): Html =>
  html`<table class="matrice"><colgroup><col class="c-nom">${servicesOf(referentiel).map(() => html`<col>`)}<col class="c-page"></colgroup><thead><tr><td></td>${referentiel.categories.map(
    ({ nom_court, forme, services }) => html`<th scope="colgroup" colspan="${services.length}"><span class="onglet ${forme}">${typeset(nom_court)}</span></th>`,
  )}<td></td></tr><tr><td class="cle"></td>${servicesOf(referentiel).map(({ nom_court }) => html`<th scope="col" class="vertical"><span>${typeset(nom_court)}</span></th>`)}<th scope="col" class="c-page">page</th></tr></thead>`;

export const matrice = (guide: Guide): ColumnUnit => {
  const services = servicesOf(guide.referentiel);
  const colonnes = services.length + 2;
  return {
    id: "qui-fait-quoi",
    mode: "colonnes",
    nombre: 1,
    furniture: { courant: "Qui fait quoi ?" },
    signets: signet("Qui fait quoi ?", "qui-fait-quoi"),
    tete: html`${titre("qui-fait-quoi", "Qui fait quoi ?")}<p class="cle-matrice"><b class="m3">3</b> expert <b class="m2">2</b> maîtrise <b class="m1">1</b> basique <b class="m0">p</b> proposé, niveau non déclaré <b class="m2 me">2</b> cadre pointillé&nbsp;: niveau estimé</p>`,
    suite: suite("Qui fait quoi ?"),
    avant: entete(guide),
    apres: html`</table>`,
    groupes: guide.territoires
      .filter(({ id }) => guide.structuresOf(id).length > 0)
      .map(({ id, nom, lettre }) => {
        const tete = html`<span class="lettre">${lettre}</span> ${typeset(nom)}`;
        return {
          ouvre: html`<tbody><tr class="tete"><th scope="rowgroup" colspan="${colonnes}">${tete}</th></tr>`,
          suite: html`<tbody><tr class="tete"><th scope="rowgroup" colspan="${colonnes}">${tete} <span class="reprise">(suite)</span></th></tr>`,
          ferme: html`</tbody>`,
          rangs: guide.structuresOf(id).map((structure) => {
            const ancre = ancreOf(structure);
            return html`<tr class="rang"><th scope="row"><a href="#${ancre}"><span class="c">${guide.code(structure.id)}</span> ${typeset(structure.nom)}</a></th>${services.map((service) => cell(guide, structure, structure.expertises?.[service.id]))}<td class="c-page">${pageOf(ancre)}</td></tr>`;
          }),
        };
      }),
  };
};
