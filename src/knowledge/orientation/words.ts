/** Why this place, and what one must know before sending somebody there: the reasons of the ranking in French. */
import { uncapitalized } from "../../model/capitalized.ts";
import { timeInWords, WEEKDAYS } from "../../model/osm/words.ts";
import { hasBit } from "../search/bits.ts";
import type { FacetId } from "../search/facets.ts";
import type { SearchIndex } from "../search/index.ts";
import { audiencesOf, type Demand, type Wish } from "./demand.ts";
import type { When } from "./moments.ts";
import type { Profil, Ranked, Reason } from "./ranking.ts";

/** How the page calls things. */
export interface Names {
  service(id: string): string;
  value(facet: FacetId, id: string): string;
  /** « à 800 m », for a structure whose distance is known. */
  distance(at: number, metres: number): string;
}

export interface Said {
  readonly pour: readonly string[];
  readonly contre: readonly string[];
}

export interface Setting {
  readonly index: SearchIndex;
  readonly demand: Demand;
  readonly when?: When | undefined;
  readonly names: Names;
}

const HELPS: Readonly<Record<Profil, string>> = {
  assistance: "on y fait la démarche à la place de la personne",
  accompagne: "on y fait la démarche avec la personne",
  autonomie: "on y apprend à faire seul",
};

/** What a place does instead of what the profile asks for. */
const NEARLY: Readonly<Record<Profil, string>> = {
  assistance: "on y fait la démarche avec la personne, pas à sa place",
  accompagne: "on y fait la démarche à la place de la personne",
  autonomie: "on y fait la démarche avec la personne, sans annoncer d’apprentissage",
};

export const momentInWords = ({ moment, minute }: When): string => {
  if (moment === "maintenant") return "maintenant";
  if (moment === "aujourdhui") return "aujourd’hui";
  if (moment === "soir") return "un soir de la semaine";
  return `${WEEKDAYS.find((day) => day === moment) ?? ""}${minute === undefined ? "" : ` à ${timeInWords(minute)}`}`;
};

const holds = ({ facets }: SearchIndex, at: number, ...[facet, id]: Wish): boolean => {
  const members = facets.get(facet)?.get(id);
  return members !== undefined && hasBit(members, at);
};

/** The few wishes that have words of their own; the others are called as their list calls them. */
const OWN_WORDS: Readonly<Record<string, readonly [met: string, unknown: string]>> = {
  "cout gratuit": ["gratuit", "coût non précisé"],
  "avec sans-rendez-vous": ["sans rendez-vous", "rendez-vous peut-être nécessaire"],
  "materiel ordinateur": ["ordinateur sur place", "ordinateur sur place non précisé"],
  "prise handicaps-moteurs": ["accueil des personnes en fauteuil", "accès en fauteuil non précisé"],
  "langue lsf": ["avec la langue des signes", "langue des signes non annoncée"],
};

const wishMet = (wish: Wish, names: Names): string => {
  const [facet, id] = wish;
  const [own] = OWN_WORDS[wish.join(" ")] ?? [];
  if (own !== undefined) return own;
  const name = names.value(facet, id);
  if (facet === "langue") return `avec interprète ${name}`;
  return `${facet === "public" ? "reçoit" : "accueil adapté"} : ${uncapitalized(name)}`;
};

const audiences = ({ index, names }: Setting, at: number): string =>
  audiencesOf(index, at)
    .map((id) => uncapitalized(names.value("public", id)))
    .join(", ");

const wishUnknown = (wish: Wish, setting: Setting, at: number): string => {
  const [facet, id] = wish;
  const { index, names } = setting;
  if (facet === "cout" && holds(index, at, "cout", "gratuit-sous-condition")) return "gratuit sous condition";
  if (facet === "prise" && id === "handicaps-moteurs" && holds(index, at, "avec", "accessibilite"))
    return "accès en fauteuil : lire sa fiche d’accessibilité, sur sa page";
  const [, own] = OWN_WORDS[wish.join(" ")] ?? [];
  if (own !== undefined) return own;
  const name = names.value(facet, id);
  if (facet === "langue") return `interprète ${name} non annoncé`;
  if (facet !== "public") return `accueil adapté non annoncé : ${uncapitalized(name)}`;
  const others = audiences(setting, at);
  return others === "" ? "public non précisé" : `annonce un autre public : ${others}`;
};

/** What must be said even when nobody asked: it decides whether the person comes for nothing. */
const warnings = (setting: Setting, at: number): readonly string[] => {
  const { index, demand } = setting;
  const asks = (facet: FacetId): boolean => demand.wishes.some(([wished]) => wished === facet);
  const others = asks("public") ? "" : audiences(setting, at);
  return [
    holds(index, at, "avec", "sur-rendez-vous") && "n’accepte que sur rendez-vous",
    others !== "" && `public annoncé : ${others}`,
    !asks("cout") && holds(index, at, "cout", "payant") && !holds(index, at, "cout", "gratuit") && "payant",
  ].filter((words) => words !== false);
};

const pourOf = ({ about, rank, answer }: Reason, { rank: at, metres }: Ranked, { demand, when, names }: Setting): string | undefined => {
  if (about === "distance") return answer === "inconnu" ? undefined : names.distance(at, metres);
  if (answer !== "oui") return undefined;
  if (about === "moment") return when && `ouvert ${momentInWords(when)}`;
  if (about === "profil") return demand.profil && HELPS[demand.profil];
  const wish = about === "souhait" ? demand.wishes[rank] : undefined;
  return wish && wishMet(wish, names);
};

const nearlyInWords = (about: Reason["about"], { demand: { profil }, when }: Setting): string | undefined => {
  if (about === "moment") return when && `fermé ${momentInWords(when)}`;
  return about === "profil" && profil ? NEARLY[profil] : undefined;
};

const contreOf = ({ about, rank, answer }: Reason, at: number, setting: Setting): string | undefined => {
  const { demand, names } = setting;
  if (about === "besoin") return answer === "non" ? `n’annonce pas : ${names.service(demand.services[rank] ?? "")}` : undefined;
  if (answer === "presque") return nearlyInWords(about, setting);
  if (answer !== "inconnu") return undefined;
  if (about === "distance") return "position inconnue";
  if (about === "moment") return "horaires à confirmer pour ce moment";
  if (about === "profil") return "façon d’aider non précisée";
  const wish = demand.wishes[rank];
  return wish && wishUnknown(wish, setting, at);
};

/** All but the level, which has its stars. */
export const reasonsInWords = (ranked: Ranked, setting: Setting): Said => {
  const { rank: at, reasons } = ranked;
  const told = (words: readonly (string | undefined)[]): readonly string[] => [...new Set(words.filter((word) => word !== undefined))];
  return {
    pour: told(reasons.map((reason) => pourOf(reason, ranked, setting))),
    contre: told([...warnings(setting, at), ...reasons.map((reason) => contreOf(reason, at, setting))]),
  };
};
