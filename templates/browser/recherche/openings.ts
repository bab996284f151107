/** When one can go: read after the first results, so that nobody waits for it to see them. */
import { presenceAt } from "../../../src/knowledge/presence.ts";
import { decodePresences } from "../../../src/knowledge/presence-code.ts";
import { type Bits, bitsWhere } from "../../../src/knowledge/search/bits.ts";
import { readNumbers } from "../../../src/knowledge/search/columns.ts";
import { wallMinutes } from "../../../src/knowledge/wall-clock.ts";
import type { Openings } from "../../parts/fichiers-de-recherche.ts";
import { keepOpenings } from "../ouverture.ts";

export interface KnownOpenings {
  codeOf(rank: number): number | undefined;
  /** The days to come of that code. */
  readonly codes: readonly string[];
  /** The day from which they count, and the minutes since. */
  clock(): { readonly first: string; readonly now: number };
  /** Those where somebody surely is at this minute, with no appointment needed. */
  openNow(): Bits;
  /** To call when lines were added. */
  refresh(): void;
}

/** Where the script of all lists finds the codes. */
const publish = ({ du, codes }: Openings): void => {
  const table = document.createElement("script");
  table.type = "application/json";
  table.id = "ouvertures";
  table.textContent = JSON.stringify({ du, codes });
  document.body.append(table);
};

export const readOpenings = async (url: string): Promise<KnownOpenings> => {
  const openings: Openings = await (await fetch(url)).json();
  const ranks = readNumbers(openings.de);
  publish(openings);
  const refresh = keepOpenings();
  const clock = () => ({ first: openings.du, now: wallMinutes(openings.du, Date.now()) });
  return {
    codes: openings.codes,
    clock,
    codeOf: (rank) => ((ranks[rank] ?? 0) > 0 ? (ranks[rank] ?? 0) - 1 : undefined),
    openNow() {
      const { now } = clock();
      // The first stands for those whose hours are unknown.
      const open = [false, ...openings.codes.map((code) => presenceAt(decodePresences(code), now)?.certainty === "sûr")];
      return bitsWhere(ranks.length, (rank) => open[ranks[rank] ?? 0] === true);
    },
    refresh,
  };
};
