/** When the person can come, and whether somebody is there then. Minutes of the wall clock since the first day prepared. */
import { dayNumber, weekdayOf } from "../../model/osm/calendar.ts";
import { WEEKDAYS } from "../../model/osm/words.ts";
import { DAY_IN_MINUTES, HORIZON, isSure } from "../presence.ts";
import { type PresenceSpan, spansOn } from "../presence-code.ts";
import type { Answer } from "./ranking.ts";

/** Now, today, one evening of the week to come, or a day of it: « maintenant », « aujourdhui », « soir », « samedi ». */
export const MOMENTS = ["maintenant", "aujourdhui", "soir", ...WEEKDAYS] as const;
export type MomentId = (typeof MOMENTS)[number];

export const isMoment = (text: string | undefined): text is MomentId => MOMENTS.some((moment) => moment === text);

export interface When {
  readonly moment: MomentId;
  /** Of that day of the week; absent when any hour does. */
  readonly minute?: number | undefined;
}

/** The clock of the guide's place: now, counted from the first day prepared. */
export interface Clock {
  /** `AAAA-MM-JJ` */
  readonly first: string;
  readonly now: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Window {
  /** One of them is enough. */
  readonly spans: readonly Span[];
  /** From when « it opens soon after » helps; absent when only those spans do. */
  readonly from?: number;
  /** The days to look at. */
  readonly firstDay: number;
  readonly lastDay: number;
}

const EVENING = 18 * 60;
const DAYS = 7;

const dayOf = (minutes: number): number => Math.floor(minutes / DAY_IN_MINUTES);

/** In how many days that day of the week comes: today still counts until the hour has passed. */
const nextDay = ({ first, now }: Clock, weekday: number, minute: number | undefined): number => {
  const ahead = (weekday - weekdayOf(dayNumber(first) + dayOf(now)) + DAYS) % DAYS;
  return ahead === 0 && minute !== undefined && minute < now % DAY_IN_MINUTES ? DAYS : ahead;
};

const within = (...spans: readonly Span[]): Window => ({
  spans,
  firstDay: Math.min(...spans.map(({ start }) => dayOf(start))),
  lastDay: Math.max(...spans.map(({ end }) => dayOf(end - 1))),
});

/** A day more, for what opens soon after. */
const orSoonAfter = (span: Span): Window => ({ spans: [span], from: span.start, firstDay: dayOf(span.start), lastDay: dayOf(span.start) + 1 });

/** What the person's answer means, on this day. */
export const windowOf = ({ moment, minute }: When, clock: Clock): Window => {
  const { now } = clock;
  const midnight = dayOf(now) * DAY_IN_MINUTES;
  if (moment === "maintenant") return orSoonAfter({ start: now, end: now + 1 });
  if (moment === "aujourdhui") return orSoonAfter({ start: now, end: midnight + DAY_IN_MINUTES });
  if (moment === "soir") {
    const evenings = Array.from({ length: DAYS }, (_, day) => midnight + day * DAY_IN_MINUTES);
    return within(...evenings.map((day) => ({ start: Math.max(now, day + EVENING), end: day + DAY_IN_MINUTES })));
  }
  const day = midnight + nextDay(clock, WEEKDAYS.indexOf(moment), minute) * DAY_IN_MINUTES;
  if (minute !== undefined) return orSoonAfter({ start: day + minute, end: day + minute + 1 });
  return within({ start: Math.max(now, day), end: day + DAY_IN_MINUTES });
};

/** Whether somebody is there then, within a day of it, or not. An appointment, a holiday: not sure, hence not known. */
export const availability = (code: string | undefined, { spans, from, firstDay, lastDay }: Window): Answer => {
  if (code === undefined || firstDay < 0 || lastDay >= HORIZON) return "inconnu";
  const present = spansOn(code, firstDay, lastDay + 1);
  const then = present.filter((presence) => spans.some(({ start, end }) => presence.start < end && presence.end > start));
  if (then.length > 0) return then.some(({ certainty }) => certainty === "sûr") ? "oui" : "inconnu";
  const isSoon = ({ start, certainty }: PresenceSpan, since: number): boolean => isSure({ certainty }) && start > since && start <= since + DAY_IN_MINUTES;
  return from !== undefined && present.some((presence) => isSoon(presence, from)) ? "presque" : "non";
};
