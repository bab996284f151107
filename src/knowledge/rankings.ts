/** Who offers a service, the strongest first. */

import { NIVEAUX, type NiveauId, servicesOf } from "../model/grille.ts";
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import { oncePerGuide } from "./once.ts";
import { byName } from "./order.ts";

export interface Offer {
  readonly structure: Structure;
  readonly niveau: NiveauId;
  /** The editors estimated this level from a source; the structure did not declare it. */
  readonly estime: boolean;
}

/** The services of a structure with their levels, in the order of its file. */
export const levelsOf = ({ expertises }: Structure): readonly (readonly [serviceId: string, niveau: NiveauId])[] =>
  Object.entries(expertises ?? {}).flatMap(([service, niveau]) => (niveau === undefined ? [] : [[service, niveau] as const]));

/** « proposé » means that no level is known: there is nothing to estimate. */
export const isEstimated = ({ expertises_source }: Structure, niveau: NiveauId): boolean => niveau !== "proposé" && expertises_source?.statut === "estimé";

/** Rank of each structure by name: compared thousands of times, so worked out once. */
const nameRanks = oncePerGuide(
  (guide): ReadonlyMap<Structure, number> => new Map(guide.structures.toSorted(byName).map((structure, rank) => [structure, rank])),
);

/** Better first; at equal level the declared one first; then by name. */
const offerOrder = (guide: Guide): ((a: Offer, b: Offer) => number) => {
  const ranks = nameRanks(guide);
  return (a, b) =>
    NIVEAUX.indexOf(a.niveau) - NIVEAUX.indexOf(b.niveau) ||
    Number(a.estime) - Number(b.estime) ||
    (ranks.get(a.structure) ?? 0) - (ranks.get(b.structure) ?? 0);
};

const offersByService = oncePerGuide((guide): ReadonlyMap<string, readonly Offer[]> => {
  const offers = guide.structures.flatMap((structure) =>
    levelsOf(structure).map(([service, niveau]) => ({ service, offer: { structure, niveau, estime: isEstimated(structure, niveau) } })),
  );
  const byService = groupBy(offers, ({ service }) => service);
  return new Map(servicesOf(guide.referentiel).map(({ id }) => [id, (byService.get(id) ?? []).map(({ offer }) => offer).toSorted(offerOrder(guide))]));
});

/** Every structure that offers a service, ranked. Empty for a service nobody offers. */
export const offersOf = (guide: Guide, serviceId: string): readonly Offer[] => offersByService(guide).get(serviceId) ?? [];

/** ★★ or ★★★: someone there masters the service. */
export const isSkilled = ({ niveau }: { readonly niveau: NiveauId }): boolean => niveau === "expert" || niveau === "maîtrise";

/** How many services are this structure's speciality: the size of its star. */
export const expertCount = (structure: Structure): number => levelsOf(structure).filter(([, niveau]) => niveau === "expert").length;
