/** How the sheet says things: in French alone, or in another language with French beside it. */
import type { Remarque, SameHours, Seance } from "../../src/knowledge/remise.ts";
import type { Vocabulaire } from "../../src/knowledge/vocabulaire.ts";
import { INSCRIPTIONS, type InscriptionId } from "../../src/model/inscriptions.ts";
import type { Etiquette, Phrase, Traduction } from "../../src/model/traduction.ts";
import { type Child, type Html, html } from "../html.ts";
import { displayDate, typeset } from "../parts/typography.ts";
import { DASH, frenchHours, frenchRemarque, frenchSeance, unbroken } from "./francais.ts";
import { horairesTraduits, writtenInFrench } from "./horaires-traduits.ts";

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
  /** What does not stand in a week: its facts are said in the language, what was written stays in French. */
  remarque(remarque: Remarque): Html;
  heures(hours: SameHours): Html;
  /** A workshop, a permanence or a stop: its hours and whether one signs up are said in the language, what was written of it stays in French. */
  seance(seance: Seance): Html;
  /** « Informations du 1er mars 2026 ». */
  datee(name: "informations_du" | "imprimee_le", date: string): Html;
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
  remarque: (remarque) => html`${isSimple ? frenchRemarque(remarque).replaceAll(DASH, " à ") : frenchRemarque(remarque)}`,
  heures: (hours) => html`${isSimple ? frenchHours(hours).replaceAll(DASH, " à ") : frenchHours(hours)}`,
  seance: (seance) => html`${isSimple ? frenchSeance(seance).replaceAll(DASH, " à ") : frenchSeance(seance)}`,
  datee: (name, date) => html`${typeset(mots.etiquettes[name])} ${displayDate(date)}`,
});

const INSCRIPTION = { obligatoire: "inscription_obligatoire", conseillée: "inscription_conseillee", libre: "inscription_libre" } as const;

const french = (text: Child): Html => html`<bdi class="fr" lang="fr" dir="ltr">${text}</bdi>`;

/** Another language, French beside it: the person reads one, whoever receives them reads the other. */
export const avecFrancais = (traduction: Traduction, francais: Parole): Parole => {
  const { langue, sens, horaires } = traduction;
  const beside = (own: string | Html | undefined, inFrench: Html | undefined): Html | undefined => {
    if (own === undefined) return inFrench && french(inFrench);
    return inFrench === undefined || inFrench.markup === own ? html`${own}` : html`${own} ${french(inFrench)}`;
  };
  const inLanguage = horairesTraduits(traduction);
  const libre = writtenInFrench;
  const remarque = (about: Remarque): Html =>
    typeof about === "string" ? libre(about) : (beside(inLanguage.exception(about), francais.remarque(about)) ?? html``);
  const heures = (hours: SameHours): Html => beside(inLanguage.semaine(hours), francais.heures(hours)) ?? html``;
  const inscription = (id: InscriptionId | undefined): Html | undefined => id && beside(horaires[INSCRIPTION[id]], html`${INSCRIPTIONS[id]}`);
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
    // Two years side by side would be read as one figure.
    datee: (name, date) => html`${traduction.etiquettes[name]} ${inLanguage.jour(date)} – ${french(francais.datee(name, date))}`,
  };
};
