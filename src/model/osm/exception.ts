/** The days that an exception speaks of, as they stand in controls: dates, months, school holidays, the first Tuesday of each month. */
import { EVERY_DAY, isSameDay, type Period, type YearDay } from "./grammar.ts";
import { NO_DAY, type Quand } from "./semaine.ts";

/** Weekdays, Monday is 0: all seven when nothing is said of them. */
interface SomeDays {
  readonly days: readonly number[];
}

export type QuandSaisi =
  /** `AAAA-MM-JJ`; no end is one day. Every year: the years written are of no account. */
  | ({ readonly genre: "dates"; readonly debut: string; readonly fin: string; readonly chaqueAnnee: boolean } & SomeDays)
  /** Months from 1; a year, or every year. */
  | ({ readonly genre: "mois"; readonly debut: number; readonly fin: number; readonly annee?: number | undefined } & SomeDays)
  | ({ readonly genre: "vacances" } & SomeDays)
  | { readonly genre: "mensuel"; readonly day: number; readonly ranks: readonly number[] }
  /** What these controls do not know, kept as it was. */
  | { readonly genre: "autre"; readonly quand: Quand };

export type QuandLu = { readonly quand: Quand } | { readonly faute: string };

const two = (value: number): string => String(value).padStart(2, "0");

/** A notation names no day when it means all of them. */
const choices = (days: readonly number[]): Quand["days"] => (days.length === EVERY_DAY.length ? [] : days.map((day) => ({ day, ranks: [] })));
const NO_WEEKDAY = { faute: "Choisissez au moins un jour." };

/** Undefined when no calendar has that day: « Apr 31 », or 29 February of most years. */
const dateText = ({ month, day = 1 }: YearDay, year: number): string | undefined => {
  const text = `${year}-${two(month)}-${two(day)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
};

const isBefore = (a: YearDay, b: YearDay): boolean => a.month < b.month || (a.month === b.month && (a.day ?? 0) < (b.day ?? 0));

const datesOf = ({ start, end }: Period, days: readonly number[], thisYear: number): QuandSaisi | undefined => {
  const chaqueAnnee = start.year === undefined;
  const debut = dateText(start, start.year ?? thisYear);
  const fin = dateText(end, end.year ?? (isBefore(end, start) ? thisYear + 1 : thisYear));
  if (debut === undefined || fin === undefined || (end.year === undefined) !== chaqueAnnee) return undefined;
  return { genre: "dates", debut, fin: isSameDay(start, end) ? "" : fin, chaqueAnnee, days };
};

const monthsOf = ({ start, end }: Period, days: readonly number[]): QuandSaisi | undefined =>
  start.year === end.year ? { genre: "mois", debut: start.month, fin: end.month, annee: start.year, days } : undefined;

const known = ({ periods, weeks, schoolHolidays, feries, days }: Quand, thisYear: number): QuandSaisi | undefined => {
  const [period] = periods;
  const [choice] = days;
  if (weeks.length > 0 || feries || periods.length > 1 || (period && schoolHolidays)) return undefined;
  if (days.length === 1 && choice && choice.ranks.length > 0) {
    return period || schoolHolidays ? undefined : { genre: "mensuel", day: choice.day, ranks: choice.ranks };
  }
  if (days.some(({ ranks }) => ranks.length > 0)) return undefined;
  const weekdays = days.length === 0 ? EVERY_DAY : days.map(({ day }) => day);
  if (schoolHolidays) return { genre: "vacances", days: weekdays };
  if (!period) return undefined;
  return period.start.day === undefined ? monthsOf(period, weekdays) : datesOf(period, weekdays, thisYear);
};

/** Dates that come back every year are shown in `thisYear`. */
export const saisieOfQuand = (quand: Quand, thisYear: number): QuandSaisi => known(quand, thisYear) ?? { genre: "autre", quand };

const yearDay = (date: string, chaqueAnnee: boolean): YearDay => {
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  return { ...(chaqueAnnee ? {} : { year }), month, day };
};

const readDates = ({ debut, fin, chaqueAnnee, days }: Extract<QuandSaisi, { genre: "dates" }>): QuandLu => {
  if (debut === "") return { faute: "Il manque la date." };
  // A year being typed: « 0202 ».
  if (![debut, fin].every((date) => date === "" || date.startsWith("20"))) return { faute: "L’année s’écrit en entier : 2026." };
  if (fin !== "" && fin < debut) return { faute: "Le dernier jour vient avant le premier." };
  const period = { start: yearDay(debut, chaqueAnnee), end: yearDay(fin === "" ? debut : fin, chaqueAnnee) };
  const isOneDay = fin === "" || fin === debut;
  return !isOneDay && days.length === 0 ? NO_WEEKDAY : { quand: { ...NO_DAY, periods: [period], days: isOneDay ? [] : choices(days) } };
};

const readMonths = ({ debut, fin, annee, days }: Extract<QuandSaisi, { genre: "mois" }>): QuandLu => {
  const year = annee === undefined ? {} : { year: annee };
  if (days.length === 0) return NO_WEEKDAY;
  return { quand: { ...NO_DAY, periods: [{ start: { ...year, month: debut }, end: { ...year, month: fin } }], days: choices(days) } };
};

/** The days of an exception as they were chosen, or what is missing. */
export const quandOfSaisie = (saisi: QuandSaisi): QuandLu => {
  switch (saisi.genre) {
    case "dates":
      return readDates(saisi);
    case "mois":
      return readMonths(saisi);
    case "vacances":
      return saisi.days.length === 0 ? NO_WEEKDAY : { quand: { ...NO_DAY, schoolHolidays: true, days: choices(saisi.days) } };
    case "mensuel":
      return saisi.ranks.length === 0
        ? { faute: "Choisissez au moins une semaine du mois." }
        : { quand: { ...NO_DAY, days: [{ day: saisi.day, ranks: saisi.ranks }] } };
    case "autre":
      return { quand: saisi.quand };
    default:
      return saisi satisfies never;
  }
};

/** Dates that will not come back: nothing more is lost by taking them away. `today` as `AAAA-MM-JJ`. */
export const isOver = ({ periods }: Quand, today: string): boolean =>
  periods.length > 0 && periods.every(({ end }) => end.year !== undefined && end.day !== undefined && (dateText(end, end.year) ?? today) < today);
