/** The rows of /selection/: what is needed to call or to go, and the gestures on each place. */
import type { Remise } from "../../src/knowledge/remise.ts";
import { frenchHours, frenchRemarque, frenchSeance } from "../feuille/francais.ts";
import { type Html, html, joined } from "../html.ts";
import { telephoneLink } from "../parts/telephone.ts";
import { displayDate, typeset } from "../parts/typography.ts";

export interface ListOptions {
  readonly structures: string;
  /** Someone else's list is not to be changed. */
  readonly isShared: boolean;
  /** « Sur rendez-vous »: how the guide says it. */
  readonly appointments: Readonly<Record<string, string>>;
  /** Those to put on the sheet. */
  readonly chosen: ReadonlySet<string>;
  /** As many are chosen as a sheet holds. */
  readonly isFull: boolean;
}

/** Sessions, which say more of themselves than a week does, have a line each. */
const when = ({ semaine = [], horaires = [], permanences = [], tournee = [] }: Remise): readonly string[] => {
  const week = [...semaine.map(frenchHours), ...horaires.map(frenchRemarque)];
  return week.length > 0 ? [week.join("\u202f; ")] : [...permanences, ...tournee].map(frenchSeance);
};

const gesture = (name: string, word: string, about: string, isPossible: boolean): Html =>
  html`<button type="button" data-geste="${name}" aria-label="${word}${"\u00a0"}: ${about}"${!isPossible && html` disabled`}>${word}</button>`;

const row = (remise: Remise, slug: string, { rank, count }: { readonly rank: number; readonly count: number }, options: ListOptions): Html => {
  const { nom, telephone, adresse = [], adresseCourte, rendezVous, date } = remise;
  const { structures, appointments, isShared, chosen, isFull } = options;
  const appointment = rendezVous && appointments[rendezVous];
  const reach = [telephone !== undefined && telephoneLink(telephone), adresse.length > 0 && typeset(adresse.join(", ")), appointment && typeset(appointment)];
  const isChosen = chosen.has(slug);
  return html`<li data-slug="${slug}"><div><h2><a href="${structures}${slug}/">${typeset(nom)}</a></h2>
<p>${joined(reach, " – ")}</p>${when(remise).map((line) => html`<p>${line}</p>`)}<p class="papier">${adresseCourte} – informations du ${displayDate(date)}</p></div>
<p class="gestes ecran"><label><input type="checkbox" value="${slug}"${isChosen && html` checked`}${!isChosen && isFull && html` disabled`}>Sur la fiche<span class="hors-vue">${"\u00a0"}: ${typeset(nom)}</span></label>${
    !isShared &&
    html`${gesture("monter", "Monter", nom, rank > 0)}${gesture("descendre", "Descendre", nom, rank < count - 1)}${gesture("retirer", "Retirer", nom, true)}`
  }</p></li>`;
};

export const listeDesLieux = (remises: readonly Remise[], options: ListOptions): Html =>
  html`${remises.map((remise, rank) => row(remise, remise.id, { rank, count: remises.length }, options))}`;
