import { readNumbers } from "./columns.ts";
import type { EncodedIndex } from "./encoded.ts";

const WHOLE = ".";

const inTwo = (pair: number | undefined): string => String(pair ?? 0).padStart(2, "0");

/** The telephone of a structure, if any, as its file writes it. */
export const decodeTelephones = ({ indicatifs, indicatif, telephones }: EncodedIndex): ((rank: number) => string | undefined) => {
  const pairs = readNumbers(telephones);
  const half = pairs.length / 2;
  const beginnings = readNumbers(indicatif);
  const isCut = [false, ...indicatifs.map((beginning) => !beginning.endsWith(WHOLE))];
  let cuts = 0;
  const rests = beginnings.map((beginning) => (isCut[beginning] ? cuts++ : 0));
  return (rank) => {
    const beginning = indicatifs[(beginnings[rank] ?? 0) - 1];
    if (beginning === undefined || beginning.endsWith(WHOLE)) return beginning?.slice(0, -WHOLE.length);
    const at = rests[rank] ?? 0;
    return `${beginning} ${inTwo(pairs[at])} ${inTwo(pairs[half + at])}`;
  };
};
