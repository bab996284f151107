/** The values each facet offers in a guide, and those that a structure has. At build time only. */
import { slugOf } from "../../model/comparable.ts";
import type { Guide } from "../../model/guide.ts";
import { FRAIS, MODALITES_ACCOMPAGNEMENT, PRISES_EN_CHARGE } from "../../model/national.ts";
import type { Structure } from "../../model/structure.ts";
import { byLabel, freeInternet } from "../lists.ts";
import { oncePerGuide } from "../once.ts";
import { isOpenInTheEvening, isOpenOnSaturday, ordinaryWeek } from "../ordinary-week.ts";
import { appointmentOf } from "../welcome.ts";
import type { ListedFacet } from "./facets.ts";

export interface Choice {
  /** What an address carries: `?materiel=imprimante`. */
  readonly id: string;
  readonly nom: string;
  /** Other words that find it, besides those of its identifier. */
  readonly words?: string;
}

type Held = Readonly<Record<ListedFacet, readonly string[]>>;

const slugs = new Map<string, string>();

/** The same few labels come back in thousands of files. */
const slug = (label: string): string => {
  const known = slugs.get(label) ?? slugOf(label);
  slugs.set(label, known);
  return known;
};

const named = (values: readonly string[]): readonly Choice[] => values.map((nom) => ({ id: slugOf(nom), nom, words: nom }));

/** What people type for a special care, in their own words. */
const PRISE_WORDS: Readonly<Partial<Record<(typeof PRISES_EN_CHARGE)[number], string>>> = {
  Surdité: "sourd sourde malentendant malentendante lsf signes",
  "Handicaps moteurs": "handicap handicapé fauteuil",
  "Handicaps mentaux": "handicap handicapé",
  Illettrisme: "lire écrire illettré illettrée lecture écriture",
  "Déficience visuelle": "handicap aveugle malvoyant malvoyante",
};

/** Nobody types « photocopieur »: they have a sheet to copy. */
const MATERIEL_WORDS: Readonly<Record<string, string>> = { photocopieur: "photocopie photocopier", scanner: "numériser scan" };

const AVEC: readonly Choice[] = [
  { id: "sans-rendez-vous", nom: "Sans rendez-vous" },
  { id: "soir", nom: "Ouvert après 18 h" },
  { id: "samedi", nom: "Ouvert le samedi" },
  { id: "acces-internet", nom: "Accès à internet", words: "wifi wi-fi internet connexion" },
  { id: "internet-gratuit", nom: "Internet gratuit", words: "wifi gratuit" },
  { id: "itinerant", nom: "Se déplace (bus, permanences)" },
  { id: "sur-rendez-vous", nom: "Sur rendez-vous seulement" },
  { id: "accessibilite", nom: "Fiche d’accessibilité (fauteuil, handicaps)", words: "acceslibre handicap fauteuil" },
];

const FRANCE_SERVICES = { typologie: "RFS", label: "France Services" } as const;

const labelNames = ({ typologie = [], dispositif_programmes_nationaux = [], formations_labels = [], autres_formations_labels = [] }: Structure) => [
  ...dispositif_programmes_nationaux,
  ...formations_labels,
  ...autres_formations_labels,
  ...(typologie.includes(FRANCE_SERVICES.typologie) ? [FRANCE_SERVICES.label] : []),
];

const FORMATS = { individuel: "Accompagnement individuel", collectif: "Dans un atelier collectif" } as const;

const formats = ({ modalites_accompagnement = [], rendez_vous_reguliers = [] }: Structure): readonly string[] => [
  ...modalites_accompagnement,
  ...rendez_vous_reguliers.flatMap(({ format }) => (format === undefined ? [] : [FORMATS[format]])),
];

const comforts = (guide: Guide, structure: Structure): readonly string[] => {
  const { acces_internet, itinerance = [], tournee = [], fiche_acces_libre } = structure;
  const appointment = appointmentOf(structure);
  const week = ordinaryWeek(structure);
  const held = {
    "sans-rendez-vous": appointment !== undefined && appointment !== "avec",
    "sur-rendez-vous": appointment === "avec",
    soir: isOpenInTheEvening(week),
    samedi: isOpenOnSaturday(week),
    "acces-internet": acces_internet?.wifi === true || acces_internet?.libre_service === true,
    "internet-gratuit": freeIds(guide).has(structure.id),
    itinerant: itinerance.includes("Itinérant") || tournee.length > 0,
    accessibilite: fiche_acces_libre !== undefined,
  };
  return Object.entries(held).flatMap(([id, holds]) => (holds ? [id] : []));
};

const freeIds = oncePerGuide((guide): ReadonlySet<string> => new Set(freeInternet(guide).map(({ id }) => id)));

const held = (guide: Guide, structure: Structure): Held => ({
  public: structure.publics ?? [],
  intervention: structure.intervention ?? [],
  format: formats(structure).map(slug),
  cout: (structure.frais_a_charge ?? []).map(slug),
  prise: (structure.prise_en_charge_specifique ?? []).map(slug),
  langue: structure.interprete?.langues ?? [],
  materiel: (structure.materiel ?? []).map(({ type }) => type),
  label: labelNames(structure).map(slug),
  avec: comforts(guide, structure),
});

const heldByEach = oncePerGuide((guide): ReadonlyMap<string, Held> => new Map(guide.structures.map((structure) => [structure.id, held(guide, structure)])));

/** The values of each listed facet that a structure has, by identifier. */
export const heldBy = (guide: Guide, { id }: Structure): Held | undefined => heldByEach(guide).get(id);

const everyChoice = (guide: Guide): Readonly<Record<ListedFacet, readonly Choice[]>> => {
  const { publics, materiel, interventions, langues } = guide.referentiel;
  const labels = new Map([...byLabel(guide).keys(), FRANCE_SERVICES.label].map((nom) => [slugOf(nom), nom]));
  return {
    public: publics.map(({ id, nom }) => ({ id, nom, words: nom })),
    intervention: interventions.map(({ id, nom }) => ({ id, nom })),
    format: named(MODALITES_ACCOMPAGNEMENT),
    cout: named(FRAIS),
    prise: PRISES_EN_CHARGE.map((nom) => ({ id: slugOf(nom), nom, words: `${nom} ${PRISE_WORDS[nom] ?? ""}` })),
    langue: langues.map(({ id, nom }) => ({ id, nom, words: nom })),
    materiel: materiel.map(({ id, singulier, pluriel }) => ({ id, nom: pluriel, words: `${singulier} ${pluriel} ${MATERIEL_WORDS[id] ?? ""}` })),
    label: [...labels].map(([id, nom]) => ({ id, nom, words: nom })),
    avec: AVEC,
  };
};

/** Only what some structure has: a value that finds nothing is never offered. */
export const choicesOf = oncePerGuide((guide): Readonly<Record<ListedFacet, readonly Choice[]>> => {
  const all = everyChoice(guide);
  const used = (facet: ListedFacet): readonly Choice[] => {
    const ids = new Set([...heldByEach(guide).values()].flatMap((values) => values[facet]));
    return all[facet].filter(({ id }) => ids.has(id));
  };
  return {
    public: used("public"),
    intervention: used("intervention"),
    format: used("format"),
    cout: used("cout"),
    prise: used("prise"),
    langue: used("langue"),
    materiel: used("materiel"),
    label: used("label"),
    avec: used("avec"),
  };
});
