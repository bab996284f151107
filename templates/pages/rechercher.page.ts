import { structuresByName } from "../../src/knowledge/lists.ts";
import { choicesOf } from "../../src/knowledge/search/choices.ts";
import { vocabularyOf } from "../../src/knowledge/search/encode.ts";
import { paths } from "../../src/model/addresses.ts";
import { type Child, type Html, html, jsonInMarkup } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { hoursLine } from "../parts/ateliers.ts";
import { addressAttribute, addressService, champDeLieu } from "../parts/champ-de-lieu.ts";
import { searchFiles } from "../parts/fichiers-de-recherche.ts";
import { filtres } from "../parts/filtres.ts";
import { ligne } from "../parts/ligne.ts";
import { lignesNationales } from "../parts/lignes-nationales.ts";
import { niveauxACopier } from "../parts/niveau.ts";
import { counted } from "../parts/typography.ts";
import type { Site } from "../site.ts";

/** As many as the script shows at first. */
const FIRST = 50;

const words = (): Html =>
  html`<div><label for="q">Vos mots</label><input id="q" name="q" type="search" autocomplete="off" aria-describedby="q-aide"><p id="q-aide" class="discret">Un besoin, un nom, un lieu${"\u00a0"}: RSA, carte vitale, imprimer…</p></div>`;

const form = (site: Site): Html => {
  const { lieux, ouvertures } = searchFiles(site);
  return html`<form class="criteres chercher avec-script" role="search" action="${site.href(paths.rechercher)}" method="get" data-lieux="${site.href(lieux.path)}" data-ouvertures="${site.href(ouvertures.path)}" data-structure="${site.href(paths.structure("*"))}" data-service="${site.href(paths.service("*"))}"${addressAttribute(site)}>
${words()}${champDeLieu(site, "Près de")}
<p class="chercher-actions"><button>Chercher</button><button type="button" class="filtrer avec-script" aria-expanded="false" aria-controls="filtres">Filtrer<span></span></button></p>
<div id="filtres" class="filtres avec-script">${filtres(site, choicesOf(site.guide))}</div></form>`;
};

/** A line for the script to copy and fill. */
const line = (site: Site): Html =>
  html`<template id="ligne"><li class="ligne"><div class="ligne-niveau"></div><div class="ligne-lieu"><a href="${site.href(paths.structures)}"></a> <span class="discret"><span></span> <span class="code"></span></span><div class="ouverture"></div></div><div class="ligne-tel"><a class="tel" href="tel:0"></a></div></li></template>`;

/** What shows until the script answers, and without it: the first places by name. */
const firstAnswer = (site: Site): Child => {
  const { structures } = site.guide;
  const shown = structuresByName(site.guide).slice(0, FIRST);
  return html`<p class="compte">${counted(structures.length, "lieu", "lieux")}</p>
<ul class="lignes">${shown.map((structure) => ligne(site, structure, { detail: hoursLine(structure.horaires) }))}</ul>
${structures.length > FIRST && html`<p><a href="${site.href(paths.structures)}">Tous les lieux</a></p>`}`;
};

/** Where to go when the words find nobody: shown then, and only then. */
const elsewhere = (site: Site): Html =>
  html`<div id="sans-resultat" hidden><p>Autrement${"\u00a0"}: <a href="${site.href(paths.orienter)}">décrire le besoin en quatre questions</a>, ou parcourir <a href="${site.href(paths.services)}">tous les services</a> et <a href="${site.href(paths.territoires)}">les territoires</a>.</p>${lignesNationales(site)}</div>`;

/** /rechercher/: words, place and filters; a script answers as one types. */
export const rechercherPage = (site: Site): Page<object> =>
  page(paths.rechercher, () =>
    layout(site, {
      path: paths.rechercher,
      title: "Chercher un lieu",
      description: `Chercher un lieu d'aide au numérique par mot, service, niveau, territoire ou public : ${site.guide.edition.nom_territoire}.`,
      etoiles: true,
      styles: ["parts/niveau", "parts/code", "parts/ligne", "parts/ouverture", "parts/criteres", "pages/rechercher"],
      scripts: ["commun.js", "recherche.js"],
      readsPages: true,
      asks: addressService(site),
      search: false,
      main: html`<h1>Chercher un lieu</h1>
<noscript><p class="alerte">Votre navigateur n’exécute pas JavaScript${"\u00a0"}: la recherche par mots ne peut pas répondre ici. Pour trouver un lieu, passez par les <a href="${site.href(paths.services)}">services</a>, les <a href="${site.href(paths.territoires)}">territoires</a> ou les <a href="${site.href(paths.publics)}">publics</a>. La liste qui suit n’est pas une réponse${"\u00a0"}: ce sont les lieux du guide, par ordre alphabétique.</p></noscript>
<div class="recherche-page">${form(site)}
<div class="reponse"><p class="hors-vue" role="status"></p><div id="reponse">${firstAnswer(site)}</div>${elsewhere(site)}</div></div>
${niveauxACopier(site)}${line(site)}
<script type="application/json" id="vocabulaire">${jsonInMarkup(vocabularyOf(site.guide))}</script>`,
    }),
  );
