/**
 * The day a guide speaks from, the same for everybody who builds the same commit; and the day its hours are prepared from,
 * which is nearer: a guide may well not change for three months, and people still come tomorrow.
 */
import { execFileSync } from "node:child_process";
import { dateOfDay, dayNumber, weekdayOf } from "../model/osm/calendar.ts";

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Seconds since 1970 of the last commit that touched the folder; undefined outside of git. */
const lastCommit = (directory: string): number | undefined => {
  try {
    const seconds = execFileSync("git", ["-C", directory, "log", "-1", "--format=%ct", "--", "."], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 5000,
    }).trim();
    return /^\d+$/.test(seconds) ? Number(seconds) : undefined;
  } catch {
    return undefined;
  }
};

/** `SOURCE_DATE_EPOCH`, as reproducible builds set it. */
const givenDate = (): string | undefined => {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? day(Number(epoch) * 1000) : undefined;
};

/** The given date, else the last commit of the content, else today. */
export const contentDate = (directory: string): string => {
  const given = givenDate();
  if (given !== undefined) return given;
  const seconds = lastCommit(directory);
  return day(seconds === undefined ? Date.now() : seconds * 1000);
};

/** The day a command works on: the given date, else today. */
export const today = (): string => givenDate() ?? day(Date.now());

/**
 * The Monday of the given date's week, else of today's. A Monday, so that a site built anew each night stays the same all
 * week long: what visitors and hosts have kept of it remains good.
 */
export const weekOfBuild = (): string => {
  const number = dayNumber(today());
  return dateOfDay(number - weekdayOf(number));
};
