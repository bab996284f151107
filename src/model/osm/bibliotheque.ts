/** The reference reader of opening_hours, for what our own grammar leaves out. Heavy, so loaded at the first need. */
import { createRequire } from "node:module";

interface OpeningHours {
  getWarnings(): readonly string[];
}
type OpeningHoursConstructor = new (value: string, place: object) => OpeningHours;

const FRANCE = { lat: 46.6, lon: 2.4, address: { country_code: "fr", state: "" } };
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
