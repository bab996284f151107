/** When a territoire has nobody who masters a service: where the nearest one is. */
import type { Guide } from "../model/guide.ts";
import type { Territoire } from "../model/territoire.ts";
import { metresBetween, type Point, pointOf } from "./distance.ts";
import { isSkilled, type Offer, offersOf } from "./rankings.ts";

/** A territoire's own centre, else its first structure that has a position. */
const centreOf = (guide: Guide, { id, latitude, longitude }: Territoire): Point | undefined =>
  latitude !== undefined && longitude !== undefined
    ? { latitude, longitude }
    : guide
        .structuresOf(id)
        .map(pointOf)
        .find((point) => point !== undefined);

/** The nearest structure at ★★ or more as the crow flies; without positions, the best ranked. */
export const nearestSkilled = (guide: Guide, serviceId: string, territoire: Territoire): Offer | undefined => {
  const centre = centreOf(guide, territoire);
  const metres = ({ structure }: Offer): number => {
    const point = pointOf(structure);
    return centre && point ? metresBetween(centre, point) : Number.POSITIVE_INFINITY;
  };
  let nearest: { readonly offer: Offer; readonly metres: number } | undefined;
  for (const offer of offersOf(guide, serviceId)) {
    if (!isSkilled(offer)) break;
    const distance = metres(offer);
    if (nearest === undefined || distance < nearest.metres) nearest = { offer, metres: distance };
  }
  return nearest?.offer;
};
