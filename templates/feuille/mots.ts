/** How the sheet says things: in French alone, or in another language with French beside it. */
import type { SameHours, Seance } from "../../src/knowledge/remise.ts";
import type { Vocabulaire } from "../../src/knowledge/vocabulaire.ts";
import { INSCRIPTIONS, type InscriptionId } from "../../src/model/inscriptions.ts";
import { WEEKDAYS } from "../../src/model/osm/words.ts";
import type { Etiquette, Phrase, Traduction } from "../../src/model/traduction.ts";
import { type Child, type Html, html, joined } from "../html.ts";
import { displayDate, typeset } from "../parts/typography.ts";
import { DASH, frenchHours, frenchSeance, unbroken } from "./francais.ts";

/** The groups of words that both French and the other languages have. */
export type Group = "cout" | "rendez_vous" | "roles" | "pieces" | "dispositifs" | "services" | "publics" | "interventions" | "langues";

export interface Parole {
  readonly langue: string;
  readonly sens: "ltr" | "rtl";
  /** Whether French stands beside another language. */
  readonly isDouble: boolean;
  etiquette(name: Etiquette): Html;
  phrase(name: Phrase): Html;
  /** A word of a closed list; `french` is what to say in French when it is not in the list. */
  terme(group: Group, id: string | undefined, french?: string): Html | undefined;
  /** What a structure wrote: French, whatever the language of the sheet. */
  libre(text: string): Html;
  /** What does not stand in a week: the little that the language knows is said in it. */
  remarque(text: string): Html;
  heures(hours: SameHours): Html;
  /** A workshop, a permanence or a stop: its hours and whether one signs up are said in the language, what was written of it stays in French. */
  seance(seance: Seance): Html;
  jour(date: string): Html;
}

const named = (words: object, id: string): string | undefined => {
  const found = Object.entries(words).find(([key]) => key === id)?.[1];
  return typeof found === "string" ? found : undefined;
};

/** French alone. Plain French has its own words for usual things, and says « 9 h à 12 h »: a dash is not read aloud. */
export const enFrancais = (mots: Vocabulaire, isSimple: boolean): Parole => ({
  langue: "fr",
  sens: "ltr",
  isDouble: false,
  etiquette: (name) => html`${typeset(mots.etiquettes[name])}`,
  phrase: (name) => html`${typeset(mots.phrases[name])}`,
  terme: (group, id, french) => {
    const usual = id === undefined ? undefined : named(mots[group], id);
    const word = isSimple ? (usual ?? french) : (french ?? usual);
    return word === undefined ? undefined : html`${typeset(word)}`;
  },
  libre: (text) => html`${unbroken(text)}`,
  remarque: (text) => html`${unbroken(text)}`,
  heures: (hours) => html`${isSimple ? frenchHours(hours).replaceAll(DASH, " à ") : frenchHours(hours)}`,
  seance: (seance) => html`${isSimple ? frenchSeance(seance).replaceAll(DASH, " à ") : frenchSeance(seance)}`,
  jour: (date) => html`${displayDate(date)}`,
});

const two = (value: number): string => String(value).padStart(2, "0");
const clock = (minutes: number): string => `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;

/** How the reader of hours says « PH off ». */
const CLOSED_ON_HOLIDAYS = "Fermé les jours fériés";
const INSCRIPTION = { obligatoire: "inscription_obligatoire", conseillée: "inscription_conseillee", libre: "inscription_libre" } as const;

const COMMA = { ltr: ", ", rtl: "، " } as const;

/** Runs of at least three days are said by their ends. */
const daysIn = ({ jours: names, horaires, sens }: Traduction, days: readonly number[]): string => {
  if (days.length === 7) return horaires.tous_les_jours;
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => names[WEEKDAYS[day ?? 0] ?? "lundi"];
  const said = (run: readonly number[]): readonly string[] =>
    run.length < 3 ? run.map(name) : [horaires.de_a.replace("{debut}", name(run[0])).replace("{fin}", name(run.at(-1)))];
  return runs.flatMap(said).join(COMMA[sens]);
};

/** Figures and hours are written from left to right in every language. */
export const figures = (text: Child): Html => html`<bdi dir="ltr">${text}</bdi>`;

const french = (text: Child): Html => html`<bdi class="fr" lang="fr" dir="ltr">${text}</bdi>`;

/** Another language, French beside it: the person reads one, whoever receives them reads the other. */
export const avecFrancais = (traduction: Traduction, francais: Parole): Parole => {
  const { langue, sens, horaires } = traduction;
  const beside = (own: string | undefined, inFrench: Html | undefined): Html | undefined => {
    if (own === undefined) return inFrench && french(inFrench);
    return inFrench === undefined || inFrench.markup === own ? html`${own}` : html`${own} ${french(inFrench)}`;
  };
  const libre = (text: string): Html => html`<bdi lang="fr" dir="ltr">${unbroken(text)}</bdi>`;
  const remarque = (text: string): Html => (text === CLOSED_ON_HOLIDAYS ? html`${horaires.ferme_jours_feries} ${french(text)}` : libre(text));
  const note = (text: string): Html => (/rendez-vous|rdv/i.test(text) ? html`${horaires.sur_rendez_vous}` : libre(text));
  const span = ([start, end, about]: SameHours["heures"][number]): Html =>
    html`${start === 0 && end === 1440 ? horaires.jour_et_nuit : figures(`${clock(start)}${DASH}${clock(end)}`)}${about && html` (${note(about)})`}`;
  const heures = (hours: SameHours): Html =>
    html`${daysIn(traduction, hours.jours)}: ${joined(hours.heures.map(span), COMMA[sens])} ${french(francais.heures(hours))}`;
  const inscription = (id: InscriptionId | undefined): Html | undefined => id && beside(horaires[INSCRIPTION[id]], html`${INSCRIPTIONS[id]}`);
  const longDate = new Intl.DateTimeFormat(`${langue}-u-nu-latn`, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return {
    langue,
    sens,
    isDouble: true,
    etiquette: (name) => beside(traduction.etiquettes[name], francais.etiquette(name)) ?? html``,
    phrase: (name) => beside(traduction.phrases[name], francais.phrase(name)) ?? html``,
    terme: (group, id, text) => beside(id === undefined ? undefined : named(traduction[group], id), francais.terme(group, id, text)),
    libre,
    remarque,
    heures,
    seance: ({ titre, semaine = [], horaires: others = [], inscription: id, lieu, precisions }) => {
      const free = [lieu, precisions].filter((text) => text !== undefined).map(libre);
      const said = [...semaine.map(heures), ...others.map(remarque), inscription(id), ...free].filter((part) => part !== undefined);
      return html`${[libre(titre), ...said].map((line) => html`<div>${line}</div>`)}`;
    },
    jour: (date) => html`<bdi>${longDate.format(new Date(`${date}T00:00:00Z`))}</bdi>`,
  };
};
