/** Keeps points apart: a gentle, deterministic relaxation. */
import type { Flat } from "./projection.ts";

export interface Mobile extends Flat {
  /** Points of different groups keep further apart, so that figures do not mix. */
  readonly group: number;
}

interface Distances {
  /** Smallest distance inside a group, and between two groups. */
  readonly within: number;
  readonly between: number;
  readonly rounds: number;
}

/** Points at the very same place leave it in directions that the golden angle spreads evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Moves points until none is nearer than allowed (or the rounds are spent), each drawn back a little to where it was. */
export const spread = (points: readonly Mobile[], { within, between, rounds }: Distances): readonly Flat[] => {
  const xs = Float64Array.from(points, ({ x }) => x);
  const ys = Float64Array.from(points, ({ y }) => y);
  const at = (values: Float64Array, index: number): number => values[index] ?? 0;
  const push = (i: number, j: number, least: number): void => {
    const dx = at(xs, j) - at(xs, i);
    const dy = at(ys, j) - at(ys, i);
    const gap = Math.hypot(dx, dy);
    if (gap >= least) return;
    const angle = gap < 1e-9 ? (i + j) * GOLDEN_ANGLE : Math.atan2(dy, dx);
    const move = (least - gap) * 0.3;
    xs[i] = at(xs, i) - Math.cos(angle) * move;
    ys[i] = at(ys, i) - Math.sin(angle) * move;
    xs[j] = at(xs, j) + Math.cos(angle) * move;
    ys[j] = at(ys, j) + Math.sin(angle) * move;
  };
  for (let round = 0; round < rounds; round++) {
    const homesick = 0.02 * (1 - round / rounds);
    points.forEach((home, i) => {
      for (let j = i + 1; j < points.length; j++) push(i, j, points[j]?.group === home.group ? within : between);
      xs[i] = at(xs, i) + (home.x - at(xs, i)) * homesick;
      ys[i] = at(ys, i) + (home.y - at(ys, i)) * homesick;
    });
  }
  return points.map((_, index) => ({ x: at(xs, index), y: at(ys, index) }));
};
