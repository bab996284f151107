import { horairesInWords, readHoraires } from "../../../src/model/horaires.ts";
import { typeset } from "../../parts/typography.ts";

/** « Lundi, mardi : 9 h – 12 h », one line each, in French words. */
export const hoursInWords = (horaires: string | undefined): readonly string[] => {
  if (horaires === undefined) return [];
  const read = readHoraires(horaires);
  return read.ok ? horairesInWords(read.horaires).map(typeset) : [typeset(horaires)];
};
