/** What a place of the Gironde census offers, in the words of our référentiel. */
import type { GirondePlace } from "./gironde-place.ts";

/** The first pattern found in the name says the kind of place. */
const KINDS: readonly (readonly [pattern: RegExp, typologie: string])[] = [
  [/biblioth|m[eé]diath|ludo/i, "BIB"],
  [/france services/i, "RFS"],
  [/centre social|csc|espace social/i, "CS"],
  [/socio ?-?culturel/i, "CSC"],
  [/ccas|communal d.action sociale/i, "CCAS"],
  [/mission locale/i, "ML"],
  [/p[oô]le emploi/i, "FT"],
  [/cpam/i, "CPAM"],
  [/fab ?lab/i, "FABLAB"],
  [/pimms/i, "PIMMS"],
  [/information jeune|infos? jeunes|bij\b/i, "PIJ_BIJ"],
  [/cyber-base|espace public num/i, "EPN"],
  [/maison de quartier|centre d.animation/i, "MQ"],
  [/mjc/i, "MJC"],
];

const FIRST_STEPS = ["fonctionnement-tablette-smartphone", "fonctionnement-ordinateur", "navigation-internet", "messagerie"] as const;
const PROCEDURES = [
  "declarations-france-travail",
  "declarer-revenus",
  "droits-sociaux",
  "retraite",
  "assurance-maladie",
  "energie",
  "etat-civil",
  "permis-carte-grise",
] as const;
const CREATION = ["retouche-photo", "presentations", "creer-site-web", "programmation"] as const;
const WORK = ["creer-cv", "diffuser-cv", "recherche-emploi", "outils-france-travail"] as const;

const SERVICES: Readonly<Record<string, readonly string[]>> = {
  "Etre initié aux outils numériques": FIRST_STEPS,
  "Etre accompagné dans ses démarches administratives": PROCEDURES,
  "Pratiquer des activités récréatives numériques": CREATION,
};

const EQUIPMENT: Readonly<Record<string, readonly string[]>> = {
  Ordinateur: ["ordinateur"],
  Tablette: ["tablette"],
  Smartphone: ["smartphone"],
  Téléphone: ["telephone"],
  Imprimante: ["imprimante"],
  "Imprimante multi-fonctions": ["imprimante", "scanner", "photocopieur"],
  Scanner: ["scanner"],
  Photocopieuse: ["photocopieur"],
};

interface Offer {
  readonly typologie: string;
  readonly materiel: readonly string[];
  readonly accesInternet: { readonly wifi?: boolean; readonly libre_service?: boolean; readonly precisions?: string } | undefined;
  readonly expertises: readonly string[];
}

const internetOf = (services: readonly string[], equipment: readonly string[]): Offer["accesInternet"] => {
  const access = {
    ...(equipment.includes("Wifi") && { wifi: true }),
    ...(services.includes("Accès à Internet en autonomie") && { libre_service: true }),
    ...(equipment.includes("Accès Internet") && { precisions: "Accès à internet sur place" }),
  };
  return Object.keys(access).length > 0 ? access : undefined;
};

/**
 * The census says nothing of what some places offer, and the guide wants at least one thing: the least that a place
 * of their kind does, so that none is lost.
 */
const leastOf = (typologie: string): string => (typologie === "FABLAB" ? "impression-3d" : "fonctionnement-ordinateur");

export const offerOf = (place: GirondePlace): Offer => {
  const services = place.services.split(" / ");
  const equipment = place.equipements.split(" / ");
  const typologie = KINDS.find(([pattern]) => pattern.test(place.Lieu))?.[1] ?? (place["Type Structure"] === "Association" ? "ASSO" : "Autre");
  const materiel = [...new Set(equipment.flatMap((name) => EQUIPMENT[name] ?? []))];
  const accesInternet = internetOf(services, equipment);
  const work = /emploi|mission locale/i.test(place.Lieu) ? WORK : [];
  const said = [...new Set([...services.flatMap((name) => SERVICES[name] ?? []), ...work])];
  const silent = said.length === 0 && materiel.length === 0 && !accesInternet;
  return { typologie, materiel, accesInternet, expertises: silent ? [leastOf(typologie)] : said };
};
