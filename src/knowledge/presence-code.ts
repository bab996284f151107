/**
 * Presences as a short text: an ordinary week, then the days that differ from it. Most structures take some thirty
 * characters for two months. Written at build, read in the browser: both in this one file.
 *
 *   ABBBBBAhCoC.IeLu,IeLu*
 *   └──┬──┘└┬─┘ └───┬───┘
 *    week  days   kinds of day: spans of two characters an end, then what they are
 */
import { CERTAINTIES, DAY_IN_MINUTES, HORIZON, OCCASIONS, type Presence } from "./presence.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BASE = DIGITS.length;
const WEEK = 7;

/** In the order of the certainties and of the occasions; the first of each is not written. */
const CERTAINTY_SIGNS: readonly string[] = ["", "!", "*", "~", "?"];
const OCCASION_SIGNS: readonly string[] = ["l", "a", "s"];
const SPAN = /([\w-]{2})([\w-]{2})([!*~?]?)(?::([\w-]{2}))?/g;

const digit = (value: number): string => DIGITS.charAt(value);
const pair = (value: number): string => digit(Math.floor(value / BASE)) + digit(value % BASE);
const number = (digits: string): number => [...digits].reduce((value, sign) => value * BASE + DIGITS.indexOf(sign), 0);

/** Titles hold no tab: it separates them. */
const label = ({ occasion, titre = "" }: Presence): string => (OCCASION_SIGNS[OCCASIONS.indexOf(occasion)] ?? "") + titre.replace(/[\t\n\r]+/g, " ");

const PLAIN_PLACE = "l";

/** The parts of presences that fall on one day, as text. */
const dayKind = (presences: readonly Presence[], labels: readonly string[], day: number): string =>
  presences
    .flatMap((presence) => {
      const start = Math.max(0, presence.start - day * DAY_IN_MINUTES);
      const end = Math.min(DAY_IN_MINUTES, presence.end - day * DAY_IN_MINUTES);
      if (start >= end) return [];
      const rank = labels.indexOf(label(presence));
      return [pair(start) + pair(end) + CERTAINTY_SIGNS[CERTAINTIES.indexOf(presence.certainty)] + (rank < 0 ? "" : `:${pair(rank)}`)];
    })
    .join("");

const mostFrequent = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
};

/** Presences, already normalised and within the horizon, as text. */
export const encodePresences = (presences: readonly Presence[]): string => {
  const labels = [...new Set(presences.map(label))].filter((text) => text !== PLAIN_PLACE);
  const days = Array.from({ length: HORIZON }, (_, day) => dayKind(presences, labels, day));
  const kinds = ["", ...new Set(days.filter((kind) => kind !== ""))];
  const ranks = days.map((kind) => kinds.indexOf(kind));
  const week = Array.from({ length: WEEK }, (_, weekday) => mostFrequent(ranks.filter((_, day) => day % WEEK === weekday)));
  const others = ranks.flatMap((rank, day) => (rank === week[day % WEEK] ? [] : [digit(day) + digit(rank)]));
  return [`${week.map(digit).join("")}${others.join("")}.${kinds.slice(1).join(",")}`, ...labels].join("\t");
};

const presenceOf = (written: RegExpMatchArray, labels: readonly string[], day: number): Presence => {
  const [, start = "", end = "", certainty = "", rank] = written;
  const text = (rank === undefined ? undefined : labels[number(rank)]) ?? PLAIN_PLACE;
  const titre = text.slice(1);
  return {
    start: day * DAY_IN_MINUTES + number(start),
    end: day * DAY_IN_MINUTES + number(end),
    certainty: CERTAINTIES[CERTAINTY_SIGNS.indexOf(certainty)] ?? "inconnu",
    occasion: OCCASIONS[OCCASION_SIGNS.indexOf(text.charAt(0))] ?? "lieu",
    ...(titre === "" ? {} : { titre }),
  };
};

/** Adds what begins, lengthens what midnight had cut. In the order of the days, so that the whole is in order. */
const goOn = (all: Presence[], presence: Presence): void => {
  const { start, end, certainty, occasion, titre } = presence;
  const evening = all.findIndex((other) => other.end === start && other.certainty === certainty && other.occasion === occasion && other.titre === titre);
  const last = all[evening];
  if (last) all[evening] = { ...last, end };
  else all.push(presence);
};

/** What `encodePresences` wrote. */
export const decodePresences = (code: string): readonly Presence[] => {
  const [figures = "", ...labels] = code.split("\t");
  const [days = "", kindsText = ""] = figures.split(".");
  const kinds = ["", ...kindsText.split(",")];
  const others = new Map([...days.slice(WEEK).matchAll(/(.)(.)/g)].map(([, day = "", rank = ""]) => [number(day), number(rank)]));
  const all: Presence[] = [];
  for (let day = 0; day < HORIZON; day++) {
    const rank = others.get(day) ?? number(days.charAt(day % WEEK));
    for (const written of (kinds[rank] ?? "").matchAll(SPAN)) goOn(all, presenceOf(written, labels, day));
  }
  return all;
};
