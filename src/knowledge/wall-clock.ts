/** The hour it is where the guide is, whatever the clock of the visitor says, winter or summer. */
import { dayNumber } from "../model/osm/calendar.ts";
import { DAY_IN_MINUTES, GUIDE_TIME_ZONE } from "./presence.ts";

const A_MINUTE = 60_000;

/** Sweden writes dates as computers read them, « 2026-11-22 18:05 »: the shortest way there is. Made once: it is slow to make. */
const clock = new Intl.DateTimeFormat("sv", { timeZone: GUIDE_TIME_ZONE, dateStyle: "short", timeStyle: "short" });

/** What the clock on the wall shows, as minutes since 1970: every day has 1440. */
const wallTime = (instant: number): number => Math.floor(Date.parse(`${clock.format(instant).replace(" ", "T")}Z`) / A_MINUTE);

/** The day it is there, in days since 1970. */
export const wallDay = (instant: number): number => Math.floor(wallTime(instant) / DAY_IN_MINUTES);

/** Minutes since the midnight with which `first` began, as the clock on the wall counts them. */
export const wallMinutes = (first: string, instant: number): number => wallTime(instant) - dayNumber(first) * DAY_IN_MINUTES;

/** The instant at which the clock on the wall will show so many minutes: an hour less or more away when clocks change. */
export const instantOf = (first: string, minutes: number, now: number): number => {
  const expected = now - (now % A_MINUTE) + (minutes - wallMinutes(first, now)) * A_MINUTE;
  return expected - (wallMinutes(first, expected) - minutes) * A_MINUTE;
};
