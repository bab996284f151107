import { paths } from "../../src/model/addresses.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

/** /selection/: the places a visitor kept, or those that someone's link names. All of it is the script's: the list is in the browser only. */
export const selectionPage = (site: Site): Page<object> => {
  const { titre, nom_territoire } = site.guide.edition;
  return page(paths.selection, () =>
    layout(site, {
      path: paths.selection,
      title: "Ma sélection",
      description: "Les lieux que vous avez choisis : à imprimer, à remettre, à partager.",
      styles: ["pages/selection"],
      scripts: ["ma-selection.js"],
      noindex: true,
      readsPages: true,
      main: html`<h1>Ma sélection</h1>
<p class="papier">${typeset(`${titre}, ${nom_territoire}`)} – imprimée le <span data-jour></span></p>
<section class="partagee ecran" hidden><p></p><p class="gestes"><button type="button" data-geste="garder">Garder ces lieux dans ma sélection</button> <a href="${site.href(paths.selection)}" data-mienne>Voir ma sélection</a></p></section>
<ul class="manques ecran"></ul>
<p class="annonces ecran" role="status"></p>
<section class="vide"><p>Gardez ici jusqu’à 20 lieux, pour les comparer, en imprimer la liste, ou en faire une fiche à remettre. Le choix reste dans ce navigateur${"\u00a0"}: rien n’est envoyé.</p>
<p>Sur la page d’un lieu ou dans une liste, choisissez «${"\u00a0"}Ajouter à ma sélection${"\u00a0"}». Pour trouver un lieu${"\u00a0"}: par <a href="${site.href(paths.services)}">besoin</a>, par <a href="${site.href(paths.territoires)}">territoire</a>, ou en <a href="${site.href(paths.rechercher)}">cherchant</a>.</p>
<noscript><p>La sélection a besoin de JavaScript. Sans lui, imprimez la page de chaque lieu${"\u00a0"}: le téléphone y est en grand, et elle tient le plus souvent sur une feuille.</p></noscript></section>
<ol class="choix" data-lignes data-structures="${site.href(paths.structures)}" data-remettre="${site.href(paths.remettre)}" data-rechercher="${site.href(paths.rechercher)}" data-rendez-vous="${JSON.stringify(site.guide.traductions.francais.rendez_vous)}"></ol>
<p class="gestes ecran"><button type="button" data-geste="annuler" hidden>Annuler</button></p>
<section class="outils ecran" hidden>
<h2>Fiche à remettre</h2>
<p>Cochez un à trois lieux${"\u00a0"}: la fiche est une page A4 à donner à la personne. <a class="bouton" href="${site.href(paths.remettre)}" data-fiche>Faire la fiche</a></p>
<h2>Imprimer, partager</h2>
<p class="gestes"><button type="button" data-geste="imprimer">Imprimer la liste</button> <button type="button" data-geste="vider">Vider ma sélection</button></p>
<p class="partage"><label for="lien">Lien vers cette liste</label> <input id="lien" readonly> <button type="button" data-geste="copier">Copier le lien</button></p>
</section>`,
    }),
  );
};
