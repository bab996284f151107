/** A day as it stands in controls that a person is filling in: texts, maybe empty, maybe wrong → hours, or what is wrong in French. */
import { MIDNIGHT } from "./day.ts";
import { isByAppointment } from "./grammar.ts";
import { isNight } from "./night.ts";
import { FERME, type Jour, type Plage } from "./semaine.ts";
import { clock } from "./semaine-writer.ts";
import { openingsInWords, timeInWords, WEEKDAYS } from "./words.ts";

/** `HH:MM`, or nothing yet. An end at midnight is « 00:00 ». */
export interface PlageSaisie extends Pick<Plage, "note" | "unsure"> {
  readonly debut: string;
  readonly fin: string;
}

/** By appointment with or without hours: without, the whole day depends on it. */
export interface JourSaisi {
  readonly etat: Jour["etat"];
  readonly plages: readonly PlageSaisie[];
  /** What was written in quotes about a closure, or of a day by appointment. */
  readonly mots?: string | undefined;
}

export interface FauteDeSaisie {
  /** The plage it is about, from 0; absent: the whole day. */
  readonly plage?: number | undefined;
  readonly message: string;
}

export type JourLu = { readonly jour: Jour } | { readonly fautes: readonly FauteDeSaisie[] };

export const SUR_RENDEZ_VOUS = { note: "sur rendez-vous", unsure: "inconnu" } as const;

const controlTime = (minutes: number): string => clock(minutes === MIDNIGHT ? 0 : minutes);

export const saisieOfJour = (jour: Jour): JourSaisi => {
  if (jour.etat === "fermé") return { etat: "fermé", plages: [], mots: jour.motif };
  if (jour.etat === "rendez-vous") return { etat: "rendez-vous", plages: [], mots: jour.mention };
  const plages = jour.plages.map(({ start, end, ...kind }) => ({ ...kind, debut: controlTime(start), fin: controlTime(end) }));
  return { etat: jour.plages.every(({ note }) => isByAppointment(note)) ? "rendez-vous" : "ouvert", plages };
};

const minutesOf = (time: string): number | undefined => {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
};

const missing = (debut: string, fin: string): string => {
  if (debut === "" && fin === "") return "Il manque les heures.";
  return debut === "" ? "Il manque l’heure de début." : "Il manque l’heure de fin.";
};

type PlageLue = { readonly plage: Plage; readonly rank: number } | { readonly faute: FauteDeSaisie };

/** An end that comes first is the day after, when it can be a night; otherwise the two were swapped. */
const readPlage = ({ debut, fin, ...kind }: PlageSaisie, rank: number): PlageLue => {
  const [start, end] = [minutesOf(debut), minutesOf(fin)];
  if (start === undefined || end === undefined) return { faute: { plage: rank, message: missing(debut, fin) } };
  if (end === 0) return { plage: { start, end: MIDNIGHT, ...kind }, rank };
  if (end > start) return { plage: { start, end, ...kind }, rank };
  if (end < start && isNight(start, end + MIDNIGHT)) return { plage: { start, end: end + MIDNIGHT, ...kind }, rank };
  const message = end === start ? "Le début et la fin sont à la même heure." : `La fin (${timeInWords(end)}) vient avant le début (${timeInWords(start)}).`;
  return { faute: { plage: rank, message } };
};

interface RankedPlage {
  readonly plage: Plage;
  readonly rank: number;
}

const overlaps = (inOrder: readonly RankedPlage[]): readonly FauteDeSaisie[] =>
  inOrder.flatMap(({ plage, rank }, index) => {
    const before = inOrder[index - 1]?.plage;
    if (!before || plage.start >= before.end) return [];
    return [{ plage: rank, message: `Cette plage chevauche celle de ${openingsInWords([{ start: before.start, end: before.end }])}.` }];
  });

const withoutNote = ({ debut, fin }: PlageSaisie): PlageSaisie => ({ debut, fin });
const byAppointment = (plage: PlageSaisie): PlageSaisie => (isByAppointment(plage.note) ? plage : { ...withoutNote(plage), ...SUR_RENDEZ_VOUS });

const readPlages = (plages: readonly PlageSaisie[]): JourLu => {
  const read = plages.map(readPlage);
  const fautes = read.flatMap((one) => ("faute" in one ? [one.faute] : []));
  const inOrder = read.flatMap((one) => ("plage" in one ? [one] : [])).toSorted((a, b) => a.plage.start - b.plage.start);
  const all = [...fautes, ...overlaps(inOrder)];
  return all.length > 0 ? { fautes: all } : { jour: { etat: "ouvert", plages: inOrder.map(({ plage }) => plage) } };
};

/** The hours of a day as they were typed, in order, or what is wrong with them. */
export const jourOfSaisie = ({ etat, plages, mots }: JourSaisi): JourLu => {
  if (etat === "fermé") return { jour: mots === undefined ? FERME : { etat, motif: mots } };
  if (etat === "rendez-vous" && plages.length === 0) return { jour: { etat, mention: mots ?? SUR_RENDEZ_VOUS.note } };
  if (plages.length === 0) return { fautes: [{ message: "Ajoutez une plage, ou choisissez « Fermé »." }] };
  return readPlages(etat === "rendez-vous" ? plages.map(byAppointment) : plages);
};

/** What a night runs into: « La nuit de vendredi (jusqu’à 2 h) déborde sur samedi. » By day from Monday. */
export const nightFaults = (jours: readonly Jour[]): readonly { readonly day: number; readonly message: string }[] =>
  jours.flatMap((jour, day) => {
    const evening = jours[(day + 6) % 7];
    if (evening?.etat !== "ouvert" || jour.etat !== "ouvert") return [];
    const late = Math.max(...evening.plages.map(({ end }) => end - MIDNIGHT));
    const early = Math.min(...jour.plages.map(({ start }) => start));
    if (late <= early) return [];
    const [before, today] = [WEEKDAYS[(day + 6) % 7], WEEKDAYS[day]];
    return [{ day, message: `La nuit de ${before} (jusqu’à ${timeInWords(late)}) déborde sur les heures de ${today}.` }];
  });

/** « fermé », « 9 h – 12 h et 14 h – 17 h », « sur rendez-vous ». */
export const jourInWords = (jour: Jour): string => {
  if (jour.etat === "fermé") return jour.motif === undefined ? "fermé" : `fermé (${jour.motif})`;
  return jour.etat === "rendez-vous" ? jour.mention : openingsInWords(jour.plages);
};
