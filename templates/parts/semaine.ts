import { upcomingFeries } from "../../src/knowledge/feries.ts";
import { oncePerGuide } from "../../src/knowledge/once.ts";
import type { Guide } from "../../src/model/guide.ts";
import { feriesInWords, readHoraires } from "../../src/model/horaires.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { horairesTable } from "./horaires.ts";
import { displayDate, typeset } from "./typography.ts";

const SHOWN = 4;

/** The next public holidays of this guide, as a sentence. The same for every page: written once. */
const holidays = oncePerGuide((guide: Guide): string =>
  upcomingFeries(guide)
    .slice(0, SHOWN)
    .map(({ date, nom }) => typeset(`${displayDate(date)} (${nom})`))
    .join(", "),
);

/** What is not in the table: every second week, first Tuesday of the month, by appointment, the structure's own words. */
const besides = ({ horaires, horaires_precisions }: Structure): readonly string[] => {
  const read = horaires === undefined ? undefined : readHoraires(horaires);
  return [...(read?.ok ? read.horaires.remarks : []), ...(horaires_precisions ? [horaires_precisions] : [])];
};

const hasWeek = ({ horaires }: Structure): boolean => {
  const read = horaires === undefined ? undefined : readHoraires(horaires);
  return read?.ok === true && read.horaires.week.some(({ openings }) => openings.length > 0);
};

/** « fermé », the hours kept, or « horaires à confirmer » when the hours say nothing of public holidays. */
const onHolidays = ({ horaires }: Structure): string => {
  const read = horaires === undefined ? undefined : readHoraires(horaires);
  return typeset(read?.ok ? feriesInWords(read.horaires) : "horaires à confirmer");
};

/** Says what is known instead of the hours, and nothing that one cannot do. */
const unknownHours = ({ telephone, courriels = [], rendez_vous_reguliers = [] }: Structure): string => {
  if (rendez_vous_reguliers.some(({ horaires }) => horaires !== undefined))
    return typeset("Heures d'ouverture non communiquées : celles des ateliers et permanences sont plus bas.");
  return typeset(telephone !== undefined || courriels.length > 0 ? "Non communiqués : renseignez-vous avant de vous déplacer." : "Non communiqués.");
};

/** When it is open: the week, what departs from it, the public holidays to come. */
export const semaine = ({ guide }: Site, structure: Structure, ouverture: Html | undefined): Html => {
  if (!hasWeek(structure)) {
    return html`<section class="semaine"><h2>Horaires</h2>${ouverture}${horairesTable(structure) ?? html`<p class="discret">${unknownHours(structure)}</p>`}</section>`;
  }
  const notes = besides(structure);
  return html`<section class="semaine"><h2>Horaires</h2>${ouverture}${horairesTable(structure)}
${notes.length > 0 && html`<ul class="liste">${notes.map((note) => html`<li>${typeset(note)}</li>`)}</ul>`}
<p class="discret">Jours fériés à venir${"\u00a0"}: ${onHolidays(structure)}. Ce sont le ${holidays(guide)}.</p></section>`;
};
