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
const NONE: readonly Taken[] = [];

/** What is taken, by bands as high as a code and its gap: only three of them can be in the way. */
const takenRooms = ({ height, gap }: CodeRoom) => {
  const bands = new Map<number, Taken[]>();
  const step = height + gap;
  const bandOf = (y: number): number => Math.floor(y / step);
  const isOver = (a: Taken, x: number, y: number, width: number): boolean => Math.abs(a.x - x) < (a.width + width) / 2 + gap && Math.abs(a.y - y) < step;
  return {
    isFree({ x, y }: Flat, width: number): boolean {
      for (let band = bandOf(y) - 1; band <= bandOf(y) + 1; band++) {
        for (const other of bands.get(band) ?? NONE) if (isOver(other, x, y, width)) return false;
      }
      return true;
    },
    take(room: Taken): void {
      const band = bands.get(bandOf(room.y)) ?? [];
      band.push(room);
      bands.set(bandOf(room.y), band);
    },
  };
};

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
  const taken = takenRooms(room);
  return codes.map((code) => {
    const own = room.widthOf(code.code);
    const fits = ({ x, y }: Flat): boolean => x >= own / 2 + 1 && x <= width - own / 2 - 1 && y >= room.height / 2 + 1 && y <= height - room.height / 2 - 1;
    let at: Flat = { x: code.x, y: code.y };
    for (const candidate of around(code, Math.max(width, height))) {
      if (!fits(candidate) || !taken.isFree(candidate, own)) continue;
      at = candidate;
      break;
    }
    taken.take({ ...at, width: own });
    return { ...code, at };
  });
};
