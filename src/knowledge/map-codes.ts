/** Writing codes on a map so that none covers another. */
import type { Flat } from "./projection.ts";

/** Room a code takes, in map units. */
export const CODE_HEIGHT = 17;
export const codeWidth = (code: string): number => 9 + 8.2 * code.length;

/** Codes can be read on an overview up to this many. */
export const MOST_CODES = 99;

export interface CodeToPlace extends Flat {
  readonly code: string;
  readonly id: string;
  readonly approche: boolean;
}
export interface PlacedCode extends CodeToPlace {
  readonly at: Flat;
}

interface Rectangle extends Flat {
  readonly width: number;
}

const GAP = 2;
const overlap = (a: Rectangle, b: Rectangle): boolean => Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP && Math.abs(a.y - b.y) < CODE_HEIGHT + GAP;

/** Places around a point, nearest first: rings of growing size, the sides before the top and bottom. */
const around = function* ({ x, y }: Flat, furthest: number): Generator<Flat> {
  yield { x, y };
  for (let radius = 10; radius <= furthest; radius += 6) {
    const steps = Math.max(8, Math.round(radius / 3));
    for (let step = 0; step < steps; step++) {
      const angle = (step / steps) * 2 * Math.PI;
      yield { x: x + Math.cos(angle) * radius * 1.25, y: y + Math.sin(angle) * radius };
    }
  }
};

/** Gives each code the nearest free room. One that finds none stays on its place: it is also in the list beside the map. */
export const placeCodes = (codes: readonly CodeToPlace[], width: number, height: number): readonly PlacedCode[] => {
  const taken: Rectangle[] = [];
  return codes.map((code) => {
    const own = codeWidth(code.code);
    const isFree = ({ x, y }: Flat): boolean =>
      x >= own / 2 &&
      x <= width - own / 2 &&
      y >= CODE_HEIGHT / 2 &&
      y <= height - CODE_HEIGHT / 2 &&
      !taken.some((other) => overlap({ x, y, width: own }, other));
    let at: Flat = code;
    for (const candidate of around(code, Math.max(width, height) / 2)) {
      if (!isFree(candidate)) continue;
      at = candidate;
      break;
    }
    taken.push({ ...at, width: own });
    return { ...code, at };
  });
};
