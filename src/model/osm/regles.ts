/**
 * The rules of an opening_hours string, as values. Only the part of the OpenStreetMap grammar that French opening
 * hours really use is described here; the rest is left to the reference library (`bibliotheque.ts`).
 */

/** Minutes since midnight of the day where it begins; `fin` goes past 1440 when it ends after midnight. */
export interface Plage {
  readonly debut: number;
  readonly fin: number;
  /** What a comment in quotes says of it: « sur rendez-vous ». */
  readonly note?: string;
}

/** `Tu[1,3]` is day 1 (Monday is 0) with ranks 1 and 3; `-1` is the last of the month; no rank is every week. */
export interface JourVise {
  readonly jour: number;
  readonly rangs: readonly number[];
}

/** A day of a year. Months count from 1. Without a day: the whole month. */
export interface Jalon {
  readonly annee?: number | undefined;
  readonly mois: number;
  readonly jour?: number | undefined;
}
export interface Periode {
  readonly debut: Jalon;
  readonly fin: Jalon;
}
export interface Semaines {
  readonly debut: number;
  readonly fin: number;
  readonly pas: number;
}

export interface Horaire {
  readonly debut: number;
  /** Absent: `09:00+`, nobody knows until when. */
  readonly fin?: number | undefined;
}

export interface Regle {
  /** True after a comma: adds to the rules before; after a semicolon, replaces them on its days. */
  readonly ajout: boolean;
  readonly periodes: readonly Periode[];
  readonly semaines: readonly Semaines[];
  /** `SH` before the days: only during school holidays. */
  readonly vacances: boolean;
  /** `PH` among the days: public holidays too. */
  readonly feries: boolean;
  /** Empty with `feries`: public holidays alone. Empty without: every day. */
  readonly jours: readonly JourVise[];
  /** Empty: the whole day. */
  readonly horaires: readonly Horaire[];
  readonly etat: "ouvert" | "fermé" | "inconnu";
  readonly commentaire?: string | undefined;
  /** Where the rule begins in the string, and its own text. */
  readonly position: number;
  readonly texte: string;
}

/** Whether a rule speaks of an ordinary week: no month, no week number, no school holidays, and some weekday. */
export const estHebdomadaire = ({ periodes, semaines, vacances, feries, jours }: Regle): boolean =>
  periodes.length === 0 && semaines.length === 0 && !vacances && (jours.length > 0 || !feries);

/** Whether a rule speaks of public holidays, and nothing narrower. */
export const viseLesFeries = ({ periodes, semaines, vacances, feries }: Regle): boolean =>
  feries && periodes.length === 0 && semaines.length === 0 && !vacances;

export const TOUS_LES_JOURS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The weekdays a rule touches, ranks or not. */
export const joursTouches = ({ jours, feries }: Regle): readonly number[] => (jours.length > 0 ? jours.map(({ jour }) => jour) : feries ? [] : TOUS_LES_JOURS);

/** Hours without any day. */
const sansJour = (regle: Regle): boolean => estHebdomadaire(regle) && regle.jours.length === 0 && regle.etat !== "fermé" && regle.horaires.length > 0;

/** « 09:00-12:00; 14:00-17:00 »: the second hours silently replace the first, when both were surely meant. */
export const repetitionSansJour = (regles: readonly Regle[]): Regle | undefined => regles.filter(sansJour).find((regle, rang) => rang > 0 && !regle.ajout);
