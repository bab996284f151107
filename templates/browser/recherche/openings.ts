/** When one can go: read after the first results, so that nobody waits for it to see them. */
import { DAY_IN_MINUTES, HORIZON, isSure, presenceAt } from "../../../src/knowledge/presence.ts";
import { decodePresences } from "../../../src/knowledge/presence-code.ts";
import { type Bits, bitsWhere } from "../../../src/knowledge/search/bits.ts";
import { readNumbers } from "../../../src/knowledge/search/columns.ts";
import { wallMinutes } from "../../../src/knowledge/wall-clock.ts";
import type { Openings } from "../../parts/fichiers-de-recherche.ts";
import { counted } from "../../parts/typography.ts";
import { keepOpenings } from "../ouverture.ts";

export interface KnownOpenings {
  codeOf(rank: number): number | undefined;
  /** The days to come of that code. */
  readonly codes: readonly string[];
  /** The day from which they count, and the minutes since. */
  clock(): { readonly first: string; readonly now: number };
  /** Those where somebody surely is at this minute, with no appointment needed. */
  openNow(): Bits;
  /** Why nobody, or not everybody, can be said to be open now; nothing when all is known. */
  doubtNow(): string | undefined;
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
    doubtNow() {
      const { now } = clock();
      if (!(now >= 0 && now < HORIZON * DAY_IN_MINUTES))
        return "Cette page est trop ancienne pour dire qui est ouvert maintenant : rechargez-la, ou téléphonez.";
      const unsure = openings.codes.map((code) => decodePresences(code).some((one) => one.start <= now && now < one.end && !isSure(one)));
      const count = ranks.filter((rank) => rank > 0 && unsure[rank - 1] === true).length;
      if (count === 0) return undefined;
      return `${counted(count, "autre lieu est peut-être ouvert", "autres lieux sont peut-être ouverts")} : horaires à confirmer par téléphone.`;
    },
    refresh,
  };
};
