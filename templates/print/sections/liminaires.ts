/** Before the guide itself: who makes it, why, and how to read it. */
import type { Guide } from "../../../src/model/guide.ts";
import { type Html, html } from "../../html.ts";
import { markdown } from "../../parts/markdown.ts";
import { counted, displayDate, displayTelephone, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { levelPicture } from "../stars.ts";
import type { FixedUnit, FlowUnit } from "../unit.ts";
import { bookmark, sectionHead } from "./parts.ts";

const sources = ({ edition }: Guide): Html | undefined =>
  edition.sources?.length
    ? html`<section><h2>Sources</h2><ul class="puces">${edition.sources.map(({ nom, description }) => html`<li><b>${typeset(nom)}</b>${description ? html` – ${typeset(description)}` : undefined}</li>`)}</ul></section>`
    : undefined;

export const colophon = (guide: Guide): FixedUnit => {
  const { edition } = guide;
  const { editeur, contact } = edition;
  return {
    id: "colophon",
    mode: "fixed",
    furniture: {},
    bookmarks: [],
    pages: [
      {
        name: "le colophon",
        html: html`<div class="colophon" id="colophon"><section><h2>Corriger, compléter</h2>
<p>Ce guide appartient à celles et ceux qui s’en servent. Un horaire a changé, un lieu manque, une fiche se trompe&nbsp;? Écrivez à <a href="mailto:${contact.courriel}"><b>${contact.courriel}</b></a>${contact.telephone ? html` ou téléphonez au <b>${displayTelephone(contact.telephone)}</b>` : undefined}. Chaque fiche se corrige aussi en ligne, à l’adresse écrite au bas de sa page.</p>
<p>Vous représentez un lieu&nbsp;? Dites-nous vous-même vos niveaux&nbsp;: ils remplaceront nos estimations. Et si rien n’a changé, dites-le aussi&nbsp;: la fiche portera la date de votre réponse.</p></section>
${sources(guide)}
<section class="imprint"><h2>${typeset(edition.titre)}</h2>${guide.extrait ? html`<p><b>Extrait&nbsp;: ${typeset(guide.extrait)}.</b> ${counted(guide.structures.length, "lieu", "lieux")}, avec les codes de carte du guide complet, que l’on trouve en ligne.</p>` : undefined}<p>${typeset(edition.nom_territoire)}<br>${typeset(edition.edition)} · informations arrêtées au ${displayDate(edition.date_edition)}</p>
<p>Édité par ${typeset(editeur.nom)}${editeur.adresse ? html`, ${typeset(editeur.adresse)}` : undefined}${editeur.courriel ? html` · ${editeur.courriel}` : undefined}</p>
<p>En ligne&nbsp;: <a href="${edition.url}">${displayUrl(edition.url)}</a></p>
${edition.contours_source ? html`<p>Contours des cartes&nbsp;: ${typeset(edition.contours_source)}</p>` : undefined}
<p>Composé avec Bonne Étoile, logiciel libre, en Atkinson Hyperlegible Next et Bricolage Grotesque.</p></section></div>`,
      },
    ],
  };
};

/** A text of the editors', as long as it is. */
export const editorialText = (guide: Guide, id: string): FlowUnit | undefined => {
  const page = guide.page(id);
  if (!page) return undefined;
  return {
    id,
    mode: "flow",
    furniture: { runningHead: typeset(page.titre) },
    bookmarks: bookmark(page.titre, id),
    html: html`${sectionHead(id, typeset(page.titre))}${markdown(page.text, 2)}`,
  };
};

const legende = ({ referentiel }: Guide): Html =>
  html`<dl class="legende">${referentiel.niveaux.map((niveau) => html`<div><dt>${levelPicture(niveau)}<b class="titrage">${niveau.nom}</b></dt><dd>${typeset(niveau.definition)}.</dd></div>`)}
${referentiel.niveaux.filter(({ etoiles }) => etoiles === 2).map((niveau) => html`<div><dt>${levelPicture(niveau, true)}<b class="titrage">Estimé</b></dt><dd>niveau estimé par la rédaction d’après une source citée&nbsp;; la structure ne l’a pas déclaré.</dd></div>`)}</dl>`;

/** How to find and to read, on one page, or on two where pages are small. */
export const modeDEmploi = (guide: Guide, pages: 1 | 2 = 1): FixedUnit => {
  const [premier] = guide.structures;
  const exemple = premier ? guide.code(premier.id) : "A1";
  const finding = html`${sectionHead("mode-d-emploi", "Mode d’emploi", `Une page par lieu${pages === 2 ? ", ou deux qui se font face" : ""}, toujours dans le même ordre : on sait où chercher.`)}
<section><h2>Trouver un lieu</h2><ol class="pas"><li><b>Vous savez de quoi la personne a besoin</b>&nbsp;: l’index par service, en fin de guide, classe les lieux du plus spécialisé au plus simple.</li>
<li><b>Vous savez où elle habite</b>&nbsp;: chaque chapitre est un territoire. Son onglet, au bord de la page, est toujours à la même hauteur.</li>
<li><b>Vous cherchez un nom</b>&nbsp;: l’index des structures les range de A à Z.</li></ol></section>
<section><h2>Lire les étoiles</h2><p>Service par service, elles disent jusqu’où un lieu peut aider. Le niveau est déclaré par le lieu, ou estimé par la rédaction d’après une source.</p>${legende(guide)}</section>`;
  const reading = html`<section class="deux"><div><h2>Quatre domaines</h2><ul class="domaines">${guide.referentiel.categories.map(({ nom, forme }) => html`<li><span class="onglet ${forme}">${typeset(nom)}</span></li>`)}</ul><p>Chaque domaine garde sa forme d’onglet dans tout le guide&nbsp;: on s’y retrouve aussi sur une copie en noir et blanc.</p></div>
<div><h2>Le code de carte</h2><p class="exemple"><span class="code">${exemple}</span></p><p>La lettre est celle du territoire, le nombre celui du lieu. Le même code se lit sur les cartes, dans les listes et en ligne.</p></div></section>
<section><h2>Avant d’envoyer quelqu’un</h2><p>Les horaires imprimés peuvent avoir changé&nbsp;: téléphonez quand un numéro est donné, sinon regardez la fiche en ligne. Le bas de chaque page dit qui a vérifié la fiche, comment et quand, et donne l’adresse de la fiche en ligne, tenue à jour.</p></section>`;
  return {
    id: "mode-d-emploi",
    mode: "fixed",
    furniture: { runningHead: "Mode d’emploi" },
    bookmarks: bookmark("Mode d’emploi", "mode-d-emploi"),
    pages: (pages === 1 ? [html`${finding}${reading}`] : [finding, reading]).map((words) => ({
      name: "le mode d'emploi",
      html: html`<div class="mode-d-emploi">${words}</div>`,
    })),
  };
};
