/** Where to send someone for what a structure does not do: the nearest places that master it. */
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import { type Service, servicesOf } from "../model/referentiel.ts";
import type { Structure } from "../model/structure.ts";
import { metresBetween, pointOf } from "./distance.ts";
import { oncePerGuide } from "./once.ts";
import { isPrecise } from "./places.ts";
import { compareOffers, isSkilled, type Offer, offersOf } from "./rankings.ts";

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

const seenFrom =
  (from: Structure) =>
  (offer: Offer): Alternative => {
    const here = pointOf(from);
    const there = pointOf(offer.structure);
    return {
      ...offer,
      metres: here && there ? metresBetween(here, there) : undefined,
      approchee: !isPrecise(from) || !isPrecise(offer.structure),
    };
  };

const nearerFirst = (a: Alternative, b: Alternative): number => (a.metres ?? Infinity) - (b.metres ?? Infinity) || compareOffers(a, b);

const skilledByTerritoire = oncePerGuide(
  (guide) =>
    new Map(servicesOf(guide.referentiel).map(({ id }) => [id, groupBy(offersOf(guide, id).filter(isSkilled), ({ structure }) => structure.territoire)])),
);

/** The same territoire first, where a bus or a walk is likeliest to lead; then all others. */
const nearest = (from: Structure, byTerritoire: ReadonlyMap<string, readonly Offer[]>): readonly Alternative[] => {
  const look = seenFrom(from);
  const same = (byTerritoire.get(from.territoire) ?? []).map(look).toSorted(nearerFirst).slice(0, NEAREST);
  if (same.length === NEAREST) return same;
  const elsewhere = [...byTerritoire].flatMap(([territoire, offers]) => (territoire === from.territoire ? [] : offers.map(look)));
  return [...same, ...elsewhere.toSorted(nearerFirst).slice(0, NEAREST - same.length)];
};

/** For each service it does not offer at all, up to three structures that master it. Services nobody masters are left out. */
export const alternativesFor = (guide: Guide, structure: Structure): readonly AlternativesForService[] =>
  servicesOf(guide.referentiel).flatMap((service) => {
    if (structure.expertises?.[service.id] !== undefined) return [];
    const alternatives = nearest(structure, skilledByTerritoire(guide).get(service.id) ?? new Map());
    return alternatives.length > 0 ? [{ service, alternatives }] : [];
  });
