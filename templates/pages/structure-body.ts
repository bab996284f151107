/** What the page of a structure says: the same whether the site is being built or the form is being filled. */
import { paths } from "../../src/model/addresses.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { accueilDuPublic } from "../parts/accueil-du-public.ts";
import { ateliers } from "../parts/ateliers.ts";
import { avantDYAller } from "../parts/avant-d-y-aller.ts";
import { confiance } from "../parts/confiance.ts";
import { contact } from "../parts/contact.ts";
import { emporter } from "../parts/emporter.ts";
import { grille } from "../parts/grille.ts";
import { kind } from "../parts/lieu.ts";
import { mapCode } from "../parts/ligne.ts";
import { markdown } from "../parts/markdown.ts";
import { OUVERTURE, ouvertures } from "../parts/ouverture.ts";
import { semaine } from "../parts/semaine.ts";
import { typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

export const STRUCTURE_STYLES = [
  "parts/code",
  "parts/niveau",
  "parts/onglet",
  "parts/contact",
  "parts/grille",
  "parts/faits",
  "parts/age",
  "parts/horaires",
  OUVERTURE.style,
  "pages/structure",
];

/** What it is, in two lines: the opening of the page. */
const opening = (site: Site, structure: Structure): Html => {
  const { guide } = site;
  const { nom, territoire, presentation_resume } = structure;
  return html`<header class="fiche-tete"><p class="discret"><a href="${site.href(paths.territoire(territoire))}">${typeset(guide.territoire(territoire).nom)}</a> <a href="${site.href(paths.territoire(territoire))}#plan">${mapCode(guide, structure.id)}<span class="hors-vue"> sur la carte</span></a></p>
<h1>${typeset(nom)}</h1>
<p class="discret">${kind(guide, structure)}</p>
${presentation_resume && html`<p class="chapeau">${typeset(presentation_resume)}</p>`}</header>`;
};

/** `orientation`: where to go for the rest. It takes the whole guide to say it. */
export const structureBody = (site: Site, structure: Structure, orientation: Html | undefined): Html => {
  const { inFull, table } = ouvertures(site, [structure]);
  return html`<article class="fiche">
${opening(site, structure)}
<div class="fiche-essentiel">${contact(structure)}${semaine(site, structure, inFull(structure))}</div>
${emporter(site, structure)}
${avantDYAller(structure)}
${grille(site, structure)}
${accueilDuPublic(site, structure)}
${ateliers(structure)}
${structure.presentation_detail && html`<section><h2>Présentation</h2>${markdown(structure.presentation_detail, 3)}</section>`}
${orientation}
${confiance(site, structure)}
</article>
${table}`;
};
