import { vocabulaireOf } from "../../src/knowledge/vocabulaire.ts";
import { paths } from "../../src/model/addresses.ts";
import { capitalized } from "../../src/model/capitalized.ts";
import { type Html, html, jsonInMarkup } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { typeset } from "../parts/typography.ts";
import { type Site, traductionAsset } from "../site.ts";

/** A file a language, asked for only by those who choose it. */
const languages = (site: Site): Html =>
  html`<select id="langue" name="langue"><option value="">français seul</option>${site.guide.traductions.autres.map(
    ({ langue, nom, nom_francais }) =>
      html`<option value="${langue}" data-fichier="${site.asset(traductionAsset(langue))}">${capitalized(nom_francais)} – ${nom}</option>`,
  )}</select>`;

const settings = (site: Site): Html => html`<form class="reglages ecran" hidden>
<div class="reglage"><input type="checkbox" id="gros" name="gros" value="1"><label for="gros">Gros caractères</label></div>
<div class="reglage"><input type="checkbox" id="simple" name="simple" value="1"><label for="simple">Langage simple</label></div>
<div class="reglage"><label for="langue">Avec une autre langue</label>${languages(site)}</div>
<button type="button" data-imprimer>Imprimer</button>
</form>
<div class="etat ecran"><p role="status"></p><ul class="manques"></ul></div>`;

/** What to do without places, without a script, or without both. */
const howTo = (site: Site): Html => html`<section class="sans-lieu ecran">
<p>Une page A4 en noir et blanc à donner à la personne${"\u00a0"}: pour un, deux ou trois lieux, le téléphone en grand, l’adresse, les horaires, ce qu’il faut apporter, et de la place pour noter un rendez-vous.</p>
<ol><li>Ouvrez la fiche d’un lieu${"\u00a0"}: par <a href="${site.href(paths.services)}">besoin</a>, par <a href="${site.href(paths.territoires)}">territoire</a>, ou en <a href="${site.href(paths.rechercher)}">cherchant</a>.</li>
<li>Choisissez «${"\u00a0"}Fiche à remettre${"\u00a0"}», ou ajoutez plusieurs lieux à <a href="${site.href(paths.selection)}">votre sélection</a>.</li></ol>
<noscript><p>Cette page a besoin de JavaScript. Sans lui, imprimez la page du lieu${"\u00a0"}: le téléphone y est en grand, et elle tient le plus souvent sur une feuille.</p></noscript>
</section>`;

/** /remettre/?lieux=a,b: the sheet of one to three places. The script reads each place on its own page. */
export const remettrePage = (site: Site): Page<object> => {
  const { guide } = site;
  const { titre, nom_territoire } = guide.edition;
  const words = { francais: vocabulaireOf(guide, false), simple: vocabulaireOf(guide, true) };
  return page(paths.remettre, () =>
    layout(site, {
      path: paths.remettre,
      title: "Fiche à remettre",
      description: "Une page à imprimer et à donner à la personne, pour un à trois lieux : téléphone en grand, adresse, horaires, ce qu'il faut apporter.",
      styles: ["pages/remettre", "feuille/feuille", "feuille/variantes"],
      scripts: ["remettre.js"],
      noindex: true,
      readsPages: true,
      main: html`<h1 class="ecran">Fiche à remettre</h1>
${settings(site)}
${howTo(site)}
<div id="feuilles" data-structures="${site.href(paths.structures)}" data-rechercher="${site.href(paths.rechercher)}" data-guide="${typeset(`${titre}, ${nom_territoire}`)}"></div>
<script type="application/json" id="mots">${jsonInMarkup(words)}</script>`,
    }),
  );
};
