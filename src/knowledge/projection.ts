/** From degrees to a flat drawing, north up. */
import type { Point } from "./distance.ts";

export interface Flat {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Equirectangular around one latitude: true enough at the scale of a département, and one cosine. */
export const projection = (latitude: number) => {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  return ({ latitude: north, longitude: east }: Point): Flat => ({ x: east * shrink, y: -north });
};

/** The smallest box around some points; an empty one around the origin when there are none. */
export const boxAround = (points: Iterable<Flat>): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left <= right ? { left, top, right, bottom } : { left: 0, top: 0, right: 0, bottom: 0 };
};

export const middleOf = ({ left, top, right, bottom }: Box): Flat => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

export const mean = (points: readonly Flat[]): Flat => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length),
  y: points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length),
});

export const distance = (a: Flat, b: Flat): number => Math.hypot(a.x - b.x, a.y - b.y);
