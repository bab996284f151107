/** What each territoire can count on, service by service. */

import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import { type NiveauId, servicesOf } from "../model/referentiel.ts";
import type { Territoire } from "../model/territoire.ts";
import { oncePerGuide } from "./once.ts";
import { isSkilled, type Offer, offersOf } from "./rankings.ts";

export interface ServiceCoverage {
  /** The best level found, absent when nobody offers the service. */
  readonly best?: NiveauId | undefined;
  /** How many structures offer it, at any level, and at ★★ or more. */
  readonly structures: number;
  readonly skilled: number;
}

export interface TerritoireCoverage {
  readonly territoire: Territoire;
  /** By service identifier, every service of the grid in its order. */
  readonly services: ReadonlyMap<string, ServiceCoverage>;
}

const coverageOfOffers = (offers: readonly Offer[]): ServiceCoverage => ({
  best: offers[0]?.niveau,
  structures: offers.length,
  skilled: offers.filter(isSkilled).length,
});

/** Territoire by territoire, in the order of the chapters. */
export const coverageOf = oncePerGuide((guide: Guide): readonly TerritoireCoverage[] => {
  const offers = servicesOf(guide.referentiel).map(({ id }) => [id, groupBy(offersOf(guide, id), ({ structure }) => structure.territoire)] as const);
  return guide.territoires.map((territoire) => ({
    territoire,
    services: new Map(offers.map(([service, byTerritoire]) => [service, coverageOfOffers(byTerritoire.get(territoire.id) ?? [])])),
  }));
});

/** Nobody at ★★ or more for this service, in the whole guide or in one territoire. */
export const nobodySkilled = (guide: Guide, serviceId: string, territoireId?: string): boolean =>
  !offersOf(guide, serviceId).some((offer) => isSkilled(offer) && (territoireId === undefined || offer.structure.territoire === territoireId));
