/** When to come, and how one is received. What nobody has said yet leaves a line to write it on. */
import { appointmentOf, helpersOf } from "../../../src/knowledge/welcome.ts";
import { capitalized } from "../../../src/model/capitalized.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { hoursInWords } from "../../../src/model/horaires.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, type Html, html, joined } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { receivedOnly } from "../poche/aide.ts";

const block = (title: string, lines: readonly Child[]): Html => html`<section><h3>${title}</h3>${lines}</section>`;

/** Lines that say what is to be written on them: the place fills them in by hand before it hangs the poster. */
const LINES_TO_WRITE_ON = html`<p class="a-ecrire"><span>Jours</span></p><p class="a-ecrire"><span>Heures</span></p>`;

/** « Lundi : 9 h – 12 h », the day and the hours on lines of their own when both are long. */
const dayAndHours = (sentence: string): Html => {
  const [days, hours, ...rest] = sentence.split(" : ");
  if (days === undefined || hours === undefined || rest.length > 0) return html`<p>${typeset(sentence)}</p>`;
  return html`<p><span class="jours">${typeset(days)}</span> <span class="heures">${typeset(hours)}</span></p>`;
};

const stops = ({ tournee = [] }: Structure): readonly Html[] =>
  tournee.map(
    ({ lieu, commune, horaires, precisions }) =>
      html`<p><span class="jours">${typeset(lieu)}</span> <span class="menu">${joined([typeset(commune), ...hoursInWords(horaires).map(typeset), precisions && typeset(precisions)], " · ")}</span></p>`,
  );

const sessions = ({ rendez_vous_reguliers = [] }: Structure): readonly Html[] =>
  rendez_vous_reguliers.map(
    ({ titre, horaires, lieu, precisions }) =>
      html`<p class="menu"><b>${typeset(titre)}</b> ${joined([...hoursInWords(horaires).map(typeset), lieu && typeset(lieu), precisions && typeset(precisions)], " · ")}</p>`,
  );

const when = (structure: Structure): Html => {
  const { horaires, horaires_precisions, prise_rdv, tournee } = structure;
  const hours = [...hoursInWords(horaires).map(dayAndHours), ...(horaires_precisions ? [html`<p class="menu">${typeset(horaires_precisions)}</p>`] : [])];
  const unknown = hours.length === 0 && !tournee && !prise_rdv && !structure.rendez_vous_reguliers;
  return block("Quand", [
    hours.length > 0 && html`<div class="horaires">${hours}</div>`,
    unknown && LINES_TO_WRITE_ON,
    ...stops(structure),
    ...sessions(structure),
  ]);
};

const APPOINTMENT = { avec: "Sur rendez-vous", sans: "Sans rendez-vous", "avec ou sans": "Avec ou sans rendez-vous" } as const;
/** Said already by the line above it. */
const SAYS_NO_MORE = /^(?:(?:sur|sans|prendre) rendez-vous|venir sur place)\.?$/i;

const how = (guide: Guide, structure: Structure): Html | undefined => {
  const only = receivedOnly(guide, structure);
  const { frais_a_charge = [], tarifs, conditions_acces, demarche, pieces_a_apporter = [] } = structure;
  const appointment = appointmentOf(structure);
  const helpers = helpersOf(structure);
  const own = [conditions_acces, demarche, tarifs].filter((words): words is string => words !== undefined && !SAYS_NO_MORE.test(words));
  const lines = [
    appointment && html`<p>${APPOINTMENT[appointment]}</p>`,
    frais_a_charge.length > 0 && html`<p>${frais_a_charge.join(", ")}</p>`,
    only !== undefined && html`<p class="menu"><b>Pour</b>&nbsp;: ${typeset(only)}.</p>`,
    helpers.length > 0 && html`<p class="menu">Avec ${joined(helpers.map(typeset), ", ")}.</p>`,
    ...own.map((words) => html`<p class="menu">${typeset(words.replace(/[^.!?…]$/, "$&."))}</p>`),
    pieces_a_apporter.length > 0 && html`<p class="menu"><b>À apporter</b>&nbsp;: ${capitalized(pieces_a_apporter.map(typeset).join(", "))}.</p>`,
  ].filter(Boolean);
  return lines.length === 0 ? undefined : block("Comment", lines);
};

export const venir = (guide: Guide, structure: Structure): Html => html`<div class="venir">${when(structure)}${how(guide, structure)}</div>`;
