/**
 * For what is missing somewhere – in a structure, in a territoire – the nearest structure that masters it. Every page of
 * a guide asks, so each question is answered from one table: by service, then by territoire.
 */
import { servicesOf } from "../model/grille.ts";
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import type { Service } from "../model/referentiel.ts";
import type { Structure } from "../model/structure.ts";
import { type Point, pointOf } from "./distance.ts";
import { oncePerGuide } from "./once.ts";
import { centres } from "./places.ts";
import { isSkilled, type Offer, offersOf } from "./rankings.ts";

interface Candidate {
  readonly offer: Offer;
  readonly point: Point | undefined;
}

/** Ranked, best first: among equally near ones, and among those without a position, the first wins. */
interface Candidates {
  readonly all: readonly Candidate[];
  readonly byTerritoire: ReadonlyMap<string, readonly Candidate[]>;
}

const candidates = oncePerGuide((guide): ReadonlyMap<string, Candidates> => {
  const of = (service: Service): Candidates => {
    const all = offersOf(guide, service.id)
      .filter(isSkilled)
      .map((offer) => ({ offer, point: pointOf(offer.structure) }));
    return { all, byTerritoire: groupBy(all, ({ offer }) => offer.structure.territoire) };
  };
  return new Map(servicesOf(guide.referentiel).map((service) => [service.id, of(service)]));
});

/** Enough to compare distances, and an order of magnitude faster than the true one: degrees, longitudes narrowed by latitude. */
const nearness = (from: Point) => {
  const narrow = Math.cos((from.latitude * Math.PI) / 180);
  return ({ latitude, longitude }: Point): number => (latitude - from.latitude) ** 2 + ((longitude - from.longitude) * narrow) ** 2;
};

const nearest = (from: Point | undefined, among: readonly Candidate[]): Offer | undefined => {
  if (from === undefined) return among[0]?.offer;
  const far = nearness(from);
  let best: Candidate | undefined = among[0];
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of among) {
    const distance = candidate.point ? far(candidate.point) : Number.POSITIVE_INFINITY;
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best?.offer;
};

/** From each territoire, the nearest anywhere, by service. */
const fromTerritoires = oncePerGuide(
  (guide): ReadonlyMap<string, ReadonlyMap<string, Offer | undefined>> =>
    new Map(
      guide.territoires.map(({ id }) => {
        const centre = centres(guide).get(id);
        return [id, new Map([...candidates(guide)].map(([service, { all }]) => [service, nearest(centre, all)]))];
      }),
    ),
);

/** The nearest structure at ★★ or more from the middle of a territoire; undefined when nobody masters the service. */
export const nearestSkilled = (guide: Guide, serviceId: string, territoireId: string): Offer | undefined =>
  fromTerritoires(guide).get(territoireId)?.get(serviceId);

export interface Answer {
  readonly service: Service;
  readonly offer: Offer;
}

/** For each service the structure does not offer: the nearest that masters it, in the same territoire when there is one. */
export const answersNear = (guide: Guide, structure: Structure): readonly Answer[] => {
  const from = pointOf(structure);
  return servicesOf(guide.referentiel).flatMap((service): readonly Answer[] => {
    if (structure.expertises?.[service.id] !== undefined) return [];
    const here = candidates(guide).get(service.id)?.byTerritoire.get(structure.territoire);
    const offer = here ? nearest(from, here) : nearestSkilled(guide, service.id, structure.territoire);
    return offer === undefined ? [] : [{ service, offer }];
  });
};
