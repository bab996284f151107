import { byAudience } from "../../src/knowledge/lists.ts";
import { PROFILS, type Profil } from "../../src/knowledge/orientation/ranking.ts";
import { choicesOf } from "../../src/knowledge/search/choices.ts";
import { vocabularyOf } from "../../src/knowledge/search/encode.ts";
import { EVERYONE } from "../../src/knowledge/search/facets.ts";
import { paths } from "../../src/model/addresses.ts";
import { capitalized } from "../../src/model/capitalized.ts";
import { WEEKDAYS } from "../../src/model/horaires.ts";
import type { Categorie, Referentiel } from "../../src/model/referentiel.ts";
import { type Child, type Html, html, jsonInMarkup } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { addressAttribute, addressService, champDeLieu } from "../parts/champ-de-lieu.ts";
import { box, boxes, HALF_HOURS, type Option, option, select } from "../parts/champs.ts";
import { classement } from "../parts/classement.ts";
import { searchFiles } from "../parts/fichiers-de-recherche.ts";
import { lignesNationales } from "../parts/lignes-nationales.ts";
import { niveauxACopier } from "../parts/niveau.ts";
import { counted, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

const question = (rank: number, words: string, content: Child): Html =>
  html`<fieldset class="question"><legend><span>${rank}</span> ${typeset(words)}</legend>${content}</fieldset>
`;

const category = ({ id, nom, forme, services }: Categorie): Html =>
  html`<details class="besoins-de"><summary class="onglet ${id} ${forme}">${typeset(nom)} <span class="choisis"></span></summary>${services.map((service) => box("service", service, service.nom_court))}</details>`;

const need = (site: Site): Child => [
  html`<div><label for="besoin">Avec ses mots</label><input id="besoin" type="search" autocomplete="off" aria-describedby="besoin-aide"><p id="besoin-aide" class="discret" aria-live="polite">RSA, carte vitale, passeport, CV…</p><ul id="besoins-compris" class="liste"></ul></div>`,
  html`<p class="discret">Ou dans les listes${"\u00a0"}:</p>`,
  site.guide.referentiel.categories.map(category),
];

const PATHS: Readonly<Record<Profil, readonly [parcours: Referentiel["interventions"][number]["parcours"], words: string]>> = {
  assistance: ["assistance", "Ne peut pas faire seul·e : il faut faire à sa place"],
  accompagne: ["accès accompagné", "Peut faire avec quelqu'un à côté"],
  autonomie: ["autonomie", "Veut apprendre à faire"],
};

/** The ways of helping of each path come from the référentiel: the script reads them here. */
const profile = ({ interventions }: Referentiel, profil: Profil): Html => {
  const [parcours, words] = PATHS[profil];
  const ids = interventions.filter((intervention) => intervention.parcours === parcours).map(({ id }) => id);
  return html`<label class="case"><input type="radio" name="profil" value="${profil}" data-aides="${ids.join(" ")}"> <span>${typeset(words)}</span></label>`;
};

const CONDITIONS: readonly (readonly [name: string, option: Option])[] = [
  ["materiel", { id: "ordinateur", nom: "N'a pas d'ordinateur" }],
  ["cout", { id: "gratuit", nom: "Doit être gratuit" }],
  ["avec", { id: "sans-rendez-vous", nom: "Sans rendez-vous" }],
  ["prise", { id: "handicaps-moteurs", nom: "Se déplace en fauteuil" }],
];

const person = ({ guide }: Site): Child => {
  const { public: publics, langue, prise } = choicesOf(guide);
  const others = prise.filter(({ id }) => !CONDITIONS.some(([name, condition]) => name === "prise" && condition.id === id));
  return [
    html`<div>${PROFILS.map((profil) => profile(guide.referentiel, profil))}<label class="case"><input type="radio" name="profil" value="" checked> <span>Sans préférence</span></label></div>`,
    html`<div class="conditions">${CONDITIONS.map(([name, condition]) => box(name, condition))}</div>`,
    html`<details class="precisions"><summary>Langue, public, accueil adapté</summary>${
      langue.length > 0 &&
      select(
        "langue",
        "Parle mieux",
        "Le français",
        langue.filter(({ id }) => id !== "fr").map((one) => option({ ...one, nom: capitalized(one.nom) })),
      )
    }${select("public", "Public", "Tous les publics", publics.filter(({ id }) => id !== EVERYONE).map(option))}${boxes("prise", "Accueil adapté", others)}</details>`,
  ];
};

const when = (): Child =>
  html`<div class="quand">${select("jour", "Peut venir", "N’importe quand", [
    html`<option value="maintenant">Maintenant</option><option value="aujourdhui">Aujourd’hui</option><option value="soir">Le soir, après 18 h</option>`,
    WEEKDAYS.map((jour) => option({ id: jour, nom: capitalized(jour) })),
  ])}${select("heure", "À", "Toute heure", HALF_HOURS.map(option))}</div>`;

const form = (site: Site): Html => {
  const { lieux, ouvertures } = searchFiles(site);
  return html`<form class="criteres orienter avec-script" aria-label="Orienter une personne" action="${site.href(paths.orienter)}" method="get" data-lieux="${site.href(lieux.path)}" data-ouvertures="${site.href(ouvertures.path)}" data-structure="${site.href(paths.structure("*"))}" data-remettre="${site.href(paths.remettre)}" data-rechercher="${site.href(paths.rechercher)}"${addressAttribute(site)}>
${question(1, "De quoi a-t-elle besoin ?", need(site))}${question(2, "La personne", person(site))}${question(3, "Où ?", champDeLieu(site, "Près de"))}${question(4, "Quand ?", when())}
<p class="vers-reponse"><button>Voir les lieux</button></p></form>`;
};

/** A place proposed, for the script to copy and fill. */
const proposition = (site: Site): Html =>
  html`<template id="proposition"><li class="ligne proposition"><div class="ligne-lieu"><h3><a href="${site.href(paths.structures)}"></a></h3><span class="discret"><span></span> <span class="code"></span></span></div><p class="niveaux"></p><p class="pour"></p><div class="ouverture"></div><p class="contre"><b>À savoir${"\u00a0"}:</b> <span></span></p><div class="gestes"><p class="ligne-tel"><a class="tel" href="tel:0"></a></p><label class="case"><input type="checkbox" data-fiche> <span>Fiche à remettre</span></label></div></li></template>`;

const links = (title: string, items: readonly (readonly [href: string, nom: string])[]): Html | false =>
  items.length > 0 && html`<h3>${title}</h3><ul class="liste">${items.map(([href, nom]) => html`<li><a href="${href}">${typeset(nom)}</a></li>`)}</ul>`;

/** The same questions as links, each to the page that answers it. */
const withoutScript = (site: Site): Html => {
  const { guide } = site;
  const publics = [...byAudience(guide).keys()].flatMap((key) => guide.referentiel.publics.filter(({ id }) => id === key));
  return html`<noscript><p class="alerte">Sans JavaScript, les quatre réponses ne peuvent pas être réunies ici${"\u00a0"}: choisissez le besoin, chaque page classe les lieux par niveau. La page d’un lieu s’imprime sur une feuille, à remettre à la personne.</p>
<div class="sans-script"><div><h2>1. Son besoin</h2>${guide.referentiel.categories.map(({ nom, services }) =>
    links(
      typeset(nom),
      services.map(({ id, nom_court }) => [site.href(paths.service(id)), nom_court]),
    ),
  )}</div><div><h2>2. La personne</h2>${links(
    "Public",
    publics.map(({ id, nom }) => [site.href(paths.public(id)), nom]),
  )}</div><div><h2>3. Où</h2>${links(
    "Territoire",
    guide.territoires.map(({ id, nom }) => [site.href(paths.territoire(id)), nom]),
  )}</div></div></noscript>`;
};

const privacy = (site: Site): string =>
  typeset(
    `Ce que vous écrivez reste sur cette page${addressService(site) ? ", sauf une adresse que vous validez" : ""} ; son adresse ne retient que les choix faits dans les listes.`,
  );

/** /orienter/: four questions, each optional; the places that suit, why, and the sheet to hand over. */
export const orienterPage = (site: Site): Page<object> =>
  page(paths.orienter, () =>
    layout(site, {
      path: paths.orienter,
      title: "Orienter une personne",
      description: `Quatre questions pour trouver où envoyer une personne qui a besoin d'aide avec le numérique, et la fiche à lui remettre : ${site.guide.edition.nom_territoire}.`,
      etoiles: true,
      styles: ["parts/niveau", "parts/code", "parts/ligne", "parts/ouverture", "parts/onglet", "parts/faits", "parts/criteres", "pages/orienter"],
      scripts: ["commun.js", "orienter.js"],
      readsPages: true,
      asks: addressService(site),
      search: false,
      main: html`<h1>Orienter une personne</h1>
<p class="chapeau">Quatre questions, aucune obligatoire.</p>
${withoutScript(site)}<div class="orienter-page">${form(site)}
<div class="reponse avec-script"><p class="hors-vue" role="status"></p><h2 class="hors-vue">Les lieux qui conviennent</h2><div id="reponse" data-lignes><p class="compte">${counted(site.guide.structures.length, "lieu", "lieux")}</p></div>
<p class="vers-fiche" hidden><a class="bouton" href="${site.href(paths.remettre)}"></a> <span></span></p></div></div>
<p class="discret confidence">${privacy(site)}</p>
${classement(site)}
${lignesNationales(site)}
${niveauxACopier(site)}${proposition(site)}
<script type="application/json" id="vocabulaire">${jsonInMarkup(vocabularyOf(site.guide))}</script>`,
    }),
  );
