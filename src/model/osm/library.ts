/** The reference reader of opening_hours, for what our own grammar leaves out. Heavy, so loaded at the first need. */
import { createRequire } from "node:module";

interface OpeningHours {
  getWarnings(): readonly string[];
}
type OpeningHoursConstructor = new (value: string, place: object) => OpeningHours;

/** A région must be named, or school holidays make the library complain; validity does not depend on which. */
const FRANCE = { lat: 48.7, lon: 6.2, address: { country_code: "fr", state: "Grand Est" } };
const require = createRequire(import.meta.url);
let loaded: OpeningHoursConstructor | undefined;

const reader = (): OpeningHoursConstructor => {
  loaded ??= require("opening_hours") as OpeningHoursConstructor;
  return loaded;
};

/** On some nonsense the library complains in English on the terminal: what people read is ours to write. */
const silently = <Value>(work: () => Value): Value => {
  const { error, log } = console;
  console.error = () => undefined;
  console.log = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
    console.log = log;
  }
};

/** Whether the library reads a string without any doubt: when it guesses, people might have meant something else. */
export const libraryUnderstands = (text: string): boolean => {
  const Reader = reader();
  return silently(() => {
    try {
      return new Reader(text, FRANCE).getWarnings().length === 0;
    } catch {
      return false;
    }
  });
};
