/** The hour it is where the guide is, whatever the clock of the visitor says, winter or summer. */
import { dayNumber } from "../model/osm/calendar.ts";
import { DAY_IN_MINUTES, GUIDE_TIME_ZONE } from "./presence.ts";

const A_MINUTE = 60_000;

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: GUIDE_TIME_ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** Minutes since the midnight with which `first` began, as a clock on the wall counts them: every day has 1440. */
export const wallMinutes = (first: string, instant: number): number => {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const day = dayNumber(`${part("year")}-${part("month")}-${part("day")}`) - dayNumber(first);
  return day * DAY_IN_MINUTES + Number(part("hour")) * 60 + Number(part("minute"));
};

/** The instant at which the clock on the wall will show so many minutes: an hour less or more away when clocks change. */
export const instantOf = (first: string, minutes: number, now: number): number => {
  const expected = now - (now % A_MINUTE) + (minutes - wallMinutes(first, now)) * A_MINUTE;
  return expected - (wallMinutes(first, expected) - minutes) * A_MINUTE;
};
