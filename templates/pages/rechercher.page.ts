import { byName } from "../../src/knowledge/order.ts";
import { choicesOf } from "../../src/knowledge/search/choices.ts";
import { vocabularyOf } from "../../src/knowledge/search/encode.ts";
import { paths } from "../../src/model/addresses.ts";
import { NIVEAUX } from "../../src/model/referentiel.ts";
import { type Child, type Html, html } from "../html.ts";
import { jsonInMarkup, layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { hoursLine } from "../parts/ateliers.ts";
import { searchFiles } from "../parts/fichiers-de-recherche.ts";
import { filtres } from "../parts/filtres.ts";
import { ligne } from "../parts/ligne.ts";
import { niveauInWords } from "../parts/niveau.ts";
import { counted } from "../parts/typography.ts";
import type { Site } from "../site.ts";

/** As many as the script shows at first. */
const FIRST = 50;

/** The national address service: asked only where the guide allows it, when the visitor submits. */
const ADDRESSES = "https://data.geopf.fr";

const words = (): Html =>
  html`<div><label for="q">Vos mots</label><input id="q" name="q" type="search" autocomplete="off" aria-describedby="q-aide"><p id="q-aide" class="discret">Un besoin, un nom, un lieu${"\u00a0"}: RSA, carte vitale, imprimer…</p></div>`;

/** Only a script can tell a distance. */
const nearby = (site: Site): Html =>
  html`<div class="avec-script"><label for="lieu">Près de</label><input id="lieu" name="lieu" list="lieux" autocomplete="off" aria-describedby="lieu-aide"><datalist id="lieux"></datalist>
<p id="lieu-aide" class="discret">Commune, quartier ou code postal${site.guide.edition.recherche_adresse ? ". Une adresse précise est envoyée au service national des adresses (IGN) quand vous validez" : ""}.</p><p class="ici"><button type="button" class="lien" data-ici>Autour de moi</button></p></div>`;

const form = (site: Site): Html => {
  const { lieux, ouvertures } = searchFiles(site);
  return html`<form class="chercher" role="search" action="${site.href(paths.rechercher)}" method="get" data-lieux="${site.href(lieux.path)}" data-ouvertures="${site.href(ouvertures.path)}" data-structure="${site.href(paths.structure("*"))}" data-service="${site.href(paths.service("*"))}"${site.guide.edition.recherche_adresse && html` data-adresses="${ADDRESSES}/geocodage/search"`}>
${words()}${nearby(site)}
<p class="chercher-actions"><button>Chercher</button><button type="button" class="filtrer avec-script" aria-expanded="false" aria-controls="filtres">Filtrer<span></span></button></p>
<div id="filtres" class="filtres avec-script">${filtres(site, choicesOf(site.guide))}</div></form>`;
};

/** Each level once, for the script to copy on the lines: the same stars as everywhere else. */
const levels = ({ guide }: Site): readonly Html[] =>
  NIVEAUX.flatMap((niveau) => {
    const { etoiles } = guide.niveau(niveau);
    const declared = html`<template id="n${etoiles}">${niveauInWords(guide, niveau, false)}</template>`;
    return etoiles === 0 ? [declared] : [declared, html`<template id="n${etoiles}e">${niveauInWords(guide, niveau, true)}</template>`];
  });

/** A line for the script to copy and fill. */
const line = (site: Site): Html =>
  html`<template id="ligne"><li class="ligne"><div class="ligne-niveau"></div><div class="ligne-lieu"><a href="${site.href(paths.structures)}"></a> <span class="discret"><span></span> <span class="code"></span></span><div class="ouverture"></div></div><div class="ligne-tel"><a class="tel" href="tel:0"></a></div></li></template>`;

/** What shows until the script answers, and without it: the first places by name. */
const firstAnswer = (site: Site): Child => {
  const { structures } = site.guide;
  const shown = structures.toSorted(byName).slice(0, FIRST);
  return html`<p class="compte">${counted(structures.length, "lieu", "lieux")}</p>
<ul class="lignes">${shown.map((structure) => ligne(site, structure, { detail: hoursLine(structure.horaires) }))}</ul>
${structures.length > FIRST && html`<p><a href="${site.href(paths.structures)}">Tous les lieux</a></p>`}`;
};

/** /rechercher/: words, place and filters; a script answers as one types. */
export const rechercherPage = (site: Site): Page<object> =>
  page(paths.rechercher, () =>
    layout(site, {
      path: paths.rechercher,
      title: "Chercher un lieu",
      description: `Chercher un lieu d'aide au numérique par mot, service, niveau, territoire ou public : ${site.guide.edition.nom_territoire}.`,
      etoiles: true,
      styles: ["parts/niveau", "parts/code", "parts/ligne", "parts/ouverture", "pages/rechercher"],
      scripts: ["recherche.js"],
      readsPages: true,
      asks: site.guide.edition.recherche_adresse ? ADDRESSES : undefined,
      search: false,
      main: html`<h1>Chercher un lieu</h1>
<noscript><p class="alerte">Votre navigateur n’exécute pas JavaScript${"\u00a0"}: la recherche par mots ne peut pas répondre ici. Pour trouver un lieu, passez par les <a href="${site.href(paths.services)}">services</a>, les <a href="${site.href(paths.territoires)}">territoires</a> ou les <a href="${site.href(paths.publics)}">publics</a>.</p></noscript>
<div class="recherche-page">${form(site)}
<div class="reponse"><p class="hors-vue" role="status"></p><div id="reponse">${firstAnswer(site)}</div></div></div>
${levels(site)}${line(site)}
<script type="application/json" id="vocabulaire">${jsonInMarkup(vocabularyOf(site.guide))}</script>`,
    }),
  );
