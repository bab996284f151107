/** What to say of a structure at a given instant: « Ouvert jusqu’à 17 h », « Ouvre lundi à 9 h ». The same on every page. */
import { capitalized } from "../model/capitalized.ts";
import { dateOfDay, dayNumber, weekdayOf } from "../model/osm/calendar.ts";
import { dayOfYearInWords, timeInWords, WEEKDAYS } from "../model/osm/words.ts";
import { DAY_IN_MINUTES, HORIZON, isSure, nextPresence, type Presence, type Presences, presenceAt } from "./presence.ts";

/** Each has its own mark on the pages. */
export type OpeningKind = "open" | "closing" | "closed" | "appointment" | "event" | "coming" | "unconfirmed";

export interface OpeningState {
  readonly kind: OpeningKind;
  readonly words: string;
  /** For a row of a list, which says the name already. */
  readonly terse: string;
}

const NBSP = "\u00a0";
const CLOSING_SOON = 30;
const END_OF_HORIZON = HORIZON * DAY_IN_MINUTES;
/** Until this hour of the morning, what began the day before is still the same evening. */
const END_OF_EVENING = 12 * 60;
/** A longer title would fill three lines of a telephone: its first word, when it says what it is, is enough on a row. */
const LONGEST_TERSE_TITLE = 24;
const KIND_OF_EVENT = /^(?:Atelier|Permanence|Cours|Initiation|Formation)(?![a-zé])/;

const unconfirmed = (words: string, terse = words): OpeningState => ({ kind: "unconfirmed", words, terse });
const UNKNOWN = unconfirmed("Horaires à confirmer");

const dayOf = (minutes: number): number => Math.floor(minutes / DAY_IN_MINUTES);

/** « demain », « lundi », « le 12 janvier »; nothing for today. */
const dayInWords = (first: string, minutes: number, now: number): string => {
  const days = dayOf(minutes) - dayOf(now);
  if (days === 0) return "";
  if (days === 1) return "demain";
  const number = dayNumber(first) + dayOf(minutes);
  if (days < 7) return WEEKDAYS[weekdayOf(number)] ?? "";
  const [, month = 1, day = 1] = dateOfDay(number).split("-").map(Number);
  return `le ${dayOfYearInWords(month, day)}`;
};

/** « demain à 9 h », « à 14 h »; the day alone for what lasts all of it. */
const startInWords = (first: string, { start, end }: Presence, now: number): string => {
  const day = dayInWords(first, start, now);
  const isAllDay = start % DAY_IN_MINUTES === 0 && end - start >= DAY_IN_MINUTES;
  return isAllDay && day !== "" ? day : [day, `à ${timeInWords(start)}`].filter(Boolean).join(" ");
};

/** « jusqu’à 17 h », « jusqu’à lundi à 18 h ». */
const endInWords = (first: string, end: number, now: number): string => {
  // Midnight ends a day, it does not begin the next.
  const day = dayOf(end - 1) === dayOf(now) || end - (dayOf(now) + 1) * DAY_IN_MINUTES <= END_OF_EVENING ? "" : dayInWords(first, end - 1, now);
  return `jusqu’à ${[day, timeInWords(end)].filter(Boolean).join(" à ")}`;
};

const isAllTheTime = ({ start, end }: Presence): boolean => start <= 0 && end >= END_OF_HORIZON;
const isAllDayLong = ({ start, end }: Presence): boolean => end - start >= DAY_IN_MINUTES;
const beside = ({ titre }: Presence): string => (titre === undefined ? "" : ` (${titre})`);

/** A workshop, a permanence or a stop, and when. */
const event = (kind: OpeningKind, { occasion, titre = "", certainty }: Presence, when: string, who: string | undefined): OpeningState => {
  const condition = certainty === "rendez-vous" || certainty === "inscription" ? `, sur ${certainty}` : "";
  if (occasion === "arrêt") {
    const stop = `${titre}, ${when}${condition}`;
    const terse = capitalized(stop);
    return { kind, words: who === undefined ? terse : `${who}${NBSP}: ${stop}`, terse };
  }
  const short = titre.length <= LONGEST_TERSE_TITLE ? titre : (KIND_OF_EVENT.exec(titre)?.[0] ?? "Atelier ou permanence");
  return { kind, words: `${titre} ${when}${condition}`, terse: `${short} ${when}${condition}` };
};

