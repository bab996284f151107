import { readNumbers } from "./columns.ts";
import type { EncodedIndex } from "./encoded.ts";

const WHOLE = ".";

const inTwo = (pair: number | undefined): string => String(pair ?? 0).padStart(2, "0");

/** The telephone of each structure, if any, as its file writes it. */
export const decodeTelephones = ({ indicatifs, indicatif, telephones }: EncodedIndex): readonly (string | undefined)[] => {
  const pairs = readNumbers(telephones);
  const half = pairs.length / 2;
  let at = 0;
  return Array.from(readNumbers(indicatif), (rank) => {
    const beginning = indicatifs[rank - 1];
    if (beginning === undefined || beginning.endsWith(WHOLE)) return beginning?.slice(0, -WHOLE.length);
    const telephone = `${beginning} ${inTwo(pairs[at])} ${inTwo(pairs[half + at])}`;
    at++;
    return telephone;
  });
};
