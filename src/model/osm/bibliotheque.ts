/** The reference reader of opening_hours, for what our own grammar leaves out. Heavy, so loaded at the first need. */
import { createRequire } from "node:module";

interface OpeningHours {
  getWarnings(): readonly string[];
}
type OpeningHoursConstructor = new (value: string, place: object, options: object) => OpeningHours;

export type Avis = { readonly ok: true; readonly reserve: boolean } | { readonly ok: false; readonly position: number };

const FRANCE = { lat: 46.6, lon: 2.4, address: { country_code: "fr", state: "" } };
const require = createRequire(import.meta.url);
let constructeur: OpeningHoursConstructor | undefined;

/** What the library says of a string: whether it reads it, with or without doubts, or where it stops. */
export const avisDeLaBibliotheque = (texte: string): Avis => {
  constructeur ??= require("opening_hours") as OpeningHoursConstructor;
  try {
    const lu = new constructeur(texte, FRANCE, { locale: "en" });
    return { ok: true, reserve: lu.getWarnings().length > 0 };
  } catch (erreur) {
    // Its messages begin with the text up to the fault: « Mo-Fr 25:00 <--- (…) ».
    const compris = String(erreur).split(" <---")[0] ?? "";
    return { ok: false, position: texte.startsWith(compris) ? Math.max(0, compris.length - 1) : 0 };
  }
};
