/** Hours and regular appointments in French, as the sheet and the printed list say them. */
import type { Remarque, SameHours, Seance } from "../../src/knowledge/remise.ts";
import { capitalized } from "../../src/model/capitalized.ts";
import { INSCRIPTIONS } from "../../src/model/inscriptions.ts";
import { specialInWords, specialOf } from "../../src/model/osm/special.ts";
import { daysInWords, openingsInWords } from "../../src/model/osm/words.ts";
import { typeset } from "../parts/typography.ts";

/** From one hour to the other without a line break: after a dash, only a word joiner forbids it. */
export const DASH = "\u00a0–\u2060\u00a0";
export const unbroken = (text: string): string => typeset(text).replace(/[\u00a0 ]– (?=\d|minuit)/g, DASH);

/** « Du lundi au vendredi : 9 h – 12 h ». */
export const frenchHours = ({ jours, heures }: SameHours): string =>
  unbroken(`${capitalized(daysInWords(jours))} : ${openingsInWords(heures.map(([start, end, note]) => ({ start, end, ...(note ? { note } : {}) })))}`);

/** « 1er samedi du mois : 9 h – 12 h », or what was written. */
export const frenchRemarque = (remarque: Remarque): string => unbroken(typeof remarque === "string" ? remarque : specialInWords(specialOf(remarque)));

/** « Docteur numérique : Jeudi : 14 h – 18 h (inscription obligatoire). À confirmer »: a doubt is read right after the hours it is about. */
export const frenchSeance = ({ titre, semaine = [], horaires = [], inscription, lieu, precisions }: Seance): string => {
  const hours = [...semaine.map(frenchHours), ...horaires.map(frenchRemarque)].join(" ; ");
  const details = [lieu, inscription && INSCRIPTIONS[inscription]].filter(Boolean).join(", ");
  const said = `${titre}${hours && ` : ${hours}`}${details && ` (${details})`}`;
  return unbroken(precisions === undefined ? said : `${said}${/[.!?…]$/.test(said) ? "" : "."} ${capitalized(precisions)}`);
};
