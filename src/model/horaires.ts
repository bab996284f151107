/**
 * Opening hours: OpenStreetMap's notation → a week, and French words. Our own reader knows the regular part of the
 * grammar and is fast; what it does not know goes to the reference library, at build time only.
 */

import { capitalized } from "./capitalized.ts";
import { groupBy } from "./grouping.ts";
import { type HoursRule, repeatedWithoutDay } from "./osm/grammar.ts";
import { libraryUnderstands } from "./osm/library.ts";
import { readRules } from "./osm/reader.ts";
import { suggestedNotation } from "./osm/suggestion.ts";
import { type Horaires, lostException, weekOf } from "./osm/week.ts";
import { daysInWords, openingsInWords, WEEKDAYS, type Weekday } from "./osm/words.ts";

export type { Opening } from "./osm/grammar.ts";
export type { DayHoraires, Horaires } from "./osm/week.ts";
export { openingsInWords, timeInWords, WEEKDAYS, type Weekday } from "./osm/words.ts";

export type HorairesReading =
  | { readonly ok: true; readonly horaires: Horaires }
  | { readonly ok: false; readonly message: string; readonly conseil?: string; readonly position: number };

const EMPTY_WEEK = WEEKDAYS.map((day: Weekday) => ({ day, openings: [], remarks: [] }));

const acceptedWithoutWords = (osm: string): HorairesReading => ({
  ok: true,
  horaires: { week: EMPTY_WEEK, remarks: [`Horaires particuliers, en notation OpenStreetMap : ${osm}`], byAppointment: false, isRegular: false },
});

const refusal = (osm: string, position: number): HorairesReading => {
  const suggestion = suggestedNotation(osm);
  const base = { ok: false, message: "ces horaires ne sont pas écrits dans la notation d’OpenStreetMap", position } as const;
  return suggestion !== osm && readRules(suggestion).ok ? { ...base, conseil: suggestion } : base;
};

/** Rules that can be read, but cannot mean what was meant. */
const misunderstanding = (rules: readonly HoursRule[]): HorairesReading | undefined => {
  const repeated = repeatedWithoutDay(rules);
  if (repeated) {
    const conseil = rules.map(({ text }) => text).join(",");
    const message = `« ${repeated.text} » remplace les heures écrites avant : séparez deux plages d’une même journée par une virgule`;
    return { ok: false, message, position: repeated.position, ...(readRules(conseil).ok ? { conseil } : {}) };
  }
  const lost = lostException(rules);
  if (!lost) return undefined;
  const reordered = [...rules.filter((rule) => rule !== lost), lost];
  return {
    ok: false,
    message: `« ${lost.text} » est annulé par la règle qui suit : une exception s’écrit après les horaires habituels`,
    conseil: reordered.map(({ text, adds }, index) => (index === 0 ? "" : adds && text !== lost.text ? ", " : "; ") + text).join(""),
    position: lost.position,
  };
};

const read = (osm: string): HorairesReading => {
  const reading = readRules(osm);
  if (reading.ok) return misunderstanding(reading.rules) ?? { ok: true, horaires: weekOf(reading.rules) };
  const refused = refusal(osm, reading.position);
  if (!refused.ok && refused.conseil !== undefined) return refused;
  return libraryUnderstands(osm) ? acceptedWithoutWords(osm) : refused;
};

const alreadyRead = new Map<string, HorairesReading>();

/** Reads opening hours. A refusal says, in French, what to write instead. */
export const readHoraires = (osm: string): HorairesReading => {
  const known = alreadyRead.get(osm);
  if (known) return known;
  const reading = read(osm);
  alreadyRead.set(osm, reading);
  return reading;
};

/** The hours as one would say them, one sentence a line. */
export const horairesInWords = (horaires: Horaires): readonly string[] => {
  const open = horaires.week.flatMap(({ openings }, day) => (openings.length > 0 ? [{ day, words: openingsInWords(openings) }] : []));
  const groups = [...groupBy(open, ({ words }) => words)];
  const week = groups.map(([words, days]) => `${capitalized(daysInWords(days.map(({ day }) => day)))} : ${words}`);
  return [...week, ...horaires.remarks];
};

/** The hours of a file, one sentence a line; what cannot be read is given as it was written. */
export const hoursInWords = (osm: string | undefined): readonly string[] => {
  if (osm === undefined) return [];
  const reading = readHoraires(osm);
  return reading.ok ? horairesInWords(reading.horaires) : [osm];
};

/** What is known of public holidays: « fermé », hours, or that one must ask. */
export const feriesInWords = ({ feries }: Horaires): string =>
  feries === undefined ? "horaires à confirmer" : feries.length === 0 ? "fermé" : openingsInWords(feries);
