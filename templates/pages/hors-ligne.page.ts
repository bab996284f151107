import { paths } from "../../src/model/addresses.ts";
import { budgetHorsLigne } from "../../src/model/edition.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { rechercheForm } from "../parts/recherche.ts";
import { counted } from "../parts/typography.ts";
import type { Site } from "../site.ts";

const NBSP = "\u00a0";

/** All of it is a script's: without one, the buttons are not shown. */
const controls = (site: Site): Html => html`<section class="garde ecran" data-garde="${site.href("/")}" aria-label="Garder ou retirer" hidden>
<p class="etat" role="status" tabindex="-1">Un instant…</p>
<p class="papiers" hidden><input type="checkbox" id="papiers"> <label for="papiers"></label></p>
<progress max="1" value="0" aria-label="Téléchargement" hidden></progress>
<p class="gestes"><button type="button" data-geste="garder" hidden>Garder sur cet appareil</button> <button type="button" data-geste="retirer" hidden>Retirer de cet appareil</button></p>
</section>
<noscript><p class="alerte">Pour garder le guide, le navigateur doit exécuter JavaScript. Sans lui, <a href="${site.href(paths.guide)}">imprimez le guide</a> ou la page de chaque lieu.</p></noscript>`;

const main = (site: Site, megabytes: number): Html => html`<h1>Garder le guide hors connexion</h1>
<p class="chapeau">Dans un bus, au marché, au sous-sol${NBSP}: une fois gardé sur cet appareil, le guide répond sans réseau.</p>
${controls(site)}
<h2>Sans réseau, on peut</h2>
<ul>
<li><a href="${site.href(paths.rechercher)}">chercher un lieu</a> par mot, service, niveau, public, jour et heure${NBSP};</li>
<li><a href="${site.href(paths.orienter)}">orienter une personne</a> en quatre questions${NBSP};</li>
<li>lire la page de ${counted(site.guide.structures.length, "lieu", "lieux")}${NBSP}: téléphone, adresse, horaires, ouvert ou fermé${NBSP};</li>
<li>suivre les listes par service, territoire et public, et <a href="${site.href(paths.carte)}">la carte</a>${NBSP};</li>
<li>tenir <a href="${site.href(paths.selection)}">sa sélection</a> et imprimer une <a href="${site.href(paths.remettre)}">fiche à remettre</a>, dans toutes ses langues.</li>
</ul>
<p>Demandent toujours le réseau${NBSP}: les sites des lieux, les itinéraires, le fond de plan des rues, les données à télécharger.</p>
<h2>Ce qui est gardé</h2>
<ul>
<li>Rien, tant que vous ne le demandez pas. Ensuite, ${megabytes}${NBSP}Mo au plus${NBSP}: d’abord la recherche, puis les pages des lieux, puis les listes. Les papiers en PDF ne sont proposés que si tout le reste est gardé et qu’il leur reste de la place.</li>
<li>La copie se met à jour d’elle-même quand vous consultez le site avec du réseau${NBSP}: seul ce qui a changé est repris, et rien si votre appareil économise les données.</li>
<li>Avec du réseau, vous voyez toujours le site du jour. Sans réseau, chaque page dit de quand elle date.</li>
<li>Rien n’est noté de vous ni de vos recherches.</li>
</ul>`;

/** What is shown without a network in the place of a page that is not kept. */
const absente = (site: Site): Html => html`<h1>Cette page n’est pas gardée</h1>
<p class="chapeau">Il n’y a pas de réseau, et cette page n’est pas sur cet appareil. Réessayez plus tard, ou cherchez dans ce qui est gardé.</p>
${rechercheForm(site)}
<p>Ou passez par la liste des <a href="${site.href(paths.structures)}">lieux</a>, des <a href="${site.href(paths.services)}">services</a> ou des <a href="${site.href(paths.territoires)}">territoires</a>.</p>`;

/** /hors-ligne/ and what goes with it; nothing where the guide does not offer it. */
export const horsLignePages = (site: Site): Readonly<Record<string, Page<object>>> => {
  const budget = budgetHorsLigne(site.guide.edition);
  if (budget === undefined) return {};
  return {
    "hors-ligne": page(paths.horsLigne, () =>
      layout(site, {
        path: paths.horsLigne,
        title: "Garder le guide hors connexion",
        description: "Garder ce guide sur un téléphone ou un ordinateur pour s'en servir sans réseau : ce qui marche, la place que cela prend.",
        styles: ["pages/hors-ligne"],
        scripts: ["hors-ligne.js"],
        readsPages: true,
        main: main(site, budget / 1_000_000),
      }),
    ),
    "page-absente": page(paths.pageAbsente, () =>
      layout(site, {
        path: paths.pageAbsente,
        title: "Page non gardée",
        description: "Sans réseau, cette page n'est pas sur cet appareil.",
        search: false,
        styles: ["parts/recherche"],
        noindex: true,
        main: absente(site),
      }),
    ),
  };
};
