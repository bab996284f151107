/**
 * The rules of an opening_hours string, as values. Only the part of the OpenStreetMap grammar that French opening
 * hours really use is described here; the rest is left to the reference library (`library.ts`).
 */

/** Minutes since midnight of the day where it begins; `end` goes past 1440 when it ends after midnight. */
export interface Opening {
  readonly start: number;
  readonly end: number;
  /** What a comment in quotes says of it: « sur rendez-vous ». */
  readonly note?: string;
}

/** `Tu[1,3]` is day 1 (Monday is 0) with ranks 1 and 3; `-1` is the last of the month; no rank is every week. */
export interface DayChoice {
  readonly day: number;
  readonly ranks: readonly number[];
}

/** A day of a year. Months count from 1. Without a day: the whole month. */
export interface YearDay {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day?: number | undefined;
}
export const isSameDay = (a: YearDay, b: YearDay): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

export interface Period {
  readonly start: YearDay;
  readonly end: YearDay;
}
export interface Weeks {
  readonly start: number;
  readonly end: number;
  readonly step: number;
}

export interface TimeSpan {
  readonly start: number;
  /** Absent: `09:00+`, nobody knows until when. */
  readonly end?: number | undefined;
}

export interface HoursRule {
  /** True after a comma: adds to the rules before; after a semicolon, replaces them on its days. */
  readonly adds: boolean;
  readonly periods: readonly Period[];
  readonly weeks: readonly Weeks[];
  /** `SH` before the days: only during school holidays. */
  readonly schoolHolidays: boolean;
  /** `PH` among the days: public holidays too. */
  readonly feries: boolean;
  /** Empty with `feries`: public holidays alone. Empty without: every day. */
  readonly days: readonly DayChoice[];
  /** Empty: the whole day. */
  readonly hours: readonly TimeSpan[];
  readonly state: "open" | "closed" | "unknown";
  readonly comment?: string | undefined;
  /** Where the rule begins in the string, and its own text. */
  readonly position: number;
  readonly text: string;
}

/** Whether a rule speaks of an ordinary week: no month, no week number, no school holidays, and some weekday. */
export const isWeekly = ({ periods, weeks, schoolHolidays, feries, days }: HoursRule): boolean =>
  periods.length === 0 && weeks.length === 0 && !schoolHolidays && (days.length > 0 || !feries);

/** Whether a rule speaks of public holidays, and nothing narrower. */
export const concernsFeries = ({ periods, weeks, schoolHolidays, feries }: HoursRule): boolean =>
  feries && periods.length === 0 && weeks.length === 0 && !schoolHolidays;

/** Whether a comment says that one must make an appointment. */
export const isByAppointment = (comment: string | undefined): boolean => comment !== undefined && /rendez|rdv|r\.-v|appointment/i.test(comment);

/** Whether a rule chooses days at all: « 09:00-12:00 » and « 24/7 » do not. */
export const choosesDays = ({ periods, weeks, schoolHolidays, feries, days }: HoursRule): boolean =>
  periods.length > 0 || weeks.length > 0 || schoolHolidays || feries || days.length > 0;

export const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6] as const;

/** The weekdays a rule touches, ranks or not. */
export const daysTouched = ({ days, feries }: HoursRule): readonly number[] => (days.length > 0 ? days.map(({ day }) => day) : feries ? [] : EVERY_DAY);

/** Hours without any day. */
const hasNoDay = (rule: HoursRule): boolean => isWeekly(rule) && rule.days.length === 0 && rule.state !== "closed" && rule.hours.length > 0;

/** « 09:00-12:00; 14:00-17:00 »: the second hours silently replace the first, when both were surely meant. */
export const repeatedWithoutDay = (rules: readonly HoursRule[]): HoursRule | undefined => rules.filter(hasNoDay).find((rule, rank) => rank > 0 && !rule.adds);
