/** Opening hours over the days to come, whoever of us or the library can read them. */
import { type CalendarDay, calendarDay, type DatedOpening, openingsOn, speaksOfFerie } from "./calendar.ts";
import type { HoursRule } from "./grammar.ts";
import { libraryOpenings, libraryUnderstands } from "./library.ts";
import { readRules } from "./reader.ts";

export interface DatedDay {
  /** In minutes of that day, cut at midnight, in order. */
  readonly openings: readonly DatedOpening[];
  /** A public holiday of which the hours do not speak: whether these openings hold is not known. */
  readonly isFerieUnsure: boolean;
}

/** A run of days, each with what the rules ask of it: made once, read by every notation. */
export interface Calendar {
  readonly dayBefore: CalendarDay;
  readonly days: readonly CalendarDay[];
}

/** `first`: in days since 1970. */
export const calendarFrom = (first: number, count: number, isFerie: (date: string) => boolean): Calendar => ({
  dayBefore: calendarDay(first - 1, isFerie),
  days: Array.from({ length: count }, (_, index) => calendarDay(first + index, isFerie)),
});

const fromRules = (rules: readonly HoursRule[], { dayBefore, days }: Calendar): readonly DatedDay[] =>
  days.map((today, index) => ({
    openings: openingsOn(rules, { today, yesterday: days[index - 1] ?? dayBefore }),
    isFerieUnsure: today.isFerie && !speaksOfFerie(rules, today),
  }));

/** School holidays, and the sun: known neither here nor, rightly, of the library. */
const NEVER_SURE = [
  { written: /\bSH\b/, unsure: "vacances" },
  { written: /sunrise|sunset|dawn|dusk/, unsure: "inconnu" },
] as const;

/** The library does not know all holidays of Alsace-Moselle: on any holiday, its word alone is not enough. */
const fromLibrary = (osm: string, { days }: Calendar): readonly DatedDay[] => {
  const unsure = NEVER_SURE.find(({ written }) => written.test(osm))?.unsure;
  const read = libraryOpenings(
    osm,
    days.map(({ date }) => date),
  );
  return days.map(({ isFerie }, index) => ({
    openings: (read[index] ?? []).map((opening) => (unsure === undefined ? opening : { ...opening, unsure })),
    isFerieUnsure: isFerie,
  }));
};

/** What a notation opens, day by day; undefined when nobody can read it. */
export const datedDays = (osm: string, calendar: Calendar): readonly DatedDay[] | undefined => {
  const reading = readRules(osm);
  if (reading.ok) return fromRules(reading.rules, calendar);
  return libraryUnderstands(osm) ? fromLibrary(osm, calendar) : undefined;
};
