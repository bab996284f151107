/** The right column: the grid of services, always in the same place, with stars and words. */
import { isEstimated } from "../../../src/knowledge/rankings.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Categorie, Service } from "../../../src/model/referentiel.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { levelPicture } from "../stars.ts";

const row = (guide: Guide, structure: Structure, { id, nom }: Service): Html => {
  const niveauId = structure.expertises?.[id];
  if (niveauId === undefined) {
    // Hidden from assistive tools: « not offered » is said by silence there, and 2 000 empty rows would weigh.
    return html`<tr class="absent" aria-hidden="true"><th scope="row">${typeset(nom)}</th><td class="signe"></td><td class="mot">–</td></tr>`;
  }
  const niveau = guide.niveau(niveauId);
  const estime = isEstimated(structure, niveauId);
  const words = html`${niveau.nom.toLocaleLowerCase("fr")}${estime ? html` <span class="estime">estimé</span>` : undefined}`;
  return html`<tr><th scope="row">${typeset(nom)}</th><td class="signe">${levelPicture(niveau, estime)}</td><td class="mot">${words}</td></tr>`;
};

const offers = ({ expertises }: Structure, { services: own }: Categorie): boolean => own.some(({ id }) => expertises?.[id] !== undefined);

/** A block a category. One that offers nothing is folded into a single line: its tab still stands in its place. */
const block = (guide: Guide, structure: Structure, categorie: Categorie, first: boolean): Html => {
  const heading = html`<h4><span class="onglet ${categorie.forme}">${typeset(categorie.nom)}</span></h4>`;
  if (!offers(structure, categorie)) return html`<section class="categorie pliee">${heading}<p>Pas d’accompagnement dans ce domaine</p></section>`;
  return html`<section class="categorie">${heading}${first ? html`<p class="niveau-titre" aria-hidden="true">Niveau d’expertise</p>` : undefined}<table><colgroup><col><col class="c-signe"><col class="c-mot"></colgroup><thead class="invisible"><tr><th scope="col">Service</th><th scope="col" colspan="2">Niveau d’expertise</th></tr></thead><tbody>${categorie.services.map((service) => row(guide, structure, service))}</tbody></table></section>`;
};

export const services = (guide: Guide, structure: Structure): Html => {
  const { categories } = guide.referentiel;
  const first = categories.find((categorie) => offers(structure, categorie));
  if (!first) {
    return html`<h3>Accompagnement aux services</h3><p class="sans-service">Ce lieu donne accès à du matériel ou à internet. Il n’a pas déclaré d’accompagnement aux services de la grille.</p>`;
  }
  return html`<h3>Ce lieu propose un accompagnement pour&nbsp;:</h3>${categories.map((categorie) => block(guide, structure, categorie, categorie === first))}`;
};
