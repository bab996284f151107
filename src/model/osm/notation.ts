/** Opening hours that our own reader knows → a week, and French words. Shared with the browser: nothing here may reach the reference library. */

import { capitalized } from "../capitalized.ts";
import { groupBy } from "../grouping.ts";
import { type HoursRule, repeatedWithoutDay } from "./grammar.ts";
import { readRules } from "./reader.ts";
import { suggestedNotation } from "./suggestion.ts";
import { type Horaires, lostException, weekOf } from "./week.ts";
import { daysInWords, openingsInWords } from "./words.ts";

export type HorairesReading =
  | { readonly ok: true; readonly horaires: Horaires }
  | { readonly ok: false; readonly message: string; readonly conseil?: string; readonly position: number };

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
