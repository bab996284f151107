/** Fixed pages, some of which may become two facing ones when what they hold does not fit on one. */
import type { LaidOutUnit } from "../unit.ts";
import { layOutFixed } from "./fixed.ts";

export interface PlainPages {
  readonly pages: readonly string[];
  /** For each page, the two that take its place when it does not fit; none when it must. */
  readonly facing?: readonly (readonly string[])[];
}

export const layOutPages = ({ pages, facing = [] }: PlainPages, sheetClass: string): LaidOutUnit => {
  const single = layOutFixed(pages, sheetClass);
  const tooFull = new Set(single.faults.flatMap(({ page, kind }) => (kind === "débordement" && facing[page]?.length ? [page] : [])));
  if (tooFull.size === 0) return single;
  const madeFrom = pages.flatMap((_, page) => (tooFull.has(page) ? (facing[page] ?? []).map(() => page) : [page]));
  return {
    ...layOutFixed(
      pages.flatMap((page, rank) => (tooFull.has(rank) ? (facing[rank] ?? []) : [page])),
      sheetClass,
    ),
    madeFrom,
  };
};
