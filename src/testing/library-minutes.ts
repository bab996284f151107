/** The reference library's word on a notation, minute by minute: what ours is held to. */
import { createRequire } from "node:module";

interface Reference {
  getOpenIntervals(from: Date, to: Date): readonly (readonly [Date, Date, boolean, string | undefined])[];
}
const OpeningHours: new (value: string, place: object) => Reference = createRequire(import.meta.url)("opening_hours");
const FRANCE = { lat: 49.1, lon: 6.2, address: { country_code: "fr", state: "Grand Est" } };

const inLibrary = (osm: string): Reference | undefined => {
  try {
    return new OpeningHours(osm, FRANCE);
  } catch {
    return undefined;
  }
};

/** From `first`, each minute: 0 closed, 1 open, 2 unknown; undefined when the library cannot say. */
export const libraryMinutes = (osm: string, first: string, count: number): Uint8Array | undefined => {
  const library = inLibrary(osm);
  if (!library) return undefined;
  const minutes = new Uint8Array(count * 1440);
  const [year = 0, month = 1, day = 1] = first.split("-").map(Number);
  const from = new Date(year, month - 1, day);
  const to = new Date(year, month - 1, day + count);
  // The day after the clocks of this machine change, the library is an hour wrong about what runs past midnight.
  if (new Date(year, month - 1, day - 1).getTimezoneOffset() !== to.getTimezoneOffset()) return undefined;
  // Wall-clock minutes, so that the test holds in any time zone.
  const minuteOf = (time: Date): number =>
    (Date.UTC(time.getFullYear(), time.getMonth(), time.getDate(), time.getHours(), time.getMinutes()) - Date.UTC(year, month - 1, day)) / 60_000;
  for (const [start, end, unknown] of library.getOpenIntervals(from, to)) minutes.fill(unknown ? 2 : 1, minuteOf(start), minuteOf(end));
  return minutes;
};

/** What differs, if anything; undefined when the library cannot be asked. */
