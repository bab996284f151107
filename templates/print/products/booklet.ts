import type { Guide } from "../../../src/model/guide.ts";
import type { BookletsDelivery } from "../work.ts";

/** Beyond, a stapled booklet gapes. */
const MOST_SHEETS = 15;

/** A work folded at its middle, in as many booklets as its thickness asks for. */
export const booklet = ({ edition }: Guide, file: string): BookletsDelivery => ({
  kind: "cahiers",
  file,
  sheets: edition.impression?.feuilles_par_cahier ?? MOST_SHEETS,
});
