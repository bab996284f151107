/** Rules on a real day of the calendar: months, dates, week numbers, ranks, public and school holidays. */
import { MIDNIGHT, merged, openingsOfDay, WHOLE_DAY, without } from "./day.ts";
import { choosesDays, type HoursRule, type Opening, type Period, type Weeks, type YearDay } from "./grammar.ts";

export interface CalendarDay {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** Monday is 0. */
  readonly weekday: number;
  /** The ISO week number. */
  readonly week: number;
  readonly daysInMonth: number;
  readonly isFerie: boolean;
}

/** `unsure`: the hours themselves do not settle it – « unknown », an end left open, or the school holidays. */
export interface DatedOpening extends Opening {
  readonly unsure?: "inconnu" | "vacances";
}

const ONE_DAY = 86_400_000;

/** Days since 1970: each is the same length, whatever the clocks do. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / ONE_DAY;
export const dateOfDay = (number: number): string => new Date(number * ONE_DAY).toISOString().slice(0, 10);
/** Monday is 0; the first of January 1970 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** A week belongs to the year that has its Thursday. */
const isoWeek = (number: number): number => {
  const thursday = number - weekdayOf(number) + 3;
  return Math.floor((thursday - dayNumber(`${dateOfDay(thursday).slice(0, 4)}-01-01`)) / 7) + 1;
};

export const calendarDay = (number: number, isFerie: (date: string) => boolean): CalendarDay => {
  const date = dateOfDay(number);
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { date, year, month, day, weekday: weekdayOf(number), week: isoWeek(number), daysInMonth, isFerie: isFerie(date) };
};

/** A calendar date on which the school holidays, of which no calendar is kept, are supposed or not. */
interface SupposedDay extends CalendarDay {
  readonly isVacances: boolean;
}

/** From the winter on to the next one when the end comes first: « Dec 24-Jan 2 », « Nov-Feb ». */
const isWithin = (value: number, start: number, end: number): boolean => (start <= end ? value >= start && value <= end : value >= start || value <= end);

const inMonths = ({ start, end }: Period, { year, month }: CalendarDay): boolean =>
  (start.year === undefined || start.year === year) && isWithin(month, start.month, end.month);

const rank = ({ year = 0, month, day = 0 }: YearDay): number => (year * 12 + month) * 31 + day;

const inPeriod = (period: Period, date: CalendarDay): boolean => {
  const { start, end } = period;
  if (start.day === undefined) return inMonths(period, date);
  return start.year === undefined
    ? isWithin(rank({ month: date.month, day: date.day }), rank(start), rank(end))
    : rank(date) >= rank(start) && rank(date) <= rank(end);
};

const inWeeks = ({ start, end, step }: Weeks, { week }: CalendarDay): boolean => week >= start && week <= end && (week - start) % step === 0;

const isRank = (chosen: number, { day, daysInMonth }: CalendarDay): boolean =>
  chosen > 0 ? Math.ceil(day / 7) === chosen : Math.ceil((daysInMonth - day + 1) / 7) === -chosen;

const isChosenDay = ({ days, feries }: HoursRule, date: CalendarDay): boolean =>
  (days.length === 0 && !feries) ||
  (feries && date.isFerie) ||
  days.some(({ day, ranks }) => day === date.weekday && (ranks.length === 0 || ranks.some((chosen) => isRank(chosen, date))));

const holds = (rule: HoursRule, date: SupposedDay): boolean =>
  (!rule.schoolHolidays || date.isVacances) &&
  (rule.periods.length === 0 || rule.periods.some((period) => inPeriod(period, date))) &&
  (rule.weeks.length === 0 || rule.weeks.some((weeks) => inWeeks(weeks, date))) &&
  isChosenDay(rule, date);

/** Where the library supposes that an opening without an end stops: nobody knows until when. */
const supposedEnd = (start: number): number => (start >= 22 * 60 ? start + 8 * 60 : start >= 17 * 60 ? start + 10 * 60 : MIDNIGHT);

/** What a rule opens when it holds; until when nobody knows, as the library supposes. */
export const openingsOfRule = ({ hours, comment, state }: HoursRule): readonly DatedOpening[] =>
  (hours.length === 0 ? [WHOLE_DAY] : hours).map(({ start, end }) => ({
    start,
    end: end ?? supposedEnd(start),
    ...(comment ? { note: comment } : {}),
    ...(state === "unknown" || end === undefined ? { unsure: "inconnu" as const } : {}),
  }));

export const saysTheSameOnDate = (a: DatedOpening, b: DatedOpening): boolean => a.note === b.note && a.unsure === b.unsure;

/** The last rule that speaks of a minute is right. */
export const laid = (openings: readonly DatedOpening[]): readonly DatedOpening[] =>
  openings.reduce<readonly DatedOpening[]>((done, opening) => [...without(done, opening), opening], []);

interface TwoDays {
  readonly today: CalendarDay;
  readonly yesterday: CalendarDay;
}

const supposing = (rules: readonly HoursRule[], { today, yesterday }: TwoDays, isVacances: boolean): readonly DatedOpening[] => {
  const isToday = (rule: HoursRule): boolean => holds(rule, { ...today, isVacances });
  const wasYesterday = (rule: HoursRule): boolean => holds(rule, { ...yesterday, isVacances });
  return merged(laid(openingsOfDay(rules, { isToday, wasYesterday, openingsOf: openingsOfRule })), saysTheSameOnDate);
};

/** The parts of some openings that others do not say too. */
const unlike = (openings: readonly DatedOpening[], others: readonly DatedOpening[]): readonly DatedOpening[] =>
  openings.flatMap((opening) => others.filter((other) => saysTheSameOnDate(opening, other)).reduce<readonly DatedOpening[]>(without, [opening]));

/** What the rules open that day, in minutes, cut at midnight. What only happens in school holidays, or only out of them, is unsure. */
export const openingsOn = (rules: readonly HoursRule[], days: TwoDays): readonly DatedOpening[] => {
  const always = supposing(rules, days, false);
  if (!rules.some(({ schoolHolidays }) => schoolHolidays)) return always;
  const inHolidays = supposing(rules, days, true);
  const differing = [...unlike(always, inHolidays), ...unlike(inHolidays, always)];
  const unsure = differing.map(({ start, end }): DatedOpening => ({ start, end, unsure: "vacances" }));
  return merged(laid([...always, ...unsure]), saysTheSameOnDate);
};

const namesOneDate = ({ start, end }: Period): boolean => start.day !== undefined && start.day === end.day && start.month === end.month;
const isAlways = (rule: HoursRule): boolean => !choosesDays(rule) && rule.hours.length === 0 && rule.state === "open";

/** Whether the rules say what happens on this public holiday: by name, by its own date, or because it never closes. */
export const speaksOfFerie = (rules: readonly HoursRule[], date: CalendarDay): boolean =>
  rules.some((rule) => isAlways(rule) || ((rule.feries || rule.periods.some(namesOneDate)) && holds(rule, { ...date, isVacances: true })));
