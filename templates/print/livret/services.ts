/** What a structure offers, in a narrow column: its services alone, under the tab of their domain. */
import { isEstimated } from "../../../src/knowledge/rankings.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Categorie } from "../../../src/model/referentiel.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { levelPicture } from "../stars.ts";

/** Two names: where room is short, the style sheet chooses the short one. */
const rows = (guide: Guide, structure: Structure, { services }: Categorie): readonly Html[] =>
  services.flatMap(({ id, nom, nom_court }) => {
    const niveauId = structure.expertises?.[id];
    if (niveauId === undefined) return [];
    const niveau = guide.niveau(niveauId);
    const picture = levelPicture(niveau, isEstimated(structure, niveauId));
    return [
      html`<tr><th scope="row"><span class="long">${typeset(nom)}</span><span class="court">${typeset(nom_court)}</span></th><td class="signe">${picture}</td><td class="mot">${niveau.nom.toLocaleLowerCase("fr")}</td></tr>`,
    ];
  });

/** « estimé » is said once, above the column it is true of. */
const levelHead = (structure: Structure): string =>
  Object.values(structure.expertises ?? {}).some((niveau) => niveau !== undefined && isEstimated(structure, niveau)) ? "Niveau estimé" : "Niveau";

const block = (guide: Guide, structure: Structure, categorie: Categorie, first: boolean): Html =>
  html`<section class="categorie"><h4><span class="onglet ${categorie.forme}">${typeset(categorie.nom)}</span></h4>${first ? html`<p class="niveau-titre" aria-hidden="true">${levelHead(structure)}</p>` : undefined}<table><colgroup><col><col class="c-signe"><col class="c-mot"></colgroup><thead class="invisible"><tr><th scope="col">Service</th><th scope="col" colspan="2">${levelHead(structure)}</th></tr></thead><tbody>${rows(guide, structure, categorie)}</tbody></table></section>`;

export const servicesOfferts = (guide: Guide, structure: Structure): Html => {
  const { categories } = guide.referentiel;
  const offered = categories.filter(({ services }) => services.some(({ id }) => structure.expertises?.[id] !== undefined));
  if (offered.length === 0) {
    return html`<h3>Accompagnement aux services</h3><p class="sans-service">Ce lieu donne accès à du matériel ou à internet. Il n’a pas déclaré d’accompagnement aux services de la grille.</p>`;
  }
  const others = categories.filter((categorie) => !offered.includes(categorie)).map(({ nom_court }) => nom_court.toLocaleLowerCase("fr"));
  return html`<h3>Ce lieu accompagne pour&nbsp;:</h3>${offered.map((categorie, index) => block(guide, structure, categorie, index === 0))}${others.length > 0 ? html`<p class="autres">Pas d’accompagnement&nbsp;: ${others.map(typeset).join(", ")}.</p>` : undefined}`;
};
