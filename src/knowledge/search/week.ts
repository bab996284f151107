/** An ordinary week: what many structures share, so that each different week is sent once. */
import { foldSign, readNumbers, unfoldSign, writeNumbers } from "./columns.ts";

/** A weekday (0 is Monday) and a minute of it. */
export interface Moment {
  readonly day: number;
  /** Absent: at any time of that day. */
  readonly minute?: number | undefined;
}

/** Openings of a week, in minutes since Monday midnight; the last may end after the week does. */
export interface WeekOpening {
  readonly start: number;
  readonly end: number;
}
export type Week = readonly WeekOpening[];

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Each opening by its distance from the end of the one before, then its length. */
export const writeWeek = (week: Week): string =>
  writeNumbers(week.flatMap(({ start, end }, rank) => [foldSign(start - (week[rank - 1]?.end ?? 0)), end - start]));

export const readWeek = (text: string): Week => {
  const numbers = readNumbers(text);
  const week: WeekOpening[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const start = (week.at(-1)?.end ?? 0) + unfoldSign(numbers[at] ?? 0);
    week.push({ start, end: start + (numbers[at + 1] ?? 0) });
  }
  return week;
};

/** Whether the week opens then. What begins on Sunday evening may still be open on Monday. */
export const isOpenAt = (week: Week, { day, minute }: Moment): boolean => {
  if (minute === undefined) return week.some(({ start }) => Math.floor(start / DAY) === day);
  const now = day * DAY + minute;
  return week.some(({ start, end }) => (start <= now && now < end) || now + WEEK < end);
};
