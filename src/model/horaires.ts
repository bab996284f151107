/**
 * Opening hours: OpenStreetMap's notation → a week, and French words. Our own reader knows the regular part of the
 * grammar and is fast; what it does not know goes to the reference library, which a browser brings only then.
 */

import { isLibraryHere, libraryUnderstands } from "./osm/library.ts";
import { type HorairesReading, horairesInWords, readNotation } from "./osm/notation.ts";
import { readRules } from "./osm/reader.ts";
import { WEEKDAYS, type Weekday } from "./osm/words.ts";

export type { Opening } from "./osm/grammar.ts";
export { feriesInWords, type HorairesReading, horairesInWords } from "./osm/notation.ts";
export { factsOf, type SpecialFacts, specialInWords, specialOf } from "./osm/special.ts";
export type { DayHoraires, Horaires } from "./osm/week.ts";
export { openingsInWords, timeInWords, WEEKDAYS, type Weekday } from "./osm/words.ts";

const EMPTY_WEEK = WEEKDAYS.map((day: Weekday) => ({ day, openings: [], remarks: [] }));

const acceptedWithoutWords = (osm: string): HorairesReading => ({
  ok: true,
  horaires: { week: EMPTY_WEEK, remarks: [`Horaires particuliers, en notation OpenStreetMap : ${osm}`], specials: [], byAppointment: false, isRegular: false },
});

/** A mistake of which the right writing is known, or that our reader understood too well, is one whatever the library would make of it. */
const isForLibrary = (osm: string, reading: HorairesReading): boolean => !reading.ok && reading.conseil === undefined && !readRules(osm).ok;

const read = (osm: string): HorairesReading => {
  const reading = readNotation(osm);
  return isForLibrary(osm, reading) && libraryUnderstands(osm) ? acceptedWithoutWords(osm) : reading;
};

/** Whether nobody can say if these hours are right before the library is there: never, where the disk has it. */
export const needsLibrary = (osm: string): boolean => !isLibraryHere() && isForLibrary(osm, readNotation(osm));

const alreadyRead = new Map<string, HorairesReading>();

/** Reads opening hours. A refusal says, in French, what to write instead. */
export const readHoraires = (osm: string): HorairesReading => {
  const known = alreadyRead.get(osm);
  if (known) return known;
  const reading = read(osm);
  // What was refused for want of the library is read again once it is there.
  if (reading.ok || isLibraryHere()) alreadyRead.set(osm, reading);
  return reading;
};

/** The hours of a file, one sentence a line; what cannot be read is given as it was written. */
export const hoursInWords = (osm: string | undefined): readonly string[] => {
  if (osm === undefined) return [];
  const reading = readHoraires(osm);
  return reading.ok ? horairesInWords(reading.horaires) : [osm];
};
