/** The frame of every page: head, policy, style, heading and footer. */

import { paths } from "../src/model/addresses.ts";
import { budgetHorsLigne } from "../src/model/edition.ts";
import { type Child, type Html, html, jsonInMarkup, trusted } from "./html.ts";
import { STAR_PATH, starShapes } from "./parts/etoiles.ts";
import { typeset } from "./parts/typography.ts";
import type { Site } from "./site.ts";

export interface PageFrame {
  /** Where the page is, from the site's root: its canonical address and the entry of the menu it belongs to. */
  readonly path: string;
  /** Its own title; the guide's is added. */
  readonly title: string;
  readonly description: string;
  /** Style sheets of the parts used, relative to `templates/`, without « .css ». */
  readonly styles?: readonly string[];
  /** Browser scripts, by asset name. Nothing on the page may need them. */
  readonly scripts?: readonly string[];
  readonly main: Child;
  /** Structured data for search engines. */
  readonly jsonLd?: object | undefined;
  readonly noindex?: boolean;
  /** The feed that follows what the page lists. */
  readonly feed?: { readonly path: string; readonly title: string };
  /** Whether stars are drawn on the page. */
  readonly etoiles?: boolean;
  /** Whether its script reads other pages of the site. Nothing else may: nothing is ever asked of anyone else. */
  readonly readsPages?: boolean;
  /** Whether its script shows other pages of the site in frames. */
  readonly frames?: boolean;
  /** Whether its script brings a style sheet of the site. */
  readonly linksStyles?: boolean;
  /** What its script may ask besides: a service that the guide turned on, and that the page names before asking. */
  readonly asks?: string | undefined;
  /** Whose images it may show besides: the same promise. */
  readonly imagesFrom?: string | undefined;
  /** Whether the search field stands around the page. Not where the page has its own. */
  readonly search?: boolean;
}

const MENU = [
  [paths.services, "Besoins"],
  [paths.structures, "Lieux"],
  [paths.territoires, "Territoires"],
  [paths.rechercher, "Chercher"],
  [paths.orienter, "Orienter"],
] as const;

const FOOTER = [
  [
    "Trouver",
    [
      [paths.orienter, "Orienter une personne"],
      [paths.services, "Tous les services"],
      [paths.structures, "Tous les lieux"],
      [paths.carte, "La carte"],
      [paths.accesInternet, "Internet gratuit"],
      [paths.materiels, "Matériel à disposition"],
      [paths.publics, "Par public"],
      [paths.tableau, "Qui fait quoi : le tableau"],
      [paths.selection, "Ma sélection"],
    ],
  ],
  [
    "Suivre et réutiliser",
    [
      [paths.actualites, "Actualités"],
      [paths.misesAJour, "Mises à jour des fiches"],
      [paths.guide, "Imprimer le guide"],
      [paths.donnees, "Données ouvertes"],
      [paths.contribuer, "Corriger ou ajouter un lieu"],
      [paths.horsLigne, "Garder hors connexion"],
    ],
  ],
  [
    "Ce guide",
    [
      [paths.aPropos, "À propos"],
      [paths.methode, "Méthode et niveaux"],
      [paths.mentionsLegales, "Mentions légales"],
      [paths.accessibilite, "Accessibilité : non conforme"],
    ],
  ],
] as const;

/** `frame-ancestors` only works as a header: `_headers` has it. */
const policy = (styleHash: string, { readsPages = false, frames = false, linksStyles = false, asks, imagesFrom }: PageFrame): string => {
  const sources = [...(readsPages ? ["'self'"] : []), ...(asks === undefined ? [] : [asks])];
  const connections = sources.length > 0 ? `connect-src ${sources.join(" ")};` : "";
  const framed = frames ? "frame-src 'self';" : "";
  const styles = linksStyles ? `${styleHash} 'self'` : styleHash;
  return `default-src 'none';script-src 'self';style-src ${styles};img-src 'self' data:${imagesFrom === undefined ? "" : ` ${imagesFrom}`};font-src 'self';${connections}${framed}form-action 'self';base-uri 'none'`;
};

