/** Telephones: the first six figures say where, and come back; only the last four are each structure's own. */
import { groupBy } from "../../model/grouping.ts";
import type { Structure } from "../../model/structure.ts";
import { writeNumbers } from "./columns.ts";
import type { EncodedIndex } from "./encoded.ts";

const IN_PAIRS = /^(\d\d \d\d \d\d) (\d\d) (\d\d)$/;

interface Cut {
  /** Ends in « . » when it is the whole number. */
  readonly beginning: string;
  readonly rest: readonly number[];
}

const cut = (telephone: string): Cut => {
  const [, beginning, ...pairs] = IN_PAIRS.exec(telephone) ?? [];
  return beginning === undefined ? { beginning: `${telephone}.`, rest: [] } : { beginning, rest: pairs.map(Number) };
};

export const encodedTelephones = (structures: readonly Structure[]): Pick<EncodedIndex, "indicatifs" | "indicatif" | "telephones"> => {
  const cuts = structures.map(({ telephone }) => (telephone === undefined ? undefined : cut(telephone)));
  const known = cuts.filter((cut) => cut !== undefined);
  const indicatifs = [...groupBy(known, ({ beginning }) => beginning)]
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .map(([beginning]) => beginning);
  const rankOf = new Map(indicatifs.map((beginning, rank) => [beginning, rank + 1]));
  const column = (pair: number): readonly number[] => known.flatMap(({ rest }) => rest[pair] ?? []);
  return {
    indicatifs,
    indicatif: writeNumbers(cuts.map((cut) => (cut === undefined ? 0 : (rankOf.get(cut.beginning) ?? 0)))),
    telephones: writeNumbers([...column(0), ...column(1)]),
  };
};
