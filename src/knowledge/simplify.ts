import type { Flat } from "./projection.ts";

/** How far a point lies from the segment between two others. */
const fromSegment = (point: Flat, a: Flat, b: Flat): number => {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length));
  return Math.hypot(point.x - a.x - along * (b.x - a.x), point.y - a.y - along * (b.y - a.y));
};

/** Douglas–Peucker: drops the points that the eye would not miss at this tolerance. */
export const simplified = (points: readonly Flat[], tolerance: number): readonly Flat[] => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let [furthest, split] = [0, 0];
  for (let index = 1; index < points.length - 1; index++) {
    const gap = fromSegment(points[index] ?? first, first, last);
    if (gap > furthest) [furthest, split] = [gap, index];
  }
  if (furthest <= tolerance) return [first, last];
  return [...simplified(points.slice(0, split + 1), tolerance).slice(0, -1), ...simplified(points.slice(split), tolerance)];
};