/** The search, in one line. */
const field = (site: Site): Html =>
  html`<form class="champ" role="search" action="${site.href(paths.rechercher)}" method="get"><input name="q" type="search" aria-label="Chercher dans le guide" autocomplete="off"><button>Chercher</button></form>`;

const header = (
  site: Site,
  { path, search = true }: PageFrame,
): Html => html`<header class="entete"><a class="marque" href="${site.href(paths.accueil)}"${path === paths.accueil && trusted(' aria-current="page"')}><svg viewBox="0 0 20 20" aria-hidden="true"><path d="${STAR_PATH}"/></svg>${typeset(site.guide.edition.titre)}</a>
<nav aria-label="Menu principal"><ul>${MENU.map(
  ([target, label]) =>
    html`<li><a href="${site.href(target)}"${target === path ? trusted(' aria-current="page"') : path.startsWith(target) && trusted(' aria-current="true"')}>${label}</a></li>`,
)}</ul></nav>${search && field(site)}<a class="ma-selection" href="${site.href(paths.selection)}" data-selection="${site.asset("selection-gestes.js")}" hidden>Ma sélection</a></header>`;

const footers = new WeakMap<Site, Html>();

/** The same on every page: drawn once. */
const footer = (site: Site): Html => {
  const drawn = footers.get(site) ?? drawFooter(site);
  footers.set(site, drawn);
  return drawn;
};

const drawFooter = (site: Site): Html => {
  const { edition } = site.guide;
  const isThere = ([target]: readonly [target: string, label: string]): boolean => target !== paths.horsLigne || budgetHorsLigne(edition) !== undefined;
  return html`<nav aria-label="Plan du site">${FOOTER.map(
    ([title, links]) =>
      html`<div><h2>${title}</h2><ul>${links.filter(isThere).map(([target, label]) => html`<li><a href="${site.href(target)}">${typeset(label)}</a></li>`)}</ul></div>`,
  )}</nav>
<p>${typeset(edition.titre)}, ${typeset(edition.nom_territoire)}. ${typeset(edition.edition)}. ${edition.editeur.nom}.</p>`;
};

/** The title as tabs and search results show it. */
const fullTitle = (site: Site, { path, title }: PageFrame): string => {
  const { titre, nom_territoire } = site.guide.edition;
  return typeset(path === paths.accueil ? `${titre} – ${nom_territoire}` : `${title} – ${titre}`);
};

/** A whole page of the website around what is its own. */
export const layout = (site: Site, frame: PageFrame): Html => {
  const { css, hash } = site.styles(frame.search === false ? (frame.styles ?? []) : ["parts/champ", ...(frame.styles ?? [])]);
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy(hash, frame))}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${fullTitle(site, frame)}</title>
<meta name="description" content="${typeset(frame.description)}">
${frame.noindex && html`<meta name="robots" content="noindex">`}<link rel="canonical" href="${site.absolute(frame.path)}">
${
  frame.feed &&
  html`<link rel="alternate" type="application/rss+xml" title="${frame.feed.title}" href="${site.href(frame.feed.path)}">
`
}<link rel="icon" href="${site.asset("icone.svg")}" type="image/svg+xml">
<style>${trusted(css)}</style>
${["selection.js", ...(frame.scripts ?? [])].map(
  (name) => html`<script type="module" src="${site.asset(name)}"></script>
`,
)}${
  frame.jsonLd &&
  html`<script type="application/ld+json">${jsonInMarkup(frame.jsonLd)}</script>
`
}</head>
<body>
<a class="evitement" href="#contenu">Aller au contenu</a>
${header(site, frame)}
<main id="contenu" tabindex="-1">${frame.etoiles && starShapes()}
${frame.main}
</main>
<footer class="pied">${frame.search !== false && field(site)}${footer(site)}</footer>
</body>
</html>
`;
};
