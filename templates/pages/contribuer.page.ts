import { paths } from "../../src/model/addresses.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { mailto } from "../parts/correction.ts";
import { displayTelephone, telephoneHref, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

const DECLARATION = `Bonjour,

Je propose d'ajouter ce lieu au guide.

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

const contact = ({ guide }: Site): Html => {
  const { courriel, telephone, adresse } = guide.edition.contact;
  return html`<ul><li>Courriel${"\u00a0"}: <a href="mailto:${courriel}">${courriel}</a></li>${telephone && html`<li>Téléphone${"\u00a0"}: <a class="tel" href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a></li>`}${adresse && html`<li>Courrier${"\u00a0"}: ${typeset(adresse)}</li>`}</ul>`;
};

/** How to correct a page or declare a place: by message, or in the files themselves. */
export const contribuerPage = (site: Site): Page<object> =>
  page(paths.contribuer, () => {
    const { edition } = site.guide;
    return layout(site, {
      path: paths.contribuer,
      title: "Corriger une fiche, ajouter un lieu",
      description: `Comment corriger une fiche du guide « ${edition.titre} » ou signaler un lieu qui manque, par message ou dans les fichiers.`,
      styles: ["pages/articles"],
      main: html`<article class="texte"><h1>Corriger une fiche, ajouter un lieu</h1>
<p class="chapeau">Ce guide est juste tant que ceux qui le connaissent le corrigent. Deux minutes suffisent, sans compte et sans formulaire.</p>
<h2>Corriger une fiche</h2>
<p>Au bas de chaque fiche, «${"\u00a0"}Corriger cette fiche${"\u00a0"}» prépare votre message. Si tout est encore juste, «${"\u00a0"}Rien n’a changé${"\u00a0"}» nous le dit${"\u00a0"}: la date de vérification est mise à jour.</p>
<p><a href="${site.href(paths.rechercher)}">Retrouver la fiche</a></p>
<h2>Signaler un lieu qui manque</h2>
<p><a class="bouton" href="${mailto(edition.contact.courriel, "Un lieu à ajouter au guide", DECLARATION)}">Écrire un message déjà préparé</a></p>
<h2>Nous joindre</h2>
${contact(site)}
<p>N’écrivez jamais le nom, l’adresse ou la situation d’une personne aidée. Pour un lieu, donnez l’adresse électronique de l’accueil plutôt que celle d’une personne.</p>
${
  edition.depot &&
  html`<h2>Dans les fichiers</h2>
<p>Chaque lieu est un petit fichier de texte dans un <a href="${edition.depot}">dépôt git public</a>. Modifiez-le et proposez votre changement${"\u00a0"}: il est vérifié automatiquement, puis relu par la rédaction.</p>`
}</article>`,
    });
  });
