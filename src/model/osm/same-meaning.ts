/** Whether two notations open the same minutes, with the same words, on every day that either could tell apart. */
import { type CalendarDay, calendarDay, dayNumber, openingsOn, speaksOfFerie } from "./calendar.ts";
import type { HoursRule } from "./grammar.ts";
import { readRules } from "./reader.ts";

/** Five weeks in which each weekday is a public holiday and is not: enough for rules that only know weekdays. */
const FEW_WEEKS = { first: dayNumber("2027-03-01"), count: 35 };
/** The year after, each date falls on another day; a leap year; a year of fifty-three weeks. */
const TWO_YEARS = [2027, 2028] as const;
const LONG_YEAR = 2026;

/** Holidays of our own, one day in five, so that each kind of day is met with and without. */
const isFerie = (date: string): boolean => dayNumber(date) % 5 === 0;

const daysFrom = (first: number, count: number): readonly CalendarDay[] => Array.from({ length: count }, (_, index) => calendarDay(first + index, isFerie));

const yearsKnown = new Map<number, readonly CalendarDay[]>();
/** A year after the last day of the one before. */
const daysOfYear = (year: number): readonly CalendarDay[] => {
  const known = yearsKnown.get(year);
  if (known) return known;
  const first = dayNumber(`${year}-01-01`) - 1;
  const days = daysFrom(first, dayNumber(`${year + 1}-01-01`) - first);
  yearsKnown.set(year, days);
  return days;
};

const knowsOnlyWeekdays = ({ periods, weeks, schoolHolidays, days }: HoursRule): boolean =>
  periods.length === 0 && weeks.length === 0 && !schoolHolidays && days.every(({ ranks }) => ranks.length === 0);

const yearsNamed = (rules: readonly HoursRule[]): readonly number[] =>
  rules.flatMap(({ periods }) => periods.flatMap(({ start, end }) => [start.year, end.year].flatMap((year) => (year === undefined ? [] : [year, year + 1]))));

const yearsFor = (rules: readonly HoursRule[]): ReadonlySet<number> =>
  new Set([...TWO_YEARS, ...(rules.some(({ weeks }) => weeks.length > 0) ? [LONG_YEAR] : []), ...yearsNamed(rules)]);

/** Runs of days, each with the day before the first. */
const runsFor = (rules: readonly HoursRule[]): readonly (readonly CalendarDay[])[] =>
  rules.every(knowsOnlyWeekdays) ? [daysFrom(FEW_WEEKS.first, FEW_WEEKS.count)] : [...yearsFor(rules)].map(daysOfYear);

const meaningOn = (rules: readonly HoursRule[], today: CalendarDay, yesterday: CalendarDay): string => {
  const openings = openingsOn(rules, { today, yesterday }).map(({ start, end, note = "", unsure = "" }) => [start, end, note, unsure]);
  return JSON.stringify([openings, today.isFerie && !speaksOfFerie(rules, today)]);
};

/** Whether one can be put in the place of the other. */
export const meansTheSame = (osm: string, other: string): boolean => {
  if (osm === other) return true;
  const [one, two] = [readRules(osm), readRules(other)];
  if (!one.ok || !two.ok) return false;
  return runsFor([...one.rules, ...two.rules]).every((days) =>
    days.every((today, rank) => {
      const yesterday = days[rank - 1];
      return yesterday === undefined || meaningOn(one.rules, today, yesterday) === meaningOn(two.rules, today, yesterday);
    }),
  );
};

/** What a notation says in quotes. */
export const commentsOf = (osm: string): readonly string[] => [...osm.matchAll(/"([^"]+)"/g)].map(([, comment = ""]) => comment);
