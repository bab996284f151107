/** How old an entry is and who checked it, in the words of the website and of paper. */
import { AGES, type Age } from "../../src/knowledge/freshness.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { displayDate } from "./typography.ts";

type Verification = NonNullable<Structure["verification"]>;

export const AGE_WORDS: Readonly<Record<Age, string>> = {
  récent: "Fiche récente",
  "assez récent": "Fiche assez récente",
  "à confirmer": "Fiche à confirmer",
  ancien: "Fiche ancienne",
};

/** The word where the table already says that it is about entries: « Ancienne ». */
export const ageAlone = (age: Age): string => AGE_WORDS[age].replace("Fiche ", "").replace(/^./, (letter) => letter.toLocaleUpperCase("fr"));

/** The class that gives an age its colour: « a-confirmer ». */
export const AGE_CLASS: Readonly<Record<Age, string>> = {
  récent: "recent",
  "assez récent": "assez-recent",
  "à confirmer": "a-confirmer",
  ancien: "ancien",
};

/** Who, then how. A message or a call is the editors' doing; what the structure confirms is its own. */
const CHECKED: Readonly<Record<Verification["par"], string>> = {
  téléphone: "par la rédaction, au téléphone,",
  visite: "par la rédaction, sur place,",
  courriel: "par la rédaction, par courriel,",
  structure: "par la structure elle-même",
  document: "par la rédaction, d’après un document,",
};

/** « par la rédaction, au téléphone, le 12 mars 2026 » */
export const checkedInWords = ({ par, date }: Verification): string => `${CHECKED[par]} le ${displayDate(date)}`;

/** What is left of a disc, from full to empty: read without colour, and on a tired copy. */
const LEFT: readonly string[] = ["M5 1a4 4 0 0 1 0 8 4 4 0 0 1 0-8z", "M5 5V1a4 4 0 1 1-4 4z", "M5 1a4 4 0 0 1 0 8z", ""];

/** The mark of an age, drawn for paper; the word always stands beside it. */
export const ageMark = (age: Age): Html =>
  html`<svg class="age-marque" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="4"/><path d="${LEFT[AGES.indexOf(age)]}"/></svg>`;
