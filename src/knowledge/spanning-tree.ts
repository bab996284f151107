import { distance, type Flat } from "./projection.ts";

export type Edge = readonly [from: number, to: number];

/** The shortest lines that join all points (Prim). In the plane such lines never cross each other. */
export const spanningTree = (points: readonly Flat[]): readonly Edge[] => {
  const [first, ...others] = points.map((point, index) => ({ point, index }));
  if (!first) return [];
  const edges: Edge[] = [];
  let waiting = others.map(({ point, index }) => ({ point, index, nearest: first.index, gap: distance(point, first.point) }));
  while (waiting.length > 0) {
    const next = waiting.reduce((best, candidate) => (candidate.gap < best.gap ? candidate : best));
    edges.push([next.nearest, next.index]);
    waiting = waiting
      .filter(({ index }) => index !== next.index)
      .map((candidate) => {
        const gap = distance(candidate.point, next.point);
        return gap < candidate.gap ? { ...candidate, nearest: next.index, gap } : candidate;
      });
  }
  return edges;
};
