import { mailto } from "../../src/exchange/proposition/courriel.ts";
import { paths } from "../../src/model/addresses.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { formulaire } from "../parts/formulaire/formulaire.ts";
import { displayTelephone, telephoneHref, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

const DECLARATION = `Bonjour,

Je propose de corriger ou d'ajouter ce lieu.

Nom :
Adresse :
Téléphone :
Horaires :
Ce qu'on y fait pour aider avec le numérique :
Pour qui :
Ce que cela coûte :
Matériel à disposition :

Je le sais parce que :
`;

const CONFIRMATION = `Bonjour,

J'ai relu la fiche de ce lieu : tout est encore juste aujourd'hui.

Nom du lieu :
Commune :
`;

const contact = ({ guide }: Site): Html => {
  const { courriel, telephone, adresse } = guide.edition.contact;
  return html`<ul><li>Courriel${"\u00a0"}: <a href="mailto:${courriel}">${courriel}</a></li>${telephone && html`<li>Téléphone${"\u00a0"}: <a class="tel" href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a></li>`}${adresse && html`<li>Courrier${"\u00a0"}: ${typeset(adresse)}</li>`}</ul>`;
};

/** What is shown first: which place it is about. The script that reads the guide brings the list of names. */
const choosing = (
  site: Site,
): Html => html`<div id="choisir" class="choisir"><div><label for="lieu-a-corriger">Quel lieu voulez-vous corriger${"\u202f"}?</label><p class="aide" id="lieu-a-corriger-aide">Quelques lettres de son nom ou de sa commune suffisent.</p><input id="lieu-a-corriger" type="search" autocomplete="off" aria-describedby="lieu-a-corriger-aide"><p class="trouves" role="status"></p><ul class="liste lieux-trouves"></ul></div>
<p>Il n’y est pas${"\u202f"}? <a class="bouton" href="${site.href(paths.contribuer)}?nouveau=oui">Déclarer un lieu qui manque</a></p>
<h2>Comment ça se passe</h2>
<ol><li>Vous changez ce qui n’est plus juste, et rien d’autre.</li><li>Vous voyez la page du site et celle du papier, telles qu’elles seront.</li><li>Vous envoyez par le moyen qui vous va${"\u00a0"}: rien ne part avant. La rédaction relit, puis publie.</li></ol></div>`;

/** The form, and how to do without: by message, or in the files themselves. */
export const contribuerPage = (site: Site): Page<object> =>
  page(paths.contribuer, () => {
    const { edition } = site.guide;
    return layout(site, {
      path: paths.contribuer,
      title: "Corriger une fiche, ajouter un lieu",
      description: `Corriger une fiche du guide « ${edition.titre} » ou déclarer un lieu qui manque, en deux minutes, sans compte.`,
      styles: ["pages/articles", "pages/contribuer"],
      scripts: ["contribuer.js"],
      readsPages: true,
      frames: true,
      main: html`<h1>Corriger une fiche, ajouter un lieu</h1>
<p class="chapeau">Ce guide est juste tant que ceux qui le connaissent le corrigent. Deux minutes suffisent, sans compte.</p>
<noscript><h2>Sans JavaScript, un message suffit</h2><ol><li>Pour corriger une fiche, dites son nom, ce qui est écrit, ce qu’il faut écrire, et comment vous le savez.</li><li>Pour un lieu qui manque, dites son nom, son adresse, ses horaires, son téléphone, et ce qu’on y fait pour aider.</li></ol><p>La rédaction relit, puis publie.</p></noscript>
<div class="atelier"><div id="lieu-en-cours" hidden></div><div id="brouillon" class="brouillon" role="status" hidden></div><div id="rien"></div>
${choosing(site)}
${formulaire(site)}</div>
<article class="texte"><h2>Autrement</h2>
<p>Vous pouvez aussi écrire à la rédaction du guide, comme vous le diriez.</p>
<p><a class="bouton" data-message href="${mailto(edition.contact.courriel, "Un lieu à corriger ou à ajouter au guide", DECLARATION)}">Écrire un message déjà préparé</a></p>
<p>Rien n’a changé dans une fiche${"\u202f"}? <a data-message href="${mailto(edition.contact.courriel, "Rien n'a changé", CONFIRMATION)}">Dites-le par un message déjà préparé</a>${"\u00a0"}: la date de vérification sera mise à jour.</p>
${contact(site)}
<p>N’écrivez jamais le nom, l’adresse ou la situation d’une personne aidée. Pour un lieu, donnez l’adresse électronique de l’accueil plutôt que celle d’une personne.</p>
${
  edition.depot &&
  html`<h2>Dans les fichiers</h2>
<p>Chaque lieu est un petit fichier de texte dans un <a href="${edition.depot}">dépôt git public</a>. Modifiez-le et proposez votre changement${"\u00a0"}: il est vérifié automatiquement, puis relu par la rédaction.</p>`
}</article>`,
    });
  });
