import { paths } from "../../src/model/addresses.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { LONGEST_LIST } from "../parts/ligne.ts";
import { planFrame, planOfAll } from "../parts/plan.ts";
import { repere } from "../parts/repere.ts";
import { counted, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";
import { territoiresList } from "./territoires.page.ts";

const row = (site: Site, structure: Structure): Html =>
  html`<li>${repere(site.guide, structure)} <span><a href="${site.href(paths.structure(structure.id))}">${typeset(structure.nom)}</a> <span class="discret">${typeset(structure.adresse ?? structure.commune)}</span></span></li>
`;

/** Every structure under its territoire, with its code. */
const numbered = (site: Site): Html =>
  html`<div class="reperes">${site.guide.territoires.map(({ id, nom, lettre }) => {
    const structures = site.guide.structuresOf(id);
    return (
      structures.length > 0 &&
      html`<section><h2><span class="lettre">${lettre}</span> <a href="${site.href(paths.territoire(id))}">${typeset(nom)}</a></h2><ol class="liste">${structures.map((structure) => row(site, structure))}</ol></section>
`
    );
  })}</div>`;

/** /carte/: every place with its code, in a list and on a map. A guide too long for one list sends on to its territoires. */
export const cartePage = (site: Site): Page<object> =>
  page(paths.carte, () => {
    const { structures, edition } = site.guide;
    const listed = structures.length <= LONGEST_LIST ? structures : [];
    const { styles, ...frame } = planFrame(site);
    return layout(site, {
      path: paths.carte,
      title: "La carte",
      description: `${counted(structures.length, "lieu", "lieux")} d'aide au numérique sur une carte et dans une liste numérotée : ${edition.nom_territoire}.`,
      styles: ["parts/territoires", ...styles, "pages/carte"],
      ...frame,
      main: html`<h1>La carte</h1>
<p class="chapeau">${counted(structures.length, "lieu", "lieux")}, avec les numéros du guide imprimé. <a class="vers-plan" href="#plan">Aller à la carte</a></p>
<div class="avec-plan">${listed.length > 0 ? numbered(site) : territoiresList(site)}
${planOfAll(site, listed)}</div>`,
    });
  });
