/** The same structures, listed otherwise: by audience, equipment, label, commune, free internet access. */
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import { oncePerGuide } from "./once.ts";
import { byName, compareNames } from "./order.ts";

export { rounds, weeklyWorkshops } from "./agenda.ts";

type Listing = ReadonlyMap<string, readonly Structure[]>;

/** All of them, by name. Sorted once: comparing names as French does is slow. */
export const structuresByName = oncePerGuide((guide): readonly Structure[] => guide.structures.toSorted(byName));

/** The structures under each key they carry, by name; keys in the order given, the empty ones left out. */
const listing = (guide: Guide, keysOf: (structure: Structure) => readonly string[], order: readonly string[]): Listing => {
  const carried = guide.structures.flatMap((structure) => [...new Set(keysOf(structure))].map((key) => ({ key, structure })));
  const byKey = groupBy(carried, ({ key }) => key);
  return new Map(order.flatMap((key) => (byKey.has(key) ? [[key, (byKey.get(key) ?? []).map(({ structure }) => structure).toSorted(byName)] as const] : [])));
};

const sortedKeys = (guide: Guide, keysOf: (structure: Structure) => readonly string[]): readonly string[] =>
  [...new Set(guide.structures.flatMap(keysOf))].toSorted(compareNames);

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/** By audience, in the référentiel's order. « tous » lists only those who say they receive everyone. */
export const byAudience = oncePerGuide((guide) => listing(guide, ({ publics }) => publics ?? [], ids(guide.referentiel.publics)));

/** By type of equipment, in the référentiel's order. */
export const byMateriel = oncePerGuide((guide) => listing(guide, ({ materiel }) => (materiel ?? []).map(({ type }) => type), ids(guide.referentiel.materiel)));

const labelsOf = ({ dispositif_programmes_nationaux = [], formations_labels = [], autres_formations_labels = [] }: Structure): readonly string[] => [
  ...dispositif_programmes_nationaux,
  ...formations_labels,
  ...autres_formations_labels,
];

/** By national scheme or label, alphabetical. */
export const byLabel = oncePerGuide((guide) => listing(guide, labelsOf, sortedKeys(guide, labelsOf)));

const communesOf = ({ commune }: Structure): readonly string[] => [commune];

/** By commune, alphabetical. */
export const byCommune = oncePerGuide((guide) => listing(guide, communesOf, sortedKeys(guide, communesOf)));

/** Someone can go online there for nothing. What is not said to be free is not listed as free. */
const offersFreeInternet = ({ acces_internet, frais_a_charge = [] }: Structure): boolean => {
  if (!acces_internet) return false;
  const { gratuit, wifi = false, libre_service = false } = acces_internet;
  if (gratuit !== undefined) return gratuit;
  return (wifi || libre_service) && frais_a_charge.length > 0 && frais_a_charge.every((frais) => frais === "Gratuit");
};

/** The structures with free internet access, by commune then by name. */
export const freeInternet = oncePerGuide((guide): readonly Structure[] =>
  guide.structures.filter(offersFreeInternet).toSorted((a, b) => compareNames(a.commune, b.commune) || byName(a, b)),
);
