/** Names on a drawing, put where they hide the least. */
import { type Box, distance, type Flat } from "./projection.ts";

/** One or two lines: a long name is cut near its middle, rather after a dash or a comma. */
export const nameLines = (nom: string, longest: number): readonly string[] => {
  if (nom.length <= longest) return [nom];
  const badness = (index: number): number => Math.abs(index - nom.length / 2) - (/[–,]/.test(nom.charAt(index - 1)) ? 4 : 0);
  const spaces = [...nom.matchAll(/ (?!–)/g)].map(({ index }) => index);
  const cut = spaces.toSorted((a, b) => badness(a) - badness(b))[0];
  return cut === undefined ? [nom] : [nom.slice(0, cut), nom.slice(cut + 1)];
};

export interface LabelToPlace {
  readonly width: number;
  readonly height: number;
  /** Middles to try, the preferred first. */
  readonly candidates: readonly Flat[];
}

export interface Obstacles {
  /** Points with the room they need around them. */
  readonly points: readonly (Flat & { readonly radius: number })[];
  readonly lines: readonly (readonly [Flat, Flat])[];
  readonly width: number;
  readonly height: number;
  /** Kept free along the edges: a sheet is cut there, and office printers leave it white. */
  readonly margin?: number;
}

const boxOf = ({ x, y }: Flat, { width, height }: LabelToPlace): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const sharedArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const inside = ({ x, y }: Flat, { left, right, top, bottom }: Box, room = 0): boolean =>
  x > left - room && x < right + room && y > top - room && y < bottom + room;

/** How much of a line runs under a box, sampled: good enough to choose. */
const covered = ([from, to]: readonly [Flat, Flat], box: Box): number => {
  const steps = Math.max(2, Math.ceil(distance(from, to) / 4));
  let hits = 0;
  for (let step = 0; step <= steps; step++) {
    const part = step / steps;
    if (inside({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, box)) hits++;
  }
  return hits * 4;
};

const cost = (box: Box, taken: readonly Box[], { points, lines, width, height, margin = 0 }: Obstacles): number => {
  const outside = [margin - box.left, box.right - (width - margin), margin - box.top, box.bottom - (height - margin)].reduce(
    (sum, beyond) => sum + Math.max(0, beyond),
    0,
  );
  return (
    outside * 60 +
    taken.reduce((sum, other) => sum + sharedArea(box, other) * 4, 0) +
    points.reduce((sum, point) => sum + (inside(point, box, point.radius) ? 160 : 0), 0) +
    lines.reduce((sum, line) => sum + covered(line, box) * 3, 0)
  );
};

/** The middle chosen for each label, in the order given: the first ones choose first. */
export const placeLabels = (labels: readonly LabelToPlace[], obstacles: Obstacles): readonly (Flat | undefined)[] => {
  const taken: Box[] = [];
  return labels.map((label) => {
    const best = label.candidates
      .map((candidate, rank) => ({ candidate, cost: cost(boxOf(candidate, label), taken, obstacles) + rank }))
      .reduce<{ candidate: Flat; cost: number } | undefined>((least, next) => (least === undefined || next.cost < least.cost ? next : least), undefined);
    if (best) taken.push(boxOf(best.candidate, label));
    return best?.candidate;
  });
};
