/** The identifiers that names give when nobody chose others: « mairie », then « mairie-2 » for the next of that very name. */
import { slugOf } from "../../model/comparable.ts";

/** Names in their order: equal ones are neighbours. */
export const expectedId = (name: (rank: number) => string, rank: number): string => {
  const nom = name(rank);
  let before = 0;
  while (before < rank && name(rank - before - 1) === nom) before++;
  return before === 0 ? slugOf(nom) : `${slugOf(nom)}-${before + 1}`;
};
