import { byAudience } from "../../src/knowledge/lists.ts";
import { searchIndex } from "../../src/knowledge/search-index.ts";
import { paths } from "../../src/model/addresses.ts";
import { NIVEAUX, servicesOf } from "../../src/model/referentiel.ts";
import { type Html, html } from "../html.ts";
import { jsonInMarkup, layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { ligne } from "../parts/ligne.ts";
import { niveauInWords } from "../parts/niveau.ts";
import { counted, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

interface Choice {
  readonly id: string;
  readonly nom: string;
}

const select = (name: string, label: string, all: string, choices: readonly Choice[]): Html =>
  html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${all}</option>${choices.map(
    ({ id, nom }) => html`<option value="${id}">${typeset(nom)}</option>`,
  )}</select></div>`;

const services = (site: Site): Html =>
  html`<div><label for="service">Service</label><select id="service" name="service"><option value="">Tous les services</option>${site.guide.referentiel.categories.map(
    ({ nom, services }) =>
      html`<optgroup label="${typeset(nom)}">${services.map(({ id, nom }) => html`<option value="${id}">${typeset(nom)}</option>`)}</optgroup>`,
  )}</select></div>`;

const LEVELS: readonly Choice[] = [
  { id: "3", nom: "Expert" },
  { id: "2", nom: "Maîtrise ou mieux" },
  { id: "1", nom: "Basique ou mieux" },
];

/** Without a script the form still sends its words here; only a script can then hide what does not match. */
const form = (site: Site): Html => {
  const { territoires, referentiel } = site.guide;
  const audiences = byAudience(site.guide);
  return html`<form class="filtres" role="search" action="${site.href(paths.rechercher)}" method="get"><div class="filtres-mots"><label for="q">Vos mots</label><input id="q" name="q" type="search" autocomplete="off"></div>
<details data-script hidden><summary>Préciser${"\u00a0"}: service, niveau, territoire, public</summary><div class="filtres-choix">${services(site)}${select("niveau", "Niveau", "Tous les niveaux", LEVELS)}${select("territoire", "Territoire", "Tous les territoires", territoires)}${select(
    "public",
    "Public",
    "Tous les publics",
    referentiel.publics.filter(({ id }) => id !== "tous" && audiences.has(id)),
  )}</div></details>
<p><button>Chercher</button> <a href="${site.href(paths.rechercher)}" data-effacer hidden>Tout effacer</a></p></form>`;
};

/** /rechercher/: every structure, which a script then filters. */
/** Each level once, for the script to copy on the lines: the same stars as everywhere else. */
const levels = ({ guide }: Site): readonly Html[] =>
  NIVEAUX.flatMap((niveau) => {
    const { etoiles } = guide.niveau(niveau);
    const declared = html`<template id="n${etoiles}">${niveauInWords(guide, niveau, false)}</template>`;
    return etoiles === 0 ? [declared] : [declared, html`<template id="n${etoiles}e">${niveauInWords(guide, niveau, true)}</template>`];
  });

export const rechercherPage = (site: Site): Page<object> =>
  page(paths.rechercher, () => {
    const { guide } = site;
    return layout(site, {
      path: paths.rechercher,
      title: "Chercher un lieu",
      description: `Chercher un lieu d'aide au numérique par mot, service, niveau, territoire ou public : ${guide.edition.nom_territoire}.`,
      etoiles: true,
      styles: ["parts/niveau", "parts/code", "parts/ligne", "pages/rechercher"],
      scripts: ["recherche.js"],
      main: html`<h1>Chercher un lieu</h1>
${form(site)}
<noscript><p class="alerte">Votre navigateur n’exécute pas JavaScript${"\u00a0"}: la liste complète est ci-dessous. Pour choisir, passez par les <a href="${site.href(paths.services)}">services</a>, les <a href="${site.href(paths.territoires)}">territoires</a> ou les <a href="${site.href(paths.publics)}">publics</a>.</p></noscript>
<div class="services-nommes" hidden><p>Le service qui répond à vos mots, avec les lieux du plus expert au plus simple${"\u00a0"}:</p><ul>${servicesOf(
        guide.referentiel,
      ).map(({ id, nom }) => html`<li data-service="${id}"><a href="${site.href(paths.service(id))}">${typeset(nom)}</a></li>`)}</ul></div>
<p class="compte" role="status">${counted(guide.structures.length, "lieu", "lieux")}</p>
<div class="aucun" hidden><p>Essayez d’autres mots, ou moins de conditions.</p><ul class="liste"></ul><p>Vous pouvez aussi parcourir les <a href="${site.href(paths.services)}">services</a> et les <a href="${site.href(paths.territoires)}">territoires</a>.</p></div>
<ul class="lignes" id="resultats">${guide.structures.map((structure) => ligne(site, structure))}</ul>
${levels(site)}
<script type="application/json" id="index">${jsonInMarkup(searchIndex(guide))}</script>`,
    });
  });
