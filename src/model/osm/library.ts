/** The reference reader of opening_hours, for what our own grammar leaves out. Heavy, so loaded at the first need. */
import type { DatedOpening } from "./calendar.ts";
import { MIDNIGHT } from "./day.ts";

interface OpeningHours {
  getWarnings(): readonly string[];
  getOpenIntervals(from: Date, to: Date): readonly (readonly [from: Date, to: Date, unknown: boolean, comment: string | undefined])[];
}

/** A région must be named, or school holidays make the library complain; validity does not depend on which. */
const FRANCE = { lat: 48.7, lon: 6.2, address: { country_code: "fr", state: "Grand Est" } };
export type OpeningHoursConstructor = new (value: string, place: typeof FRANCE) => OpeningHours;
let loaded: OpeningHoursConstructor | undefined;

/** A browser cannot load it at once, when it is needed: whoever needs it there brings it first. */
export const bringLibrary = (library: OpeningHoursConstructor): void => {
  loaded = library;
};

/** Not imported by its name: a browser would look for it. */
const fromDisk = (): OpeningHoursConstructor | undefined =>
  typeof process === "undefined" ? undefined : process.getBuiltinModule("node:module").createRequire(import.meta.url)("opening_hours");

const reader = (): OpeningHoursConstructor | undefined => {
  loaded ??= fromDisk();
  return loaded;
};

/** On some nonsense the library complains in English on the terminal: what people read is ours to write. */
const silently = <Value>(work: () => Value): Value => {
  const { error, warn, log } = console;
  console.error = () => undefined;
  console.warn = () => undefined;
  console.log = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
    console.warn = warn;
    console.log = log;
  }
};

/** Whether it can be asked: in a browser, once it was brought. */
export const isLibraryHere = (): boolean => reader() !== undefined;

/** Whether the library reads a string without any doubt: when it guesses, people might have meant something else. */
export const libraryUnderstands = (text: string): boolean => {
  const Reader = reader();
  if (!Reader) return false;
  return silently(() => {
    try {
      return new Reader(text, FRANCE).getWarnings().length === 0;
    } catch {
      return false;
    }
  });
};

/** The library counts in the clock of this machine: only what the clock shows is kept, so that no time zone changes it. */
const minuteOf = (time: Date, midnight: Date): number => {
  const isSameDay = time.getFullYear() === midnight.getFullYear() && time.getMonth() === midnight.getMonth() && time.getDate() === midnight.getDate();
  return isSameDay ? time.getHours() * 60 + time.getMinutes() : time < midnight ? 0 : MIDNIGHT;
};

const midnightOf = (date: string, later = 0): Date => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day + later);
};

/** What the library opens on one date, `AAAA-MM-JJ`: for notations that it alone reads. */
export const libraryOpenings = (text: string, dates: readonly string[]): readonly (readonly DatedOpening[])[] => {
  const Reader = reader();
  if (!Reader) return dates.map(() => []);
  return silently(() => {
    const hours = new Reader(text, FRANCE);
    return dates.map((date) => {
      const midnight = midnightOf(date);
      const intervals = hours.getOpenIntervals(midnight, midnightOf(date, 1));
      return intervals.map(([from, to, unknown, comment]) => ({
        start: minuteOf(from, midnight),
        end: minuteOf(to, midnight),
        ...(comment ? { note: comment } : {}),
        ...(unknown ? { unsure: "inconnu" as const } : {}),
      }));
    });
  });
};
