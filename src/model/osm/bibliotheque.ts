/** The reference reader of opening_hours, for what our own grammar leaves out. Heavy, so loaded at the first need. */
import { createRequire } from "node:module";

interface OpeningHours {
  getWarnings(): readonly string[];
}
type OpeningHoursConstructor = new (value: string, place: object) => OpeningHours;

/** A région must be named, or school holidays make the library complain; validity does not depend on which. */
const FRANCE = { lat: 48.7, lon: 6.2, address: { country_code: "fr", state: "Grand Est" } };
const require = createRequire(import.meta.url);
let constructeur: OpeningHoursConstructor | undefined;

/** Whether the library reads a string without any doubt: when it guesses, people might have meant something else. */
export const libraryUnderstands = (texte: string): boolean => {
  constructeur ??= require("opening_hours") as OpeningHoursConstructor;
  try {
    return new constructeur(texte, FRANCE).getWarnings().length === 0;
  } catch {
    return false;
  }
};
