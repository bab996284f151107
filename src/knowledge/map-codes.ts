/** Writing codes on a map so that none covers another. */
import type { Flat } from "./projection.ts";

/** Room a code takes, in map units; the drawing uses the same figures. */
export const CODE_HEIGHT = 17;
export const codeWidth = (code: string): number => 9 + 8.2 * code.length;

/** Codes can be read on an overview up to this many; beyond, it shows letters. */
export const MOST_CODES = 99;

export interface CodeToPlace extends Flat {
  readonly code: string;
  readonly structureId: string;
}
export interface PlacedCode extends CodeToPlace {
  readonly at: Flat;
}

const GAP = 2;

interface Taken extends Flat {
  readonly width: number;
}
const overlap = (a: Taken, b: Taken): boolean => Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP && Math.abs(a.y - b.y) < CODE_HEIGHT + GAP;

/** Places around a point, nearest first, on rings of growing size. */
const around = function* ({ x, y }: Flat, furthest: number): Generator<Flat> {
  yield { x, y };
  for (let radius = 8; radius <= furthest; radius += 5) {
    const steps = Math.max(8, Math.round(radius / 2.5));
    for (let step = 0; step < steps; step++) {
      const angle = (step / steps) * 2 * Math.PI;
      yield { x: x + Math.cos(angle) * radius * 1.4, y: y + Math.sin(angle) * radius };
    }
  }
};

/** Gives each code the nearest free room. One that finds none stays on its place: it is also in the list beside the map. */
export const placeCodes = (codes: readonly CodeToPlace[], width: number, height: number): readonly PlacedCode[] => {
  const taken: Taken[] = [];
  return codes.map((code) => {
    const own = codeWidth(code.code);
    const fits = ({ x, y }: Flat): boolean => x >= own / 2 + 1 && x <= width - own / 2 - 1 && y >= CODE_HEIGHT / 2 + 1 && y <= height - CODE_HEIGHT / 2 - 1;
    let at: Flat = { x: code.x, y: code.y };
    for (const candidate of around(code, Math.max(width, height) / 2)) {
      if (!fits(candidate) || taken.some((other) => overlap({ ...candidate, width: own }, other))) continue;
      at = candidate;
      break;
    }
    taken.push({ ...at, width: own });
    return { ...code, at };
  });
};
