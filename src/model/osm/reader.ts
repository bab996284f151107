/** Text → rules, for the regular part of the opening_hours grammar. What it does not know it refuses, with the place. */
import type { DayChoice, HoursRule, Period, TimeSpan, Weeks, YearDay } from "./grammar.ts";

export type RulesReading = { readonly ok: true; readonly rules: readonly HoursRule[] } | { readonly ok: false; readonly position: number };

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY_IN_MINUTES = 24 * 60;

/** Thrown inside this file only, so that each little reader stays one line long. */
class Refusal extends Error {}

class Cursor {
  position = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  /** Reads the pattern here (and the spaces after it), or nothing. */
  read(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.position = pattern.lastIndex;
    while (this.text[this.position] === " ") this.position++;
    return found;
  }
  expect(pattern: RegExp): RegExpExecArray {
    const found = this.read(pattern);
    if (!found) throw new Refusal();
    return found;
  }
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.position;
    return pattern.test(this.text);
  }
  get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }
}

/** Reads one or more of the same thing, separated by commas, as long as the next one begins like it. */
const list = <Value>(cursor: Cursor, start: RegExp, read: () => Value): readonly Value[] => {
  const values = [read()];
  while (cursor.sees(/,/y)) {
    const before = cursor.position;
    cursor.read(/,/y);
    if (!cursor.sees(start)) {
      cursor.position = before;
      break;
    }
    values.push(read());
  }
  return values;
};

const integer = (text: string | undefined, min: number, max: number): number => {
  const value = Number(text);
  if (text === undefined || !(value >= min && value <= max)) throw new Refusal();
  return value;
};

const A_PERIOD = /(?:20\d\d )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/y;

const yearDay = (cursor: Cursor): YearDay => {
  const [, year, month = "", day] = cursor.expect(/(?:(20\d\d) +)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: +(\d{1,2})(?![\d:]))?/y);
  return { year: year ? Number(year) : undefined, month: MONTHS.indexOf(month) + 1, day: day === undefined ? undefined : integer(day, 1, 31) };
};

const rankInYear = ({ month, day = 1 }: YearDay): number => month * 31 + day;

/** « 2026 Dec 24-Jan 2 » ends the year after. Whole months stay in their year: « 2026 Nov-Feb » is two ends of 2026. */
const endYear = (start: YearDay, end: YearDay): number | undefined =>
  start.year !== undefined && start.day !== undefined && rankInYear(end) < rankInYear(start) ? start.year + 1 : start.year;

const period = (cursor: Cursor): Period => {
  const start = yearDay(cursor);
  if (!cursor.read(/-/y)) return { start, end: start };
  const dayAlone = start.day === undefined ? undefined : cursor.read(/(\d{1,2})(?![\d:])/y);
  const end = dayAlone ? { ...start, day: integer(dayAlone[1], 1, 31) } : yearDay(cursor);
  // « Jul-Aug 15 » does not say where July begins for every reader: better refuse.
  if ((start.day === undefined) !== (end.day === undefined)) throw new Refusal();
  return { start, end: { ...end, year: end.year ?? endYear(start, end) } };
};

const weeks = (cursor: Cursor): Weeks => {
  const [, start, end, step] = cursor.expect(/(\d{1,2})(?:-(\d{1,2})(?:\/(\d{1,2}))?)?/y);
  const first = integer(start, 1, 53);
  return { start: first, end: end === undefined ? first : integer(end, first, 53), step: step === undefined ? 1 : integer(step, 1, 26) };
};

