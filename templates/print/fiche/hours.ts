import { horairesEnMots, readHoraires } from "../../../src/model/horaires.ts";
import { typeset } from "../../parts/typography.ts";

/** « Lundi, mardi : 9 h – 12 h », one line each, in French words. */
export const hoursInWords = (horaires: string | undefined): readonly string[] => {
  if (horaires === undefined) return [];
  const lus = readHoraires(horaires);
  return lus.ok ? horairesEnMots(lus.horaires).map(typeset) : [typeset(horaires)];
};
