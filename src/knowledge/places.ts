/** Where each structure stands on a drawing, even when its exact place is not known. */
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import { type Point, pointOf } from "./distance.ts";
import { oncePerGuide } from "./once.ts";

const average = (points: readonly Point[]): Point | undefined =>
  points.length === 0
    ? undefined
    : {
        latitude: points.reduce((sum, { latitude }) => sum + latitude, 0) / points.length,
        longitude: points.reduce((sum, { longitude }) => sum + longitude, 0) / points.length,
      };

const present = <Value>(values: readonly (Value | undefined)[]): readonly Value[] => values.flatMap((value) => (value === undefined ? [] : [value]));

/** The middle of each territoire: what its file says, else the mean of its structures; absent when nothing is known. */
export const centres = oncePerGuide(
  (guide: Guide): ReadonlyMap<string, Point> =>
    new Map(
      guide.territoires.flatMap((territoire) => {
        const centre = pointOf(territoire) ?? average(present(guide.structuresOf(territoire.id).map(pointOf)));
        return centre ? [[territoire.id, centre] as const] : [];
      }),
    ),
);

const NOWHERE: Point = { latitude: 0, longitude: 0 };

/** The middle of the whole guide. */
export const centreOf = oncePerGuide((guide: Guide): Point => average([...centres(guide).values()]) ?? NOWHERE);

/** Its own position, else its territoire's middle, else the guide's. */
export const placeOf = (guide: Guide, structure: Structure): Point => pointOf(structure) ?? centres(guide).get(structure.territoire) ?? centreOf(guide);

/** In metres, how far from its drawn position the place may be. What is not said is known by its commune. */
const UNCERTAINTY: Readonly<Record<NonNullable<Structure["position"]>, number>> = { exacte: 0, rue: 150, quartier: 500, commune: 1500 };

/** Zero when the position is exact. */
export const uncertaintyOf = (structure: Structure): number => UNCERTAINTY[(pointOf(structure) && structure.position) ?? "commune"];
