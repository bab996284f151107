/** Writing codes on a map so that none covers another. */
import type { Flat } from "./projection.ts";

/** Room a code takes, in map units; the drawing uses the same figures. */
export interface CodeRoom {
  readonly height: number;
  /** Free space kept around it. */
  readonly gap: number;
  readonly widthOf: (code: string) => number;
}
export const ON_PAPER: CodeRoom = { height: 17, gap: 2, widthOf: (code) => 9 + 8.2 * code.length };
/** For fingers: even on a telephone, where the map is drawn smaller, the middles of two codes stay 24 pixels apart. */
export const ON_SCREEN: CodeRoom = { height: 22, gap: 8, widthOf: (code) => 14 + 9 * code.length };
/** Letters in their circles. */
export const LETTERS_ON_SCREEN: CodeRoom = { height: 26, gap: 3, widthOf: () => 26 };

/** Codes can be read on an overview up to this many; beyond, it shows letters. */
export const MOST_CODES = 99;

interface CodeToPlace extends Flat {
  readonly code: string;
}

interface Taken extends Flat {
  readonly width: number;
}
const overlap = (a: Taken, b: Taken, { height, gap }: CodeRoom): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < height + gap;

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
export const placeCodes = <Code extends CodeToPlace>(
  codes: readonly Code[],
  { width, height }: { readonly width: number; readonly height: number },
  room: CodeRoom,
): readonly (Code & { readonly at: Flat })[] => {
  const taken: Taken[] = [];
  return codes.map((code) => {
    const own = room.widthOf(code.code);
    const fits = ({ x, y }: Flat): boolean => x >= own / 2 + 1 && x <= width - own / 2 - 1 && y >= room.height / 2 + 1 && y <= height - room.height / 2 - 1;
    let at: Flat = { x: code.x, y: code.y };
    for (const candidate of around(code, Math.max(width, height))) {
      if (!fits(candidate) || taken.some((other) => overlap({ ...candidate, width: own }, other, room))) continue;
      at = candidate;
      break;
    }
    taken.push({ ...at, width: own });
    return { ...code, at };
  });
};
