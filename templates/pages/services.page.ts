import { coverageOf, nobodySkilled, type ServiceCoverage } from "../../src/knowledge/coverage.ts";
import { nearestSkilled } from "../../src/knowledge/nearest-skilled.ts";
import { type Offer, offersOf } from "../../src/knowledge/rankings.ts";
import { paths } from "../../src/model/addresses.ts";
import { type Categorie, type Service, servicesOf } from "../../src/model/referentiel.ts";
import type { Territoire } from "../../src/model/territoire.ts";
import { type Child, type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page, pagePer } from "../page.ts";
import { hoursLine } from "../parts/ateliers.ts";
import { definitions } from "../parts/grille.ts";
import { howMany, place } from "../parts/lieu.ts";
import { ligne, lignes } from "../parts/ligne.ts";
import { niveauInWords } from "../parts/niveau.ts";
import { onglet } from "../parts/onglet.ts";
import { rechercheForm } from "../parts/recherche.ts";
import { counted, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

/** The four categories with their services as links: on the home page and on the index. */
export const besoins = (site: Site): Html =>
  html`<div class="besoins">${site.guide.referentiel.categories.map(
    (categorie: Categorie) => html`<section>${onglet(categorie)}<ul class="liste">${categorie.services.map(
      ({ id, nom }) =>
        html`<li><a href="${site.href(paths.service(id))}">${typeset(nom)}</a> <span class="discret">${howMany(offersOf(site.guide, id).length)}</span></li>`,
    )}</ul></section>
`,
  )}</div>`;

export const servicesPage = (site: Site): Page<object> =>
  page(paths.services, () =>
    layout(site, {
      path: paths.services,
      title: "Tous les services",
      description: `Choisir un besoin, trouver qui aide et à quel niveau : ${servicesOf(site.guide.referentiel).length} services pour le numérique, ${site.guide.edition.nom_territoire}.`,
      styles: ["parts/onglet", "parts/besoins", "parts/recherche"],
      main: html`<h1>Quel est le besoin${"\u202f"}?</h1>
${rechercheForm(site)}
${besoins(site)}`,
    }),
  );

const row =
  (site: Site) =>
  ({ structure, niveau, estime }: Offer): Html =>
    ligne(site, structure, { aside: niveauInWords(site.guide, niveau, estime), detail: hoursLine(structure.horaires) ?? structure.horaires_precisions });

/** The honest sentence: nobody, or nobody who masters it. */
const warning = (site: Site, service: Service, offers: readonly Offer[]): Html | false => {
  if (offers.length === 0)
    return html`<p class="alerte">Aucun lieu de ce guide ne dit proposer ce service. Vous en connaissez un${"\u202f"}? <a href="${site.href(paths.contribuer)}">Dites-le</a>, le guide sera complété.</p>`;
  return (
    nobodySkilled(site.guide, service.id) &&
    html`<p class="alerte">Aucun lieu n’atteint le niveau « maîtrise » pour ce service. Ceux-ci peuvent aider pour le plus simple, ou n’ont pas encore dit leur niveau${"\u00a0"}: appelez ou passez avant d’envoyer quelqu’un.</p>`
  );
};

const inTerritoire = (site: Site, service: Service, territoire: Territoire, coverage: ServiceCoverage | undefined): Child => {
  const { guide } = site;
  const count = coverage?.structures ?? 0;
  if (coverage && coverage.skilled > 0) return html`${howMany(count)}, dont ${coverage.skilled} au niveau maîtrise ou expert`;
  const nearest = nearestSkilled(guide, service.id, territoire.id);
  if (nearest === undefined) return howMany(count);
  return html`${count === 0 ? "aucun lieu" : html`${howMany(count)}, mais aucun au niveau maîtrise ou expert`}. Le plus proche${"\u00a0"}: <a href="${site.href(paths.structure(nearest.structure.id))}">${typeset(nearest.structure.nom)}</a> <span class="discret">${place(guide, nearest.structure)}</span>`;
};

const byTerritoire = (site: Site, service: Service): Html =>
  html`<section><h2>Dans chaque territoire</h2><dl class="faits">${coverageOf(site.guide).map(
    ({ territoire, services }) =>
      html`<div><dt><a href="${site.href(paths.territoire(territoire.id))}">${typeset(territoire.nom)}</a></dt><dd>${inTerritoire(site, service, territoire, services.get(service.id))}</dd></div>
`,
  )}</dl></section>`;

const servicePage = (site: Site, id: string): Html => {
  const { guide } = site;
  const service = guide.service(id);
  const categorie = guide.categorieOf(id);
  const offers = offersOf(guide, id);
  return layout(site, {
    path: paths.service(id),
    title: service.nom,
    description: `${service.nom} : ${offers.length === 0 ? "qui peut aider" : counted(offers.length, "lieu", "lieux")} à ${guide.edition.nom_territoire}, du niveau expert au niveau basique.`,
    styles: ["parts/onglet", "parts/niveau", "parts/code", "parts/ligne", "parts/grille", "parts/faits"],
    etoiles: true,
    main: html`<p class="surtitre ${categorie.id} ${categorie.forme}"><a href="${site.href(paths.services)}">${typeset(categorie.nom)}</a></p>
<h1>${typeset(service.nom)}</h1>
${offers.length > 0 && html`<p class="chapeau">${howMany(offers.length)}, du plus expert au plus simple.</p>`}
${warning(site, service, offers)}
${lignes(
  offers.map((offer) => () => row(site)(offer)),
  site.href(`${paths.rechercher}?service=${id}`),
)}
${definitions(guide)}
${byTerritoire(site, service)}`,
  });
};

export const servicePages = (site: Site): Page<{ key: string }> =>
  pagePer(
    servicesOf(site.guide.referentiel).map(({ id }) => id),
    paths.service,
    (id) => servicePage(site, id),
  );
