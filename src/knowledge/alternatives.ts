/** Where to send someone for what a structure does not do: the nearest places that master it. */
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import { type Service, servicesOf } from "../model/referentiel.ts";
import type { Structure } from "../model/structure.ts";
import { metresBetween, pointOf } from "./distance.ts";
import { oncePerGuide } from "./once.ts";
import { isPrecise } from "./places.ts";
import { isSkilled, type Offer, offersOf } from "./rankings.ts";

const NEAREST = 3;

export interface Alternative extends Offer {
  /** As the crow flies; absent when one of the two has no position. */
  readonly metres?: number | undefined;
  /** One of the two positions is only a quarter's or a commune's middle: say « dans le quartier », never metres. */
  readonly approchee: boolean;
}

export interface AlternativesForService {
  readonly service: Service;
  readonly alternatives: readonly Alternative[];
}

interface Candidate {
  readonly offer: Offer;
  /** Flat metres, good enough to compare; infinite when a position is missing. */
  readonly gap: number;
}

const METRES_PER_DEGREE = 111_195;

/** Flat distance from a structure: a square root instead of the sphere, for the thousands that are only compared. */
const gapFrom = (from: Structure): ((to: Structure) => number) => {
  const here = pointOf(from);
  if (!here) return () => Infinity;
  const shrink = Math.cos((here.latitude * Math.PI) / 180);
  return ({ latitude, longitude }) =>
    latitude === undefined || longitude === undefined
      ? Infinity
      : METRES_PER_DEGREE * Math.hypot(latitude - here.latitude, (longitude - here.longitude) * shrink);
};

/** The nearest of some offers, ranked offers given: at equal distance the better rank stays first. */
const nearestOf = (offers: Iterable<Offer>, gap: (to: Structure) => number, wanted: number): readonly Offer[] => {
  const best: Candidate[] = [];
  for (const offer of offers) {
    const candidate = { offer, gap: gap(offer.structure) };
    if (best.length === wanted && candidate.gap >= (best.at(-1)?.gap ?? 0)) continue;
    const after = best.findIndex((other) => candidate.gap < other.gap);
    best.splice(after < 0 ? best.length : after, 0, candidate);
    best.length = Math.min(best.length, wanted);
  }
  return best.map(({ offer }) => offer);
};

const seenFrom = (from: Structure, offer: Offer): Alternative => {
  const [here, there] = [pointOf(from), pointOf(offer.structure)];
  return {
    ...offer,
    metres: here && there ? metresBetween(here, there) : undefined,
    approchee: !isPrecise(from) || !isPrecise(offer.structure),
  };
};

interface Skilled {
  readonly all: readonly Offer[];
  readonly byTerritoire: ReadonlyMap<string, readonly Offer[]>;
}

const skilledByService = oncePerGuide(
  (guide): ReadonlyMap<string, Skilled> =>
    new Map(
      servicesOf(guide.referentiel).map(({ id }) => {
        const all = offersOf(guide, id).filter(isSkilled);
        return [id, { all, byTerritoire: groupBy(all, ({ structure }) => structure.territoire) }];
      }),
    ),
);

/** The same territoire first, where a bus or a walk is likeliest to lead; then all others. */
const nearest = (from: Structure, { all, byTerritoire }: Skilled, gap: (to: Structure) => number): readonly Alternative[] => {
  const same = nearestOf(byTerritoire.get(from.territoire) ?? [], gap, NEAREST);
  const missing = NEAREST - same.length;
  const elsewhere =
    missing === 0
      ? []
      : nearestOf(
          all.filter(({ structure }) => structure.territoire !== from.territoire),
          gap,
          missing,
        );
  return [...same, ...elsewhere].map((offer) => seenFrom(from, offer));
};

/** For each service it does not offer at all, up to three structures that master it. Services nobody masters are left out. */
export const alternativesFor = (guide: Guide, structure: Structure): readonly AlternativesForService[] => {
  const skilled = skilledByService(guide);
  const gap = gapFrom(structure);
  return servicesOf(guide.referentiel).flatMap((service) => {
    const offers = skilled.get(service.id);
    if (structure.expertises?.[service.id] !== undefined || !offers || offers.all.length === 0) return [];
    return [{ service, alternatives: nearest(structure, offers, gap) }];
  });
};
