/** A week as people fill it in: a row a day, then what departs from it. */
import { EVERY_DAY, type HoursRule, type Opening } from "./grammar.ts";

/** `unsure`: the hours themselves do not promise it – « unknown », or a comment alone. */
export interface Plage extends Opening {
  readonly unsure?: "inconnu";
}

/** « rendez-vous » is a day without hours, of which the mention alone speaks; hours by appointment are « ouvert », each with its note. */
export type Jour =
  | { readonly etat: "fermé"; readonly motif?: string | undefined }
  | { readonly etat: "ouvert"; readonly plages: readonly Plage[] }
  | { readonly etat: "rendez-vous"; readonly mention: string };

/** The days of the calendar that something is said of; nothing at all: whenever nothing else is said. */
export type Quand = Pick<HoursRule, "periods" | "weeks" | "schoolHolidays" | "feries" | "days">;

/** What departs from the week: a closure in August, the first Tuesday of the month, public holidays. */
export interface Particularite {
  readonly quand: Quand;
  /** Beside the ordinary hours of that day, instead of in their place. */
  readonly adds: boolean;
  readonly jour: Jour;
}

export interface Semaine {
  /** Monday first. */
  readonly jours: readonly Jour[];
  /** In order: the last one that speaks of a day is right. */
  readonly particularites: readonly Particularite[];
}

export const FERME: Jour = { etat: "fermé" };
export const NO_DAY: Quand = { periods: [], weeks: [], schoolHolidays: false, feries: false, days: [] };
export const EMPTY_SEMAINE: Semaine = { jours: EVERY_DAY.map(() => FERME), particularites: [] };
