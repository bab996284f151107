/** The letter that goes with the guide to the mairies and shops that hold it. */
import { paths, urlsOf } from "../../../src/model/addresses.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { type Html, html, joined } from "../../html.ts";
import { qrCode } from "../../parts/qr.ts";
import { counted, displayDate, displayTelephone, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { singleStar } from "../stars.ts";
import type { FixedUnit } from "../unit.ts";

export const sender = ({ edition }: Guide): Html => {
  const { nom, adresse, courriel, telephone, site_web } = edition.editeur;
  const lines = [
    html`<b>${typeset(nom)}</b>`,
    adresse && typeset(adresse),
    telephone && displayTelephone(telephone),
    courriel && displayUrl(courriel),
    site_web && displayUrl(site_web),
  ];
  return html`<address class="expediteur"><p class="titrage">${singleStar()} <span>${typeset(edition.titre)}</span></p><p>${joined(lines, html`<br>`)}</p></address>`;
};

/** Nothing in it: a label is stuck there, or the address written. */
const WINDOW = html`<div class="fenetre" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;

const subject = ({ edition }: Guide): Html =>
  html`<p class="date">${typeset(edition.edition)}<br>le ${displayDate(edition.date_edition)}</p><h1 class="objet"><b>Objet&nbsp;:</b> votre exemplaire du guide «&nbsp;${typeset(edition.titre)}&nbsp;»</h1>`;

const whatItIs = ({ edition, structures, extrait }: Guide): Html =>
  html`<p>Madame, Monsieur,</p>
<p>Vous recevez avec cette lettre le guide «&nbsp;${typeset(edition.titre)}&nbsp;» pour ${typeset(edition.nom_territoire)}&nbsp;: ${counted(structures.length, "lieu", "lieux")} où l’on se fait aider avec un ordinateur, un téléphone ou une démarche en ligne.${extrait ? html` Cet exemplaire est un extrait du guide complet&nbsp;: ${typeset(extrait)}.` : undefined}</p>
<p>Il s’adresse à vous qui accueillez du public, et à toute personne à qui l’on répond «&nbsp;c’est sur internet&nbsp;» sans qu’elle sache comment faire. Gardez-le à portée de main, au comptoir ou en salle d’attente.</p>`;

const HOW_TO_USE = html`<h2>S’en servir, en trois gestes</h2>
<ol><li><b>Le besoin.</b> Demandez à la personne ce qu’elle veut faire&nbsp;: chaque lieu dit pour quoi il peut aider.</li>
<li><b>Le lieu.</b> Prenez le plus proche d’elle&nbsp;: les lieux sont rangés par quartier et par commune. Le guide dit comment venir, quand et à quel prix.</li>
<li><b>Le papier.</b> Recopiez ou photocopiez la page et remettez-la à la personne. La même fiche est en ligne, tenue à jour.</li></ol>`;

const moreCopies = ({ edition }: Guide, contact: Html, site: string): Html => {
  const order = edition.impression?.commander;
  return html`<h2>En avoir d’autres</h2>
<p>${order ? html`${typeset(order.replace(/[^.!?…]$/, "$&."))} ` : html`Demandez-les à ${contact}. `}Vous pouvez aussi imprimer le guide et ses autres formats vous-même, depuis <a href="${site}"><b>${displayUrl(site)}</b></a>.</p>`;
};

const contactOf = ({ edition: { contact } }: Guide): Html =>
  html`<a href="mailto:${contact.courriel}"><b>${displayUrl(contact.courriel)}</b></a>${contact.telephone ? html` ou au <b class="tel">${displayTelephone(contact.telephone)}</b>` : undefined}`;

const changes = (contact: Html): Html =>
  html`<h2>Quelque chose a changé</h2>
<p>Un horaire, un numéro, un lieu qui ouvre ou qui ferme&nbsp;? Dites-le à ${contact}. Chaque fiche se corrige aussi en ligne. C’est ce qui garde le guide juste.</p>`;

export const lettre = (guide: Guide): FixedUnit => {
  const contact = contactOf(guide);
  const site = urlsOf(guide.edition).absolute(paths.guide);
  return {
    id: "lettre",
    mode: "fixed",
    furniture: { fullPage: true },
    bookmarks: [],
    pages: [
      {
        name: "la lettre",
        html: html`<article class="lettre mesuree" id="lettre">${sender(guide)}${WINDOW}${subject(guide)}
<div class="texte">${whatItIs(guide)}${HOW_TO_USE}<div class="suites"><div>${moreCopies(guide, contact, site)}${changes(contact)}</div><div class="code-qr" aria-hidden="true">${qrCode(site)}</div></div>
<p class="merci">Merci de le mettre entre toutes les mains. Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.</p></div>
<p class="signature">${typeset(guide.edition.editeur.nom)}</p></article>`,
      },
    ],
  };
};
