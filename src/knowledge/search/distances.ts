/** How far each structure is from a place. */
import { flatMetresFrom, type Point } from "../distance.ts";
import { STEPS_PER_DEGREE } from "./encoded.ts";
import type { SearchIndex } from "./index.ts";

/** Nearer than this to each other, two distances are the same: positions are not kept better. */
export const NEARNESS = 20;

/** What stands beyond, and what stands nobody knows where, comes last. */
const FURTHEST = 0xffff;

export interface Distances {
  /** In metres; infinite when the position is not known. */
  readonly metres: Float64Array;
  /** In steps of nearness: what ranking compares. */
  readonly steps: Uint16Array;
}

/** The place stays the same while words and filters change. */
const measured = new WeakMap<SearchIndex, { readonly from: Point; readonly distances: Distances }>();

export const distancesFrom = (index: SearchIndex, from: Point): Distances => {
  const last = measured.get(index);
  if (last && last.from.latitude === from.latitude && last.from.longitude === from.longitude) return last.distances;
  const distances = measure(index, from);
  measured.set(index, { from, distances });
  return distances;
};

const measure = ({ size, latitude, longitude, precision }: SearchIndex, from: Point): Distances => {
  const metresTo = flatMetresFrom(from);
  const metres = new Float64Array(size);
  const steps = new Uint16Array(size);
  for (let rank = 0; rank < size; rank++) {
    const isKnown = (precision[rank] ?? 0) > 0;
    const away = isKnown ? metresTo((latitude[rank] ?? 0) / STEPS_PER_DEGREE, (longitude[rank] ?? 0) / STEPS_PER_DEGREE) : Number.POSITIVE_INFINITY;
    metres[rank] = away;
    steps[rank] = Math.min(FURTHEST, Math.round(away / NEARNESS));
  }
  return { metres, steps };
};
