/**
 * Presences as a short text: an ordinary week, then the days that differ from it. Most structures take less than a
 * hundred characters for two months. Written at build, read in the browser, where each byte of the reader counts:
 * figures of fixed width, and nothing to look up.
 *
 *   00010101010100 3302 4002 . 054007200000840102000000 , …
 *   └── the week ┘ └─ days ┘   └ kinds of day: start, end, certainty, label, of each span
 */
import { CERTAINTIES, DAY_IN_MINUTES, HORIZON, OCCASIONS, type Presence } from "./presence.ts";

const WEEK = 7;

const figures = (value: number, width: number): string => String(value).padStart(width, "0");

/** The kind of occasion, then its title. Titles hold no tab: it separates them. */
const label = ({ occasion, titre = "" }: Presence): string => OCCASIONS.indexOf(occasion) + titre.replace(/[\t\n\r]+/g, " ");

/** What each day holds of the presences, as text. In their order, in one go: guides have thousands of structures. */
const dayKinds = (presences: readonly Presence[], labels: readonly string[]): readonly string[] => {
  const days = Array.from({ length: HORIZON }, () => "");
  for (const presence of presences) {
    const kind = figures(CERTAINTIES.indexOf(presence.certainty), 1) + figures(labels.indexOf(label(presence)), 3);
    for (let day = Math.floor(presence.start / DAY_IN_MINUTES); day * DAY_IN_MINUTES < presence.end; day++) {
      const start = Math.max(0, presence.start - day * DAY_IN_MINUTES);
      const end = Math.min(DAY_IN_MINUTES, presence.end - day * DAY_IN_MINUTES);
      days[day] += figures(start, 4) + figures(end, 4) + kind;
    }
  }
  return days;
};

const mostFrequent = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
};

/** Presences, already normalised and within the horizon, as text. */
export const encodePresences = (presences: readonly Presence[]): string => {
  const labels = [...new Set(presences.map(label))];
  const days = dayKinds(presences, labels);
  const kinds = [...new Set(["", ...days])];
  const ranks = days.map((kind) => kinds.indexOf(kind));
  const week = Array.from({ length: WEEK }, (_, weekday) => mostFrequent(ranks.filter((_, day) => day % WEEK === weekday)));
  const others = ranks.flatMap((rank, day) => (rank === week[day % WEEK] ? [] : [day, rank]));
  const numbers = [...week, ...others].map((rank) => figures(rank, 2)).join("");
  return [`${numbers}.${kinds.slice(1).join(",")}`, ...labels].join("\t");
};

/** Adds what begins, lengthens what midnight had cut. In the order of the days, so that the whole is in order. */
const goOn = (all: Presence[], presence: Presence): void => {
  const { start, end, certainty, occasion, titre } = presence;
  const evening = all.findIndex((other) => other.end === start && other.certainty === certainty && other.occasion === occasion && other.titre === titre);
  const last = all[evening];
  if (last) all[evening] = { ...last, end };
  else all.push(presence);
};

const presenceOf = (span: string, labels: readonly string[], day: number): Presence => {
  const [occasion = "", ...titre] = labels[Number(span.slice(9))] ?? "";
  return {
    start: day * DAY_IN_MINUTES + Number(span.slice(0, 4)),
    end: day * DAY_IN_MINUTES + Number(span.slice(4, 8)),
    certainty: CERTAINTIES[Number(span[8])] ?? "inconnu",
    occasion: OCCASIONS[Number(occasion)] ?? "lieu",
    titre: titre.join("") || undefined,
  };
};

/** What `encodePresences` wrote. */
export const decodePresences = (code: string): readonly Presence[] => {
  const [first = "", ...labels] = code.split("\t");
  const [numbers = "", kinds = ""] = first.split(".");
  const spans = ["", ...kinds.split(",")].map((kind) => kind.match(/.{12}/g) ?? []);
  const [week = "", others = ""] = [numbers.slice(0, 2 * WEEK), numbers.slice(2 * WEEK)];
  const ranks = (week.match(/../g) ?? []).map(Number);
  const exceptions = new Map((others.match(/.{4}/g) ?? []).map((pair) => [Number(pair.slice(0, 2)), Number(pair.slice(2))]));
  const all: Presence[] = [];
  for (let day = 0; day < HORIZON; day++)
    for (const span of spans[exceptions.get(day) ?? ranks[day % WEEK] ?? 0] ?? []) goOn(all, presenceOf(span, labels, day));
  return all;
};

/** When, without what: all that is needed to know who is open. */
export type PresenceSpan = Pick<Presence, "start" | "end" | "certainty">;

/** Length of a span in a kind of day. */
const SPAN = 12;

/** The spans of some days only, cut at midnight: thousands of places are asked at once whether they will be open. */
export const spansOn = (code: string, from: number, until: number): readonly PresenceSpan[] => {
  const dot = code.indexOf(".");
  const tab = code.indexOf("\t");
  const kinds = code.slice(dot + 1, tab < 0 ? undefined : tab).split(",");
  const rankAt = (at: number): number => Number(code.slice(at, at + 2));
  const exceptions = new Map<number, number>();
  for (let at = 2 * WEEK; at < dot; at += 4) exceptions.set(rankAt(at), rankAt(at + 2));
  const spans: PresenceSpan[] = [];
  for (let day = Math.max(0, from); day < Math.min(HORIZON, until); day++) {
    const kind = kinds[(exceptions.get(day) ?? rankAt(2 * (day % WEEK))) - 1] ?? "";
    const midnight = day * DAY_IN_MINUTES;
    for (let at = 0; at < kind.length; at += SPAN) {
      const certainty = CERTAINTIES[Number(kind[at + 8])] ?? "inconnu";
      spans.push({ start: midnight + Number(kind.slice(at, at + 4)), end: midnight + Number(kind.slice(at + 4, at + 8)), certainty });
    }
  }
  return spans;
};
