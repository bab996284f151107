/** Opening hours that our own reader knows → a week, and French words. Shared with the browser: nothing here may reach the reference library. */

import { capitalized } from "../capitalized.ts";
import { groupBy } from "../grouping.ts";
import { type HoursRule, repeatedWithoutDay } from "./grammar.ts";
import { readRules } from "./reader.ts";
import { suggestedNotation } from "./suggestion.ts";
import { type Horaires, lostExceptions, weekOf } from "./week.ts";
import { daysInWords, openingsInWords } from "./words.ts";

interface Refused {
  readonly ok: false;
  readonly message: string;
  readonly conseil?: string;
  readonly position: number;
}

export type HorairesReading = { readonly ok: true; readonly horaires: Horaires } | Refused;

/** Rules that say what was meant, as far as one can tell. */
const isSound = (rules: readonly HoursRule[]): boolean => repeatedWithoutDay(rules) === undefined && lostExceptions(rules).length === 0;

/** What would be refused in its turn is not proposed. */
const withConseil = (refused: Refused, conseil: string): Refused => {
  const reading = readRules(conseil);
  return reading.ok && isSound(reading.rules) ? { ...refused, conseil } : refused;
};

/** Exceptions after the hours that they are exceptions to. */
const reordered = (rules: readonly HoursRule[], lost: readonly HoursRule[]): string =>
  [...rules.filter((rule) => !lost.includes(rule)), ...lost]
    .map(({ text, adds }, index) => (index === 0 ? "" : adds && !lost.some((one) => one.text === text) ? ", " : "; ") + text)
    .join("");

/** Rules that can be read, but cannot mean what was meant. */
const misunderstanding = (rules: readonly HoursRule[]): Refused | undefined => {
  const repeated = repeatedWithoutDay(rules);
  if (repeated) {
    const message = `« ${repeated.text} » remplace les heures écrites avant : séparez deux plages d’une même journée par une virgule`;
    return withConseil({ ok: false, message, position: repeated.position }, rules.map(({ text }) => text).join(","));
  }
  const lost = lostExceptions(rules);
  const [first] = lost;
  if (!first) return undefined;
  const message = `« ${first.text} » est annulé par la règle qui suit : une exception s’écrit après les horaires habituels`;
  return withConseil({ ok: false, message, position: first.position }, reordered(rules, lost));
};

const refusal = (osm: string, position: number): Refused => {
  const refused: Refused = { ok: false, message: "ces horaires ne sont pas écrits dans la notation d’OpenStreetMap", position };
  const suggestion = suggestedNotation(osm);
  const reading = readRules(suggestion);
  if (suggestion === osm || !reading.ok) return refused;
  // Once in the notation, they may still have the mistakes of those who write it.
  return withConseil(refused, misunderstanding(reading.rules)?.conseil ?? suggestion);
};

/** Reads a notation without the help of the library: what it alone would understand is refused too. */
export const readNotation = (osm: string): HorairesReading => {
  const reading = readRules(osm);
  if (!reading.ok) return refusal(osm, reading.position);
  return misunderstanding(reading.rules) ?? { ok: true, horaires: weekOf(reading.rules) };
};

/** The hours as one would say them, one sentence a line. */
export const horairesInWords = (horaires: Horaires): readonly string[] => {
  const open = horaires.week.flatMap(({ openings }, day) => (openings.length > 0 ? [{ day, words: openingsInWords(openings) }] : []));
  const groups = [...groupBy(open, ({ words }) => words)];
  const week = groups.map(([words, days]) => `${capitalized(daysInWords(days.map(({ day }) => day)))} : ${words}`);
  return [...week, ...horaires.remarks];
};

/** What is known of public holidays: « fermé », hours, or that one must ask. */
export const feriesInWords = ({ feries }: Horaires): string =>
  feries === undefined ? "horaires à confirmer" : feries.length === 0 ? "fermé" : openingsInWords(feries);
