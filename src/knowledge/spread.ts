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
  const groups = Int32Array.from(points, ({ group }) => group);
  const push = (i: number, j: number): void => {
    const dx = (xs[j] ?? 0) - (xs[i] ?? 0);
    const dy = (ys[j] ?? 0) - (ys[i] ?? 0);
    const least = groups[i] === groups[j] ? within : between;
    // Most pairs are far apart: they must cost nothing more than this.
    if (dx >= least || dx <= -least || dy >= least || dy <= -least) return;
    const gap = Math.sqrt(dx * dx + dy * dy);
    if (gap >= least) return;
    const move = (least - gap) * 0.3;
    const stacked = gap < 1e-9;
    const alongX = (stacked ? Math.cos((i + j) * GOLDEN_ANGLE) : dx / gap) * move;
    const alongY = (stacked ? Math.sin((i + j) * GOLDEN_ANGLE) : dy / gap) * move;
    xs[i] = (xs[i] ?? 0) - alongX;
    ys[i] = (ys[i] ?? 0) - alongY;
    xs[j] = (xs[j] ?? 0) + alongX;
    ys[j] = (ys[j] ?? 0) + alongY;
  };
  for (let round = 0; round < rounds; round++) {
    const homesick = 0.02 * (1 - round / rounds);
    points.forEach((home, i) => {
      for (let j = i + 1; j < points.length; j++) push(i, j);
      xs[i] = (xs[i] ?? 0) + (home.x - (xs[i] ?? 0)) * homesick;
      ys[i] = (ys[i] ?? 0) + (home.y - (ys[i] ?? 0)) * homesick;
    });
  }
  return points.map((_, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0 }));
};
