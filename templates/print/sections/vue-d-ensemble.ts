/** The whole territory at a glance: its map, and who does what. */
import { type GuideMap, mapOf } from "../../../src/knowledge/map.ts";
import { isEstimated } from "../../../src/knowledge/rankings.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Categorie, NiveauId } from "../../../src/model/referentiel.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { carte } from "../../parts/carte.ts";
import { counted, typeset } from "../../parts/typography.ts";
import { anchorOf } from "../fiche/fiche.ts";
import { pageOf } from "../page-reference.ts";
import type { ColumnUnit, FixedUnit } from "../unit.ts";
import { bookmark, chapterAnchor, picture, row, sectionHead, sectionHeadAgain } from "./parts.ts";
import { withLetters } from "./plan.ts";

/** The room a small page gives the map, in points, and the size at which its letters are read there. */
const SMALL_ROOM = { width: 330, height: 235 } as const;
const LEGIBLE = 8;

/** How large a letter must be on the map, in its own units, to be read once it is shrunk to fit. */
const legibleLetter = ({ width, height }: GuideMap): number =>
  Math.max(12, Math.ceil(LEGIBLE * Math.max(width / SMALL_ROOM.width, height / SMALL_ROOM.height)));

/** `mostCodes`: with more places than that, letters stand for the codes; none, and letters stand for names too. */
export const overviewMap = (guide: Guide, mostCodes?: number): FixedUnit => {
  const map = mapOf(guide, undefined, mostCodes);
  const lettersOnly = mostCodes === 0;
  const chapters = guide.territoires.filter(({ id }) => guide.structuresOf(id).length > 0);
  return {
    id: "carte",
    mode: "fixed",
    furniture: { runningHead: "Carte du territoire" },
    bookmarks: bookmark("Carte du territoire", "carte"),
    pages: [
      {
        name: "la carte du territoire",
        html: html`<div class="vue" style="--lettre:${legibleLetter(map)}px">${sectionHead("carte", "Le territoire")}
${picture("plan", carte(lettersOnly ? withLetters(map) : map, { name: "" }), `Carte de ${guide.edition.nom_territoire} : les territoires du guide et les codes de leurs lieux ; la liste qui suit les nomme.`)}
<p class="note-de-plan">${map.isSchematic ? `Plan schématique : les territoires sont à peu près à leur place${map.markers.length > 0 ? ", les codes dans leur quartier" : ""}.` : map.source ? `Contours : ${typeset(map.source)}.` : ""}</p>
<ul class="liste chapitres ${chapters.length > 5 ? "double" : ""}">${chapters.map(({ id, nom, lettre }) =>
          row(
            chapterAnchor(id),
            html`<span class="lettre">${lettre}</span> <span class="n">${typeset(nom)}<small>, ${counted(guide.structuresOf(id).length, "lieu", "lieux")}</small></span> `,
          ),
        )}</ul></div>`,
      },
    ],
  };
};

/** Figures rather than stars, a letter rather than a tick: a column is four millimetres wide, and our fonts have no tick. */
const cell = (guide: Guide, structure: Structure, niveauId: NiveauId | undefined, opens: boolean): Html => {
  const start = opens ? html`<td class="debut">` : html`<td>`;
  if (niveauId === undefined) return html`${start}</td>`;
  const { etoiles } = guide.niveau(niveauId);
  if (etoiles === 0) return html`${start}<b class="m0">p</b></td>`;
  return html`${start}<b class="m${etoiles}${isEstimated(structure, niveauId) ? " me" : ""}">${etoiles}</b></td>`;
};

const tableHead = (categories: readonly Categorie[]): Html =>
  html`<table class="matrice"><colgroup><col class="c-nom">${categories.flatMap(({ services }) => services.map(() => html`<col>`))}<col class="c-page"></colgroup><thead><tr><td></td>${categories.map(
    ({ nom_court, forme, services }) => html`<th scope="colgroup" colspan="${services.length}"><span class="onglet ${forme}">${typeset(nom_court)}</span></th>`,
  )}<td></td></tr><tr><td class="cle"></td>${categories.flatMap(({ services }) => services.map(({ nom_court }) => html`<th scope="col" class="vertical"><span>${typeset(nom_court)}</span></th>`))}<th scope="col" class="c-page">page</th></tr></thead>`;

/** Who does what: all services side by side, or those of some domains, with the places that offer one of them. */
export const matrice = (guide: Guide, domains?: readonly Categorie[]): ColumnUnit => {
  const categories = domains ?? guide.referentiel.categories;
  const services = categories.flatMap((categorie) => categorie.services);
  const opening = new Set(categories.map((categorie) => categorie.services[0]));
  const columns = services.length + 2;
  const id = ["qui-fait-quoi", ...(domains ?? []).map((domain) => domain.id)].join("-");
  const title = ["Qui fait quoi ?", ...(domains ? [domains.map(({ nom_court }) => nom_court).join(", ")] : [])].join(" ");
  const structuresIn = (territoire: string): readonly Structure[] =>
    guide.structuresOf(territoire).filter(({ expertises = {} }) => !domains || services.some((service) => expertises[service.id] !== undefined));
  return {
    id,
    mode: "columns",
    columns: 1,
    furniture: { runningHead: "Qui fait quoi ?" },
    bookmarks: bookmark(title, id),
    head: html`${sectionHead(id, typeset(title))}<p class="cle-matrice"><b class="m3">3</b> expert <b class="m2">2</b> maîtrise <b class="m1">1</b> basique <b class="m0">p</b> proposé, niveau non déclaré <b class="m2 me">2</b> cadre pointillé&nbsp;: niveau estimé</p>`,
    nextHead: sectionHeadAgain(typeset(title)),
    before: tableHead(categories),
    after: html`</table>`,
    groups: guide.territoires
      .filter((territoire) => structuresIn(territoire.id).length > 0)
      .map(({ id: territoire, nom, lettre }) => {
        const head = html`<span class="lettre">${lettre}</span> ${typeset(nom)}`;
        return {
          open: html`<tbody><tr class="tete"><th scope="rowgroup" colspan="${columns}">${head}</th></tr>`,
          reopen: html`<tbody><tr class="tete"><th scope="rowgroup" colspan="${columns}">${head} <span class="reprise">(suite)</span></th></tr>`,
          close: html`</tbody>`,
          rows: structuresIn(territoire).map((structure) => {
            const anchor = anchorOf(structure);
            return html`<tr class="rang"><th scope="row"><a href="#${anchor}"><span class="c">${guide.code(structure.id)}</span> ${typeset(structure.nom)}</a></th>${services.map((service) => cell(guide, structure, structure.expertises?.[service.id], opening.has(service)))}<td class="c-page">${pageOf(anchor)}</td></tr>`;
          }),
        };
      }),
  };
};
