/** Positions, each told from the middle of its territoire: small numbers, and none at all for those placed at the middle. */
import type { Guide } from "../../model/guide.ts";
import type { Structure } from "../../model/structure.ts";
import { type Point, pointOf } from "../distance.ts";
import { centreOf, centres } from "../places.ts";
import { foldSign, writeNumbers } from "./columns.ts";
import { type EncodedIndex, STEPS_PER_DEGREE } from "./encoded.ts";

type Grid = readonly [latitude: number, longitude: number];

const gridOf = ({ latitude, longitude }: Point): Grid => [Math.round(latitude * STEPS_PER_DEGREE), Math.round(longitude * STEPS_PER_DEGREE)];

const gridsOf = (structures: readonly Structure[]): readonly Grid[] =>
  structures.flatMap((structure) => {
    const point = pointOf(structure);
    return point === undefined ? [] : [gridOf(point)];
  });

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** A median, which one structure far away does not move; nothing when none is placed. */
const middleOf = (structures: readonly Structure[]): Grid | undefined => {
  const grids = gridsOf(structures);
  return grids.length === 0 ? undefined : [median(grids.map(([latitude]) => latitude)), median(grids.map(([, longitude]) => longitude))];
};

/** Where a territoire is said to be: the middle of its structures, else the one its file gives. */
export const territoireMiddle = (guide: Guide, id: string): Grid => middleOf(guide.structuresOf(id)) ?? gridOf(centres(guide).get(id) ?? centreOf(guide));

const precisionOf = (structure: Structure): number => {
  if (pointOf(structure) === undefined) return 0;
  return structure.position === "quartier" || structure.position === "commune" ? 2 : 1;
};

export const encodedPositions = (guide: Guide, structures: readonly Structure[]): Pick<EncodedIndex, "precision" | "latitude" | "longitude"> => {
  const middles = new Map(guide.territoires.map(({ id }) => [id, territoireMiddle(guide, id)]));
  const deltas = [1, 2].flatMap((precision) =>
    structures
      .filter((structure) => precisionOf(structure) === precision)
      .flatMap((structure) => {
        const [middle, [grid]] = [middles.get(structure.territoire), gridsOf([structure])];
        return middle && grid ? [[foldSign(grid[0] - middle[0]), foldSign(grid[1] - middle[1])] as const] : [];
      }),
  );
  return {
    precision: writeNumbers(structures.map(precisionOf)),
    latitude: writeNumbers(deltas.map(([latitude]) => latitude)),
    longitude: writeNumbers(deltas.map(([, longitude]) => longitude)),
  };
};
