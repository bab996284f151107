import { latestChanges } from "../../src/knowledge/changes.ts";
import { skyOf } from "../../src/knowledge/sky.ts";
import { paths } from "../../src/model/addresses.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { constellation } from "../parts/constellation.ts";
import { rechercheForm } from "../parts/recherche.ts";
import { counted, displayDate, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";
import { couverture, printedFacts, readingGuide } from "./guide.page.ts";
import { besoins } from "./services.page.ts";
import { territoiresList } from "./territoires.page.ts";

const CHANGES = 5;

const skyName = ({ guide }: Site): string =>
  `Le ciel du guide : une étoile pour chacun des ${counted(guide.structures.length, "lieu", "lieux")}, plus grande quand le lieu est expert, une constellation par territoire.`;

const nearYou = (site: Site): Html => html`<section aria-labelledby="pres-de-chez-vous"><h2 id="pres-de-chez-vous">Près de chez vous</h2>
${territoiresList(site)}
<p><a href="${site.href(paths.carte)}">Tous les lieux sur la carte</a></p>
<p><a href="${site.href(paths.accesInternet)}">Où se connecter gratuitement à internet</a></p></section>`;

const printedGuide = (site: Site): Html => {
  const reading = readingGuide(site);
  const [file] = reading?.files ?? [];
  return html`<section aria-labelledby="imprime"><h2 id="imprime">Le guide imprimé</h2>
<div class="imprime">${reading && couverture(site, reading)}<div>${
    file
      ? html`<p><a href="${site.href(paths.papier(file.file))}" download>Télécharger le guide</a><br><span class="discret">${printedFacts(file)}</span></p>`
      : html`<p class="discret">À lire ou à imprimer en A4.</p>`
  }<p><a href="${site.href(paths.guide)}">Imprimer le guide</a></p></div></div></section>`;
};

const changes = (site: Site): Html => html`<section aria-labelledby="nouveau"><h2 id="nouveau">Ce qui a changé</h2>
<ul class="liste">${site.guide.actualites
  .slice(0, 3)
  .map(
    ({ id, titre, date }) => html`<li><a href="${site.href(paths.actualite(id))}">${typeset(titre)}</a> <span class="discret">${displayDate(date)}</span></li>`,
  )}${latestChanges(site.guide, CHANGES).map(
  ({ structure, date, nature }) =>
    html`<li><a href="${site.href(paths.structure(structure.id))}">${typeset(structure.nom)}</a> <span class="discret">${nature}, ${displayDate(date)}</span></li>`,
)}</ul>
<p><a href="${site.href(paths.misesAJour)}">Toutes les mises à jour</a></p></section>`;

/** The home page: the search, the sky of the guide, the four kinds of needs, the places nearby, what is new. */
export const accueilPage = (site: Site): Page<object> =>
  page(paths.accueil, () => {
    const { edition } = site.guide;
    return layout(site, {
      path: paths.accueil,
      title: edition.titre,
      description: edition.accroche ?? `Qui peut vous aider avec le numérique : ${edition.nom_territoire}. Lieux, horaires, services et niveaux d'aide.`,
      search: false,
      styles: ["parts/recherche", "parts/onglet", "parts/besoins", "parts/territoires", "parts/constellation", "parts/couverture", "pages/accueil"],
      main: html`<div class="ouverture"><div><h1>De quoi <span class="lie">avez-vous</span> besoin${"\u202f"}?</h1>
${edition.accroche && html`<p class="chapeau">${typeset(edition.accroche)}</p>`}
${rechercheForm(site)}
<p class="vers-orienter">Vous aidez quelqu’un${"\u202f"}? <a href="${site.href(paths.orienter)}">Orienter une personne en quatre questions</a></p></div>
${constellation(skyOf(site.guide, undefined, 1.25), { width: 520, labels: true, name: skyName(site) })}</div>
${besoins(site)}
<div class="suite">${nearYou(site)}
${printedGuide(site)}
${changes(site)}</div>`,
    });
  });
