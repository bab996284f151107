import { coverageOf } from "../../src/knowledge/coverage.ts";
import { isEstimated } from "../../src/knowledge/rankings.ts";
import { paths } from "../../src/model/addresses.ts";
import { servicesOf } from "../../src/model/referentiel.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Child, type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page, pagePer } from "../page.ts";
import { definitions } from "../parts/grille.ts";
import { mapCode } from "../parts/ligne.ts";
import { marque, marqueShapes } from "../parts/marque.ts";
import { counted, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

/** One table can be read up to this many lines; a larger guide gets an overview, and one table a territoire. */
const LONGEST_TABLE = 250;

const STYLES = ["parts/code", "parts/ligne", "parts/marque", "parts/grille", "pages/tableau"];

const heading = (site: Site): Html => {
  const { categories } = site.guide.referentiel;
  return html`<colgroup></colgroup>${categories.map(({ services }) => html`<colgroup span="${services.length}"></colgroup>`)}<thead><tr><td rowspan="2"></td>${categories.map(
    ({ id, nom_court, services }) => html`<th scope="colgroup" colspan="${services.length}" class="${id}">${typeset(nom_court)}</th>`,
  )}</tr><tr>${servicesOf(site.guide.referentiel).map(
    ({ id, nom_court }) => html`<th scope="col" class="service"><a href="${site.href(paths.service(id))}">${typeset(nom_court)}</a></th>`,
  )}</tr></thead>`;
};

/** A table that scrolls inside its own region, which the keyboard can reach and which has a name. */
const table = (site: Site, caption: string, body: Child): Html =>
  html`${marqueShapes()}<div class="defile" role="region" aria-label="${caption}" tabindex="0"><table class="tableau"><caption class="hors-vue">${caption}</caption>${heading(site)}${body}</table></div>`;

const structureRow = (site: Site, structure: Structure): Html => {
  const offered = structure.expertises ?? {};
  return html`<tr><th scope="row"><a href="${site.href(paths.structure(structure.id))}">${typeset(structure.nom)}</a> ${mapCode(site.guide, structure.id)}</th>${servicesOf(
    site.guide.referentiel,
  ).map(({ id }) => {
    const niveau = offered[id];
    return niveau === undefined ? EMPTY : html`<td>${marque(site.guide, niveau, isEstimated(structure, niveau))}</td>`;
  })}</tr>
`;
};
const EMPTY = html`<td></td>`;

const territoireRows = (site: Site, territoireId: string): Html => {
  const structures = site.guide.structuresOf(territoireId);
  const { nom } = site.guide.territoire(territoireId);
  const width = servicesOf(site.guide.referentiel).length;
  return html`${
    structures.length > 0 &&
    html`<tbody><tr class="chapitre"><th scope="rowgroup" colspan="${width + 1}"><span>${typeset(nom)}</span></th></tr>
${structures.map((structure) => structureRow(site, structure))}</tbody>`
  }`;
};

const overviewRows = (site: Site): Html =>
  html`<tbody>${coverageOf(site.guide).map(
    ({
      territoire,
      services,
    }) => html`<tr><th scope="row"><a href="${site.href(paths.tableauDe(territoire.id))}">${typeset(territoire.nom)}</a></th>${servicesOf(
      site.guide.referentiel,
    ).map(({ id }) => {
      const best = services.get(id)?.best;
      return best === undefined ? EMPTY : html`<td>${marque(site.guide, best, false)}</td>`;
    })}</tr>
`,
  )}</tbody>`;

const legend = (site: Site): Html => html`<div class="legende"><h2>Comment lire ce tableau</h2>
<p>Une case vide${"\u00a0"}: le lieu n’a pas dit proposer ce service. Des étoiles hachurées${"\u00a0"}: niveau estimé par la rédaction du guide.</p>
${definitions(site.guide)}
<p><a href="${site.href(paths.donnees)}">Télécharger ce tableau (CSV) et les autres données</a></p></div>`;

const isLarge = (site: Site): boolean => site.guide.structures.length > LONGEST_TABLE;

/** /tableau/: who does what, structure by structure; an overview when the guide is large. */
export const tableauPage = (site: Site): Page<object> =>
  page(paths.tableau, () => {
    const { guide } = site;
    const caption = isLarge(site) ? "Le meilleur niveau de chaque territoire, service par service" : "Les services de chaque lieu, avec leur niveau";
    return layout(site, {
      path: paths.tableau,
      title: "Qui fait quoi",
      description: `Le tableau des lieux et des services, avec les niveaux : ${guide.edition.nom_territoire}.`,
      styles: STYLES,
      main: html`<h1>Qui fait quoi${"\u202f"}?</h1>
<p class="chapeau">${isLarge(site) ? "Le meilleur niveau de chaque territoire ; le nom d'un territoire mène à ses lieux." : `${counted(guide.structures.length, "lieu", "lieux")}, ${servicesOf(guide.referentiel).length}\u00a0services.`}</p>
${table(site, caption, isLarge(site) ? overviewRows(site) : guide.territoires.map(({ id }) => territoireRows(site, id)))}
${legend(site)}`,
    });
  });

/** /tableau/<territoire>/: the table of one territoire of a large guide. */
export const tableauPages = (site: Site): Page<{ key: string }> =>
  pagePer(isLarge(site) ? site.guide.territoires.map(({ id }) => id) : [], paths.tableauDe, (id) => {
    const { nom } = site.guide.territoire(id);
    return layout(site, {
      path: paths.tableauDe(id),
      title: `Qui fait quoi : ${nom}`,
      description: `Le tableau des lieux et des services de ${nom}, avec les niveaux.`,
      styles: STYLES,
      main: html`<p class="surtitre"><a href="${site.href(paths.tableau)}">Qui fait quoi${"\u202f"}?</a></p><h1>${typeset(nom)}</h1>
${table(site, `Les services des lieux de ${nom}, avec leur niveau`, territoireRows(site, id))}
${legend(site)}`,
    });
  });