const ranks = (text: string): readonly number[] =>
  text.split(",").flatMap((rank) => {
    const [, start, end] = /^(-?[1-5])(?:-([1-5]))?$/.exec(rank) ?? [];
    const first = integer(start, -5, 5);
    const last = end === undefined ? first : integer(end, first, 5);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

const A_DAY_OR_FERIE = /(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b/y;

const dayChoices = (cursor: Cursor): readonly DayChoice[] | "PH" => {
  const [first = ""] = cursor.expect(/Mo|Tu|We|Th|Fr|Sa|Su|PH/y);
  if (first === "PH") return "PH";
  const day = DAYS.indexOf(first);
  const brackets = cursor.read(/\[([-\d,]+)\]/y);
  if (brackets) return [{ day, ranks: ranks(brackets[1] ?? "") }];
  if (!cursor.read(/-/y)) return [{ day, ranks: [] }];
  const last = DAYS.indexOf(cursor.expect(/Mo|Tu|We|Th|Fr|Sa|Su/y)[0]);
  // « Sa-Mo » goes through Sunday.
  return Array.from({ length: ((last - day + 7) % 7) + 1 }, (_, index) => ({ day: (day + index) % 7, ranks: [] }));
};

const A_TIME = /\d{1,2}:\d\d/y;

const time = (cursor: Cursor): number => {
  const [, hours, minutes] = cursor.expect(/(\d{1,2}):(\d\d)(?!\d)/y);
  return integer(hours, 0, 26) * 60 + integer(minutes, 0, 59);
};

const timeSpan = (cursor: Cursor): TimeSpan => {
  const start = time(cursor);
  if (start >= DAY_IN_MINUTES) throw new Refusal();
  if (cursor.read(/\+/y)) return { start };
  cursor.expect(/-/y);
  const end = time(cursor);
  if (end === start || cursor.sees(/[+/]/y)) throw new Refusal();
  return { start, end: end < start ? end + DAY_IN_MINUTES : end };
};

const STATES: Readonly<Record<string, HoursRule["state"]>> = { open: "open", off: "closed", closed: "closed", unknown: "unknown" };

const rule = (cursor: Cursor, adds: boolean): HoursRule => {
  const position = cursor.position;
  const always = cursor.read(/24\/7\b/y);
  const periods = !always && cursor.sees(A_PERIOD) ? list(cursor, A_PERIOD, () => period(cursor)) : [];
  const someWeeks = cursor.read(/week\b/y) ? list(cursor, /\d/y, () => weeks(cursor)) : [];
  const schoolHolidays = cursor.read(/SH\b/y) !== undefined;
  if (periods.length > 0 || someWeeks.length > 0 || schoolHolidays) cursor.read(/:(?= )/y);
  const chosen = cursor.sees(A_DAY_OR_FERIE) ? list(cursor, A_DAY_OR_FERIE, () => dayChoices(cursor)) : [];
  const hours = !always && cursor.sees(A_TIME) ? list(cursor, A_TIME, () => timeSpan(cursor)) : [];
  const state = cursor.read(/(open|off|closed|unknown)\b/y)?.[1];
  const comment = cursor.read(/"([^"]+)"/y)?.[1];
  const isEmpty = cursor.position === position || (!always && hours.length === 0 && state === undefined && comment === undefined);
  if (isEmpty) throw new Refusal();
  return {
    adds,
    periods,
    weeks: someWeeks,
    schoolHolidays,
    feries: chosen.includes("PH"),
    days: chosen.flatMap((days) => (days === "PH" ? [] : days)),
    hours,
    state: state === undefined ? (comment === undefined ? "open" : "unknown") : (STATES[state] ?? "open"),
    comment,
    position,
    text: cursor.text.slice(position, cursor.position).trim(),
  };
};

/** Reads a whole opening_hours string. `position` is where it stopped understanding. */
export const readRules = (text: string): RulesReading => {
  const cursor = new Cursor(text);
  cursor.read(/ */y);
  try {
    const rules = [rule(cursor, false)];
    while (!cursor.isAtEnd) {
      const [separator] = cursor.expect(/[;,]/y);
      // One semicolon too many at the end changes nothing.
      if (separator === ";" && cursor.isAtEnd) break;
      rules.push(rule(cursor, separator === ","));
    }
    return { ok: true, rules };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, position: cursor.position };
    throw error;
  }
};
