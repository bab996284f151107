/** Opening hours, in words and as a table. */

import { type Horaires, horairesEnMots, type JourHoraires, plagesEnMots, readHoraires } from "../../src/model/horaires.ts";
import { enCapitale } from "../../src/model/osm/mots.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { typeset } from "./typography.ts";

const horairesOf = ({ horaires }: Structure): Horaires | undefined => {
  const lus = horaires === undefined ? undefined : readHoraires(horaires);
  return lus?.ok ? lus.horaires : undefined;
};

/** The hours as sentences, one an item; nothing when none are known. */
export const horairesWords = (structure: Structure): Html | undefined => {
  const horaires = horairesOf(structure);
  const lines = [...(horaires ? horairesEnMots(horaires) : []), ...(structure.horaires_precisions ? [structure.horaires_precisions] : [])];
  return lines.length === 0 ? undefined : html`<ul class="horaires-mots">${lines.map((line) => html`<li>${typeset(line)}</li>`)}</ul>`;
};

/** A day that is open only sometimes is neither closed nor open: the sentences under the table say when. */
const cell = ({ plages, precisions }: JourHoraires): string => {
  if (plages.length > 0) return plagesEnMots(plages);
  return precisions.length > 0 ? "certains jours seulement (voir plus bas)" : "fermé";
};

/** The week as a table; `data-jour` (0 is Monday) lets a script show today. Words alone when there is no ordinary week. */
export const horairesTable = (structure: Structure): Html | undefined => {
  const horaires = horairesOf(structure);
  if (!horaires?.semaine.some(({ plages }) => plages.length > 0)) return horairesWords(structure);
  return html`<table class="horaires"><caption>Horaires</caption><tbody>${horaires.semaine.map(
    (jour, index) => html`<tr data-jour="${index}"><th scope="row">${enCapitale(jour.jour)}</th><td>${typeset(cell(jour))}</td></tr>`,
  )}</tbody></table>`;
};
