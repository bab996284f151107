import { nobodySkilled } from "../../src/knowledge/coverage.ts";
import { nearestSkilled } from "../../src/knowledge/nearest-skilled.ts";
import { isSkilled, type Offer, offersOf } from "../../src/knowledge/rankings.ts";
import { paths } from "../../src/model/addresses.ts";
import { groupBy } from "../../src/model/grouping.ts";
import { type Categorie, type Service, servicesOf } from "../../src/model/referentiel.ts";
import type { Territoire } from "../../src/model/territoire.ts";
import { type Child, type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page, pagePer } from "../page.ts";
import { hoursLine } from "../parts/ateliers.ts";
import { definitions } from "../parts/grille.ts";
import { howMany, place } from "../parts/lieu.ts";
import { ligne, lignes, ouverturesDesLignes } from "../parts/ligne.ts";
import { niveauInWords } from "../parts/niveau.ts";
import { onglet } from "../parts/onglet.ts";
import { OUVERTURE, type Ouvertures } from "../parts/ouverture.ts";
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

/** /services/: all services, by category. */
export const servicesPage = (site: Site): Page<object> =>
  page(paths.services, () =>
    layout(site, {
      path: paths.services,
      title: "Tous les services",
      description: `Choisir un besoin, trouver qui aide et à quel niveau : ${servicesOf(site.guide.referentiel).length} services pour le numérique, ${site.guide.edition.nom_territoire}.`,
      search: false,
      styles: ["parts/onglet", "parts/besoins", "parts/recherche"],
      main: html`<h1>Quel est le besoin${"\u202f"}?</h1>
${rechercheForm(site)}
${besoins(site)}`,
    }),
  );

const row =
  (site: Site, { of }: Ouvertures) =>
  ({ structure, niveau, estime }: Offer): Html =>
    ligne(site, structure, {
      aside: niveauInWords(site.guide, niveau, estime),
      ouverture: of(structure),
      detail: hoursLine(structure.horaires) ?? structure.horaires_precisions,
    });

/** The honest sentence: nobody, or nobody who masters it. */
const warning = (site: Site, service: Service, offers: readonly Offer[]): Html | false => {
  if (offers.length === 0)
    return html`<p class="alerte">Aucun lieu de ce guide ne dit proposer ce service. Vous en connaissez un${"\u202f"}? <a href="${site.href(paths.contribuer)}">Dites-le</a>, le guide sera complété.</p>`;
  return (
    nobodySkilled(site.guide, service.id) &&
    html`<p class="alerte">Aucun lieu n’atteint le niveau « maîtrise » pour ce service. Ceux-ci peuvent aider pour le plus simple, ou n’ont pas encore dit leur niveau${"\u00a0"}: appelez ou passez avant d’envoyer quelqu’un.</p>`
  );
};

/** Beyond this the page of the search, or of the territoire, says the rest. */
const MOST_PER_TERRITOIRE = 12;

const anchor = ({ id }: Territoire): string => `territoire-${id}`;

const inTerritoire = (site: Site, service: Service, territoire: Territoire, offers: readonly Offer[]): Child => {
  const { guide } = site;
  const hidden = offers.length - MOST_PER_TERRITOIRE;
  const list =
    offers.length > 0 &&
    html`<ul>${offers
      .slice(0, MOST_PER_TERRITOIRE)
      .map(
        ({ structure, niveau, estime }) =>
          html`<li><a href="${site.href(paths.structure(structure.id))}">${typeset(structure.nom)}</a> ${niveauInWords(guide, niveau, estime)}</li>`,
      )}${hidden > 0 && html`<li><a href="${site.href(`${paths.rechercher}?service=${service.id}&territoire=${territoire.id}`)}">et ${howMany(hidden)} de plus</a></li>`}</ul>`;
  if (offers.some(isSkilled)) return list;
  const nearest = nearestSkilled(guide, service.id, territoire.id);
  return html`${list || html`<p>Aucun lieu.</p>`}${nearest && html`<p>Au niveau maîtrise ou expert, le plus proche${"\u00a0"}: <a href="${site.href(paths.structure(nearest.structure.id))}">${typeset(nearest.structure.nom)}</a> <span class="discret">${place(guide, nearest.structure)}</span></p>`}`;
};

type OffersByTerritoire = ReadonlyMap<string, readonly Offer[]>;

/** Near the top: « Borny (5) · Bellecroix (1) », each leading to its part of the list by territoire. */
const territoireLinks = ({ guide }: Site, byTerritoire: OffersByTerritoire): Html | false =>
  byTerritoire.size > 1 &&
  html`<nav aria-label="Par territoire"><p>${joined(
    guide.territoires.flatMap((territoire) => {
      const count = byTerritoire.get(territoire.id)?.length ?? 0;
      return count === 0 ? [] : [html`<a href="#${anchor(territoire)}">${typeset(territoire.nom)}</a>${"\u00a0"}(${count})`];
    }),
    " · ",
  )}</p></nav>`;

const territoireLists = (site: Site, service: Service, byTerritoire: OffersByTerritoire): Html =>
  html`<section><h2>Par territoire</h2><dl class="faits">${site.guide.territoires.map(
    (territoire) =>
      html`<div id="${anchor(territoire)}"><dt><a href="${site.href(paths.territoire(territoire.id))}">${typeset(territoire.nom)}</a></dt><dd>${inTerritoire(site, service, territoire, byTerritoire.get(territoire.id) ?? [])}</dd></div>
`,
  )}</dl></section>`;

const servicePage = (site: Site, id: string): Html => {
  const { guide } = site;
  const service = guide.service(id);
  const categorie = guide.categorieOf(id);
  const offers = offersOf(guide, id);
  const byTerritoire = groupBy(offers, ({ structure }) => structure.territoire);
  const openings = ouverturesDesLignes(
    site,
    offers.map(({ structure }) => structure),
  );
  const line = row(site, openings);
  return layout(site, {
    path: paths.service(id),
    title: service.nom,
    description: `${service.nom} : ${offers.length === 0 ? "qui peut aider" : counted(offers.length, "lieu", "lieux")} à ${guide.edition.nom_territoire}, du niveau expert au niveau basique.`,
    styles: ["parts/onglet", "parts/niveau", "parts/code", "parts/ligne", "parts/grille", "parts/faits", OUVERTURE.style],
    scripts: [OUVERTURE.script],
    etoiles: true,
    main: html`<p class="surtitre ${categorie.id} ${categorie.forme}"><a href="${site.href(paths.services)}">${typeset(categorie.nom)}</a></p>
<h1>${typeset(service.nom)}</h1>
${offers.length > 0 && html`<p class="chapeau">${howMany(offers.length)}, du plus expert au plus simple. <a href="${site.href(`${paths.orienter}?service=${id}`)}">Choisir selon la personne</a>, son quartier, le jour.</p>`}
${territoireLinks(site, byTerritoire)}
${warning(site, service, offers)}
${lignes(
  offers.map((offer) => () => line(offer)),
  site.href(`${paths.rechercher}?service=${id}`),
)}${openings.table}
${definitions(guide)}
${territoireLists(site, service, byTerritoire)}`,
  });
};

/** /services/<id>/: who offers a service, the best level first. */
export const servicePages = (site: Site): Page<{ key: string }> =>
  pagePer(
    servicesOf(site.guide.referentiel).map(({ id }) => id),
    paths.service,
    (id) => servicePage(site, id),
  );
