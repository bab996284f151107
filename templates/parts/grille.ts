import { isEstimated } from "../../src/knowledge/rankings.ts";
import { paths } from "../../src/model/addresses.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { niveauInWords } from "./niveau.ts";
import { onglet } from "./onglet.ts";
import { typeset } from "./typography.ts";

/** Where the levels come from, said beside them: declared and estimated must never be taken for one another. */
const provenance = ({ expertises_source }: Structure): string | undefined => {
  if (expertises_source === undefined) return undefined;
  const { statut, source } = expertises_source;
  const by = statut === "déclaré" ? "Niveaux déclarés par la structure" : "Niveaux estimés par la rédaction du guide";
  return typeset(source === undefined ? `${by}.` : `${by}, d'après : ${source}.`);
};

/** The words used on this grid, each with its meaning. */
export const definitions = (guide: Guide): Html =>
  html`<dl class="definitions">${guide.referentiel.niveaux.map(({ nom, definition }) => html`<div><dt>${nom}</dt> <dd>${typeset(definition)}</dd></div>`)}</dl>`;

/** The grid of a structure: what it offers, category by category, with how well. */
export const grille = (site: Site, structure: Structure): Html | undefined => {
  const { guide } = site;
  const offered = structure.expertises ?? {};
  const categories = guide.referentiel.categories
    .map((categorie) => ({ categorie, services: categorie.services.filter(({ id }) => offered[id] !== undefined) }))
    .filter(({ services }) => services.length > 0);
  if (categories.length === 0) return undefined;
  const source = provenance(structure);
  return html`<section class="grille"><h2>Ce lieu propose un accompagnement pour</h2>
<div class="grille-blocs">${categories.map(
    ({ categorie, services }) =>
      html`<div>${onglet(categorie, "h3")}<ul class="liste">${services.map(({ id, nom }) => {
        const niveau = offered[id];
        return html`<li><a href="${site.href(paths.service(id))}">${typeset(nom)}</a> ${niveau && niveauInWords(guide, niveau, isEstimated(structure, niveau))}</li>`;
      })}</ul></div>
`,
  )}</div>
${source && html`<p class="discret">${source}</p>`}${definitions(guide)}</section>`;
};
