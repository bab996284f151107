import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { positionInWords } from "./lieu.ts";
import { telephoneLink } from "./telephone.ts";
import { typeset } from "./typography.ts";

const readableUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

const call = ({ telephone }: Structure): Html | undefined =>
  telephone === undefined ? undefined : html`<div class="appeler"><h2>Appeler</h2><p>${telephoneLink(telephone)}</p></div>`;

const fullAddress = ({ adresse, code_postal, commune }: Structure): string => [adresse, `${code_postal} ${commune}`].filter(Boolean).join(", ");

/** A link, not a map: nothing is asked of a third party until the person decides so. */
const plan = (structure: Structure): Html =>
  html`<a href="https://www.openstreetmap.org/search?query=${encodeURIComponent(fullAddress(structure))}">Voir sur un plan <span class="discret">(OpenStreetMap)</span></a>`;

const goThere = (structure: Structure): Html | undefined => {
  const { adresse, complement_adresse, code_postal, commune, transports = [] } = structure;
  if (adresse === undefined) return undefined;
  const position = positionInWords(structure);
  return html`<div class="aller"><h2>Y aller</h2>
<p class="adresse">${typeset(adresse)}<br>${complement_adresse && html`${typeset(complement_adresse)}<br>`}${code_postal} ${typeset(commune)}</p>
${transports.length > 0 && html`<ul class="liste">${transports.map((transport) => html`<li>${typeset(transport)}</li>`)}</ul>`}
<p class="ecran">${plan(structure)}</p>${position && html`<p class="discret">${position}</p>`}</div>`;
};

const write = ({ courriels = [], site_web = [], prise_rdv }: Structure): Html | undefined => {
  if (courriels.length + site_web.length === 0 && prise_rdv === undefined) return undefined;
  return html`<div class="ecrire"><h2>Écrire, consulter</h2><ul class="liste">${prise_rdv && html`<li><a href="${prise_rdv}">Prendre rendez-vous en ligne</a></li>`}${courriels.map(
    (courriel) => html`<li><a href="mailto:${courriel}">${courriel}</a></li>`,
  )}${site_web.map((url) => html`<li><a href="${url}">${readableUrl(url)}</a></li>`)}</ul></div>`;
};

/** What to do when a way to reach the place is unknown: the next best one comes first, and the gap is said once. */
const unknownTelephone = ({ telephone, adresse, courriels = [], tournee = [] }: Structure): string | undefined => {
  if (telephone !== undefined) return undefined;
  if (courriels.length > 0) return "Téléphone non communiqué : écrivez avant de vous déplacer.";
  if (tournee.length > 0) return "Ce service se déplace : ses arrêts sont indiqués plus bas.";
  return adresse === undefined
    ? "Adresse et téléphone non communiqués : si vous les connaissez, dites-le au bas de cette page."
    : "Téléphone non communiqué : une première visite permet de se renseigner.";
};

/** How to reach a structure: the telephone first and big, then the door, then the rest. */
export const contact = (structure: Structure): Html => {
  const unknown = unknownTelephone(structure);
  return html`<section class="contact" aria-label="Joindre ce lieu">${call(structure)}${goThere(structure)}${write(structure)}${unknown && html`<p class="discret">${typeset(unknown)}</p>`}</section>`;
};