const plain = (kind: OpeningKind, words: string, terse = words): OpeningState => ({ kind, words, terse });

/** Somebody is there now. */
const during = ({ first, all }: Presences, presence: Presence, now: number, who: string | undefined): OpeningState => {
  const until = endInWords(first, presence.end, now);
  if (presence.occasion !== "lieu") return event("event", presence, until, who);
  if (presence.certainty === "rendez-vous") return plain("appointment", isAllDayLong(presence) ? "Sur rendez-vous" : `Sur rendez-vous ${until}`);
  if (isAllTheTime(presence)) return plain("open", `Ouvert 24${NBSP}h sur 24${beside(presence)}`);
  const left = presence.end - now;
  const goesOn = all.some(({ start, occasion }) => start === presence.end && occasion === "lieu");
  if (left <= CLOSING_SOON && !goesOn) return plain("closing", `Ferme dans ${left}${NBSP}min`);
  return plain("open", `Ouvert ${until}${beside(presence)}`);
};

/** Nobody is there yet. */
const before = ({ first }: Presences, presence: Presence, now: number, who: string | undefined): OpeningState => {
  const from = startInWords(first, presence, now);
  if (presence.occasion !== "lieu") return event("coming", presence, from, who);
  if (presence.certainty === "rendez-vous") return plain("appointment", `Sur rendez-vous ${from}`);
  const words = `${from}${beside(presence)}`;
  return dayOf(presence.start) === dayOf(now) ? plain("closed", `Fermé, ouvre ${words}`, `Ouvre ${words}`) : plain("closed", `Ouvre ${words}`);
};

const doubt = ({ certainty, occasion, titre }: Presence): OpeningState => {
  if (certainty === "férié") return unconfirmed(`Jour férié${NBSP}: horaires à confirmer`, `Jour férié${NBSP}: à confirmer`);
  if (certainty === "vacances") return unconfirmed("Horaires à confirmer (vacances scolaires)");
  return occasion === "lieu" && titre !== undefined ? unconfirmed(`Horaires à confirmer (${titre})`) : UNKNOWN;
};

/** What is not sure today, and comes before anything that is. */
const doubtToday = (presences: readonly Presence[], next: Presence | undefined, now: number): Presence | undefined => {
  const tonight = (dayOf(now) + 1) * DAY_IN_MINUTES;
  return presences.find((presence) => !isSure(presence) && presence.end > now && presence.start < Math.min(tonight, next?.start ?? tonight));
};

/** What can be said at an instant, in minutes of the wall clock since `first`. `who`: the name, where it is not beside. */
export const openingState = (presences: Presences, now: number, who?: string): OpeningState => {
  // A clock that cannot be read gives no number.
  if (!(now >= 0 && now < END_OF_HORIZON)) return UNKNOWN;
  const current = presenceAt(presences.all, now);
  if (current) return during(presences, current, now, who);
  const next = nextPresence(presences.all, now);
  const unsure = doubtToday(presences.all, next, now);
  if (unsure) return doubt(unsure);
  return next ? before(presences, next, now, who) : UNKNOWN;
};

/** When the words may change: at the latest at midnight, when « demain » becomes another day. */
export const nextChange = ({ all }: Presences, now: number): number => {
  const boundaries = all.flatMap(({ start, end }) => [start, end - CLOSING_SOON, end]);
  const isClosing = all.some(({ start, end }) => start <= now && end > now && end - now <= CLOSING_SOON);
  const midnight = (dayOf(now) + 1) * DAY_IN_MINUTES;
  return isClosing ? now + 1 : boundaries.reduce((soonest, boundary) => (boundary > now && boundary < soonest ? boundary : soonest), midnight);
};
