/** Units → plain pages. Each unit is laid out alone, in the browser, and kept under a hash of all it depends on. */
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { PlainUnit } from "../../templates/print/browser/layout.ts";
import type { LaidOutUnit } from "../../templates/print/unit.ts";
import { cacheFolder, forgetUnused, keepBytes, keptBytes } from "./cache.ts";

/** A kept unit, or undefined: absent or damaged both mean « lay it out again ». One letter changed would be printed. */
const kept = (file: string): LaidOutUnit | undefined => {
  const bytes = keptBytes(file);
  return bytes && JSON.parse(bytes.toString());
};

const keep = (file: string, unit: LaidOutUnit): void => keepBytes(file, Buffer.from(JSON.stringify(unit)));

export interface Pagination {
  /** What the layout of every unit depends on: styles, fonts, script, browser. */
  readonly common: string;
  readonly layOut: (unit: PlainUnit) => Promise<LaidOutUnit>;
  readonly onUnit: (done: number, total: number) => void;
}

interface Asked {
  readonly index: number;
  readonly unit: PlainUnit;
  readonly file: string;
}

/** More pages than this would wait for one another; and a page takes longer to open than a few units to lay out. */
const MOST_AT_ONCE = 4;
const UNITS_WORTH_A_PAGE = 8;

const layoutsFor = (units: number): number => Math.min(availableParallelism(), MOST_AT_ONCE, Math.ceil(units / UNITS_WORTH_A_PAGE));

/** Lays all units out, several at once; those that did not change come from the cache. Gives them back in their order. */
export const paginate = async (units: readonly PlainUnit[], { common, layOut, onUnit }: Pagination): Promise<readonly LaidOutUnit[]> => {
  const folder = cacheFolder("impression");
  const base = createHash("sha256").update(common).digest();
  const laidOut = new Map<number, LaidOutUnit>();
  const waiting: Asked[] = [];
  units.forEach((unit, index) => {
    const key = createHash("sha256").update(base).update(JSON.stringify(unit)).digest("hex");
    const file = join(folder, `${key.slice(0, 40)}.json`);
    const answer = kept(file);
    if (answer) laidOut.set(index, answer);
    else waiting.push({ index, unit, file });
  });
  onUnit(laidOut.size, units.length);
  const layOutWhatWaits = async (): Promise<void> => {
    for (let asked = waiting.shift(); asked; asked = waiting.shift()) {
      const answer = await layOut(asked.unit);
      keep(asked.file, answer);
      laidOut.set(asked.index, answer);
      onUnit(laidOut.size, units.length);
    }
  };
  await Promise.all(Array.from({ length: layoutsFor(waiting.length) }, layOutWhatWaits));
  forgetUnused(folder);
  return units.flatMap((_, index) => laidOut.get(index) ?? []);
};
