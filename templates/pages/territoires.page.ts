import { coverageOf } from "../../src/knowledge/coverage.ts";
import { nearestSkilled } from "../../src/knowledge/nearest-skilled.ts";
import { paths } from "../../src/model/addresses.ts";
import { groupBy } from "../../src/model/grouping.ts";
import { type Service, servicesOf } from "../../src/model/referentiel.ts";
import type { Structure } from "../../src/model/structure.ts";
import type { Territoire } from "../../src/model/territoire.ts";
import { type Child, type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page, pagePer } from "../page.ts";
import { hoursLine } from "../parts/ateliers.ts";
import { howMany, place } from "../parts/lieu.ts";
import { LONGEST_LIST, ligne, lignes, ouverturesDesLignes } from "../parts/ligne.ts";
import { onglet } from "../parts/onglet.ts";
import { OUVERTURE, type Ouvertures } from "../parts/ouverture.ts";
import { overview, planFrame, planOf } from "../parts/plan.ts";
import { repere } from "../parts/repere.ts";
import { counted, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

const names = ({ communes, quartiers = [] }: Territoire): string => typeset((quartiers.length > 0 ? quartiers : communes.map(({ nom }) => nom)).join(", "));

/** The territoires as links, with their letter, what they hold and how many places: on the home page and on the index. */
export const territoiresList = (site: Site): Html =>
  html`<ul class="liste territoires">${site.guide.territoires.map(
    (
      territoire,
    ) => html`<li><span class="lettre" aria-hidden="true">${territoire.lettre}</span><span><a href="${site.href(paths.territoire(territoire.id))}">${typeset(territoire.nom)}</a> <span class="discret">${howMany(site.guide.structuresOf(territoire.id).length)}</span></span></li>
`,
  )}</ul>`;

/** /territoires/: the map and the list of territoires. */
export const territoiresPage = (site: Site): Page<object> =>
  page(paths.territoires, () =>
    layout(site, {
      path: paths.territoires,
      title: "Par territoire",
      description: `Les lieux d'aide au numérique, quartier par quartier et commune par commune : ${site.guide.edition.nom_territoire}.`,
      styles: ["parts/territoires", "parts/carte", "parts/plan"],
      main: html`<h1>Près de chez vous</h1>
<div class="avec-plan">${territoiresList(site)}
${overview(site)}</div>
<p><a href="${site.href(paths.carte)}">Tous les lieux sur la carte</a></p>`,
    }),
  );

const row =
  (site: Site, { of }: Ouvertures) =>
  (structure: Structure) =>
  (): Html =>
    ligne(site, structure, {
      where: typeset(structure.adresse ?? structure.commune),
      code: repere(site.guide, structure),
      ouverture: of(structure),
      detail: hoursLine(structure.horaires) ?? structure.presentation_resume,
    });

/** For what nobody masters here: the nearest who do, each once with all they answer. */
const farther = (site: Site, territoire: Territoire, services: readonly Service[]): Html => {
  const { guide } = site;
  const nearest = services.map((service) => ({ service, offer: nearestSkilled(guide, service.id, territoire.id) }));
  const link = ({ service, offer }: (typeof nearest)[number]): Html =>
    html`<a href="${site.href(paths.service(service.id))}">${typeset(service.nom_court)}</a>${offer && ` (${offer.niveau}${offer.estime ? " estimé" : ""})`}`;
  return html`<dl class="faits">${[...groupBy(nearest, ({ offer }) => offer?.structure)].map(
    ([structure, answers]) => html`<div><dt>${
      structure
        ? html`<a href="${site.href(paths.structure(structure.id))}">${typeset(structure.nom)}</a> <span class="discret">${place(guide, structure)}</span>`
        : "Personne dans ce guide"
    }</dt><dd>${joined(answers.map(link), ", ")}</dd></div>
`,
  )}</dl>`;
};

/** What can be had here, service by service; and where the nearest good place is when nobody here masters it. */
const coverage = (site: Site, territoire: Territoire): Child => {
  const { guide } = site;
  const services = coverageOf(guide).find((entry) => entry.territoire.id === territoire.id)?.services;
  const missing = servicesOf(guide.referentiel).filter(({ id }) => (services?.get(id)?.skilled ?? 0) === 0);
  return html`<section><h2>Ce qu’on trouve ici</h2>
<div class="besoins">${guide.referentiel.categories.map((categorie) => {
    const found = categorie.services.flatMap((service) => {
      const here = services?.get(service.id);
      return here?.best ? [{ service, meilleur: here.best, count: here.structures }] : [];
    });
    return (
      found.length > 0 &&
      html`<section>${onglet(categorie, "h3")}<ul class="liste">${found.map(
        ({ service, meilleur: best, count }) =>
          html`<li><a href="${site.href(paths.service(service.id))}">${typeset(service.nom)}</a> <span class="discret">${howMany(count)}, au mieux ${best}</span></li>`,
      )}</ul></section>
`
    );
  })}</div></section>
${
  missing.length > 0 &&
  html`<section><h2>Ce qu’il faut chercher plus loin</h2><p>Personne, ici, n’atteint le niveau «${"\u00a0"}maîtrise${"\u00a0"}» pour ces services. Le lieu le plus proche${"\u00a0"}:</p>
${farther(site, territoire, missing)}</section>`
}`;
};

const territoirePage = (site: Site, id: string): Html => {
  const { guide } = site;
  const territoire = guide.territoire(id);
  const structures = guide.structuresOf(id);
  const openings = ouverturesDesLignes(site, structures);
  const { styles, scripts, ...frame } = planFrame(site);
  return layout(site, {
    path: paths.territoire(id),
    title: territoire.nom,
    description: `${territoire.nom} : ${structures.length === 0 ? "où se faire aider" : counted(structures.length, "lieu", "lieux")} pour le numérique, leurs adresses et ce qu'on y trouve.`,
    ...frame,
    styles: ["parts/code", "parts/ligne", "parts/niveau", ...styles, "parts/besoins", "parts/faits", "parts/territoires", OUVERTURE.style],
    scripts: [OUVERTURE.script, ...scripts],
    etoiles: true,
    main: html`<p class="surtitre discret"><a href="${site.href(paths.territoires)}">Territoires</a> <span class="code">${territoire.lettre}</span></p>
<h1>${typeset(territoire.nom)}</h1>
${names(territoire) !== typeset(territoire.nom) && html`<p class="discret">${names(territoire)}</p>`}
${territoire.presentation && html`<p class="chapeau">${typeset(territoire.presentation)}</p>`}
${structures.length > 0 && html`<p class="vers-plan"><a href="#plan">Aller à la carte</a></p>`}
<div class="avec-plan"><section><h2>${structures.length === 0 ? "Aucun lieu connu ici" : counted(structures.length, "lieu", "lieux")}</h2>
${lignes(structures.map(row(site, openings)), site.href(`${paths.rechercher}?territoire=${id}`))}${openings.table}</section>
${structures.length > 0 && planOf(site, id, structures.slice(0, LONGEST_LIST))}</div>
${coverage(site, territoire)}`,
  });
};

/** /territoires/<id>/: the places of a territoire, its map, and what is missing there. */
export const territoirePages = (site: Site): Page<{ key: string }> =>
  pagePer(
    site.guide.territoires.map(({ id }) => id),
    paths.territoire,
    (id) => territoirePage(site, id),
  );
