import { latestChanges } from "../../src/knowledge/changes.ts";
import { offersOf } from "../../src/knowledge/rankings.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { onglet } from "../parts/onglet.ts";
import { rechercheForm } from "../parts/recherche.ts";
import { counted, displayDate, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";
import { paths } from "../urls.ts";

const CHANGES = 5;

const besoins = (site: Site): Html =>
  html`<section class="besoins" aria-label="Tous les besoins">${site.guide.referentiel.categories.map(
    (categorie) =>
      html`<div>${onglet(categorie)}<ul class="liste">${categorie.services.map(({ id, nom }) => {
        const count = offersOf(site.guide, id).length;
        return html`<li><a href="${site.href(paths.service(id))}">${typeset(nom)}</a> <span class="discret">${count === 0 ? "aucun lieu" : counted(count, "lieu", "lieux")}</span></li>`;
      })}</ul></div>\n`,
  )}</section>`;

const presDeChezVous = (site: Site): Html => html`<section aria-labelledby="pres-de-chez-vous"><h2 id="pres-de-chez-vous">Près de chez vous</h2>
<ul class="liste territoires">${site.guide.territoires.map(({ id, nom, lettre }) => {
  const count = site.guide.structuresOf(id).length;
  return html`<li><span class="lettre" aria-hidden="true">${lettre}</span><a href="${site.href(paths.territoire(id))}">${typeset(nom)}</a> <span class="discret">${count === 0 ? "aucun lieu" : counted(count, "lieu", "lieux")}</span></li>\n`;
})}</ul>
<p><a href="${site.href(paths.accesInternet)}">Où se connecter gratuitement à internet</a></p></section>`;

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

export const accueilPage = (site: Site): Page<object> =>
  page(paths.accueil, () => {
    const { edition } = site.guide;
    return layout(site, {
      path: paths.accueil,
      title: edition.titre,
      description: edition.accroche ?? `Qui peut vous aider avec le numérique : ${edition.nom_territoire}. Lieux, horaires, services et niveaux d'aide.`,
      styles: ["parts/recherche", "parts/onglet", "pages/accueil"],
      main: html`<div class="ouverture"><div><h1>De quoi avez-vous besoin${"\u202f"}?</h1>
${edition.accroche && html`<p class="chapeau">${typeset(edition.accroche)}</p>`}
${rechercheForm(site)}</div></div>
${besoins(site)}
<div class="suite">${presDeChezVous(site)}
${changes(site)}</div>`,
    });
  });
