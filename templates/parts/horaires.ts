/** Opening hours, in words and as a table. */

import { capitalized } from "../../src/model/capitalized.ts";
import { type DayHoraires, type Horaires, horairesInWords, openingsInWords, readHoraires } from "../../src/model/horaires.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { typeset } from "./typography.ts";

const horairesOf = ({ horaires }: Structure): Horaires | undefined => {
  const read = horaires === undefined ? undefined : readHoraires(horaires);
  return read?.ok ? read.horaires : undefined;
};

/** The hours as sentences, one an item; nothing when none are known. */
export const horairesWords = (structure: Structure): Html | undefined => {
  const horaires = horairesOf(structure);
  const lines = [...(horaires ? horairesInWords(horaires) : []), ...(structure.horaires_precisions ? [structure.horaires_precisions] : [])];
  return lines.length === 0 ? undefined : html`<ul class="horaires-mots">${lines.map((line) => html`<li>${typeset(line)}</li>`)}</ul>`;
};

/** A day that is open only sometimes is neither closed nor open: the sentences under the table say when. */
const cell = ({ openings, remarks }: DayHoraires): string => {
  if (openings.length > 0) return openingsInWords(openings);
  return remarks.length > 0 ? "certains jours seulement (voir plus bas)" : "fermé";
};

/** The week as a table; `data-jour` (0 is Monday) lets a script show today. Words alone when there is no ordinary week. */
export const horairesTable = (structure: Structure): Html | undefined => {
  const horaires = horairesOf(structure);
  if (!horaires?.week.some(({ openings }) => openings.length > 0)) return horairesWords(structure);
  return html`<table class="horaires"><caption>Horaires</caption><tbody>${horaires.week.map(
    (day, index) => html`<tr data-jour="${index}"><th scope="row">${capitalized(day.day)}</th><td>${typeset(cell(day))}</td></tr>`,
  )}</tbody></table>`;
};
