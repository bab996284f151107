import type { Structure } from "../../../src/model/structure.ts";

/** What a reader looks for first and the structure has not said yet: the page leaves them a line to write it on. */
export const missingFacts = ({ telephone, horaires, horaires_precisions, prise_rdv, tournee }: Structure): readonly string[] => [
  ...(telephone ? [] : ["Téléphone"]),
  ...(horaires || horaires_precisions || prise_rdv || tournee ? [] : ["Horaires"]),
];
