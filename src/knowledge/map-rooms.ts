/** Where inside a surface there is most room to write. */
import { type Box, boxAround, type Flat } from "./projection.ts";

export interface Room extends Flat {
  /** Half of the free height there. */
  readonly radius: number;
}

const fromSegment = (point: Flat, a: Flat, b: Flat): number => {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length));
  return Math.hypot(point.x - a.x - along * (b.x - a.x), point.y - a.y - along * (b.y - a.y));
};

const sides = function* (ring: readonly Flat[]): Generator<readonly [Flat, Flat]> {
  for (let index = 0; index < ring.length; index++) {
    const [from, to] = [ring[index], ring[(index + 1) % ring.length]];
    if (from && to) yield [from, to];
  }
};

/** Even–odd rule: holes and islands come out right. */
const isInside = (rings: readonly (readonly Flat[])[], { x, y }: Flat): boolean => {
  let inside = false;
  for (const ring of rings) {
    for (const [a, b] of sides(ring)) if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
};

const clearance = (rings: readonly (readonly Flat[])[], obstacles: readonly Flat[], frame: Box, point: Flat): number => {
  let least = Math.min(point.x - frame.left, frame.right - point.x, point.y - frame.top, frame.bottom - point.y);
  // Words are wide: an obstacle beside them hinders more than one above.
  for (const { x, y } of obstacles) least = Math.min(least, Math.hypot((x - point.x) * 0.6, y - point.y) - 11);
  for (const ring of rings) for (const [a, b] of sides(ring)) least = Math.min(least, fromSegment(point, a, b));
  return least;
};

const STEPS = 16;

/** The best of a grid of places inside the surface, within the frame and away from the obstacles; absent when all is taken. */
export const roomiest = (rings: readonly (readonly Flat[])[], obstacles: readonly Flat[], frame: Box): Room | undefined => {
  const around = boxAround(rings.flat());
  const box: Box = {
    left: Math.max(around.left, frame.left),
    top: Math.max(around.top, frame.top),
    right: Math.min(around.right, frame.right),
    bottom: Math.min(around.bottom, frame.bottom),
  };
  let best: Room | undefined;
  for (let column = 0; column <= STEPS; column++) {
    for (let row = 0; row <= STEPS; row++) {
      const point = { x: box.left + ((box.right - box.left) * column) / STEPS, y: box.top + ((box.bottom - box.top) * row) / STEPS };
      if (!isInside(rings, point)) continue;
      const radius = clearance(rings, obstacles, frame, point);
      if (radius > (best?.radius ?? 0)) best = { ...point, radius };
    }
  }
  return best;
};
