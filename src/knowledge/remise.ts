/**
 * What the sheet handed over says of a structure. Each structure's page carries it, so that the sheet needs no other
 * file, says what the page says, and is there without a network once the page is.
 */
import { NIVEAUX } from "../model/grille.ts";
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import { factsOf, type HorairesReading, openingsInWords, readHoraires, type SpecialFacts } from "../model/horaires.ts";
import type { InscriptionId } from "../model/inscriptions.ts";
import type { Structure } from "../model/structure.ts";
import type { PieceId, RoleId } from "../model/traduction.ts";
import { freshnessOf } from "./freshness.ts";
import { levelsOf } from "./rankings.ts";
import { shortUrl } from "./short-url.ts";
import { pieceOf, roleOf } from "./usual-words.ts";
import { type Appointment, appointmentOf, helpersOf } from "./welcome.ts";

/** Said as the structure wrote it; with an identifier when other languages know it. */
export interface Said<Id> {
  readonly mots: string;
  readonly id?: Id | undefined;
}

/** Days of the week with the same hours: 0 is Monday, hours are minutes since midnight. */
export interface SameHours {
  readonly jours: readonly number[];
  readonly heures: readonly (readonly [debut: number, fin: number, note?: string])[];
}

/** What does not stand in a week: the facts, that the language of the sheet says, or what was written, in French. */
export type Remarque = SpecialFacts | string;

/** A workshop, a permanence or the stop of a round, with all that says whether one can count on it. */
export interface Seance {
  readonly titre: string;
  readonly semaine?: readonly SameHours[] | undefined;
  readonly horaires?: readonly Remarque[] | undefined;
  readonly lieu?: string | undefined;
  readonly inscription?: InscriptionId | undefined;
  readonly precisions?: string | undefined;
}

export interface Remise {
  readonly id: string;
  readonly nom: string;
  readonly telephone?: string | undefined;
  readonly adresse?: readonly string[];
  readonly transports?: readonly string[] | undefined;
  readonly semaine?: readonly SameHours[];
  readonly horaires?: readonly Remarque[];
  /** Workshops, permanences and stops of a round: the first ones, then how many more. */
  readonly permanences?: readonly Seance[];
  readonly tournee?: readonly Seance[];
  readonly autres?: number;
  readonly pieces?: readonly Said<PieceId>[];
  readonly frais?: Structure["frais_a_charge"];
  readonly tarifs?: string | undefined;
  readonly rendezVous?: Appointment | undefined;
  readonly aupres?: readonly Said<RoleId>[];
  readonly conditions?: readonly string[];
  readonly publics?: readonly string[] | undefined;
  readonly interventions?: readonly string[] | undefined;
  readonly langues?: readonly string[] | undefined;
  readonly labels?: readonly string[] | undefined;
  /** From the best done. */
  readonly services?: readonly string[];
  readonly adresseCourte: string;
  readonly lien: string;
  /** The day of the facts. */
  readonly date: string;
}

/** Beyond this, a list is no longer read on a sheet of paper: it says that there are more. */
const MOST = 8;

const semaineOf = (horaires: string | undefined): readonly SameHours[] => {
  const read = horaires === undefined ? undefined : readHoraires(horaires);
  if (!read?.ok) return [];
  const open = read.horaires.week.flatMap(({ openings }, jour) => (openings.length > 0 ? [{ jour, openings }] : []));
  return [...groupBy(open, ({ openings }) => openingsInWords(openings)).values()].map((days) => ({
    jours: days.map(({ jour }) => jour),
    heures: (days[0]?.openings ?? []).map(({ start, end, note }) => (note === undefined ? ([start, end] as const) : ([start, end, note] as const))),
  }));
};

/** Hours that only the library reads have a sentence, without facts. */
const beyondTheWeek = (read: HorairesReading): readonly Remarque[] => {
  if (!read.ok) return [];
  const { specials, remarks } = read.horaires;
  return specials.length > 0 ? specials.map(factsOf) : remarks;
};

const besides = ({ horaires, horaires_precisions }: Structure): readonly Remarque[] => [
  ...(horaires === undefined ? [] : beyondTheWeek(readHoraires(horaires))),
  ...(horaires_precisions ? [horaires_precisions] : []),
];

const nonEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length > 0 ? items : undefined);

/** Hours that nobody can read are given as they were written. */
const whenOf = (horaires: string | undefined): Pick<Seance, "semaine" | "horaires"> => {
  if (horaires === undefined) return {};
  const read = readHoraires(horaires);
  return { semaine: nonEmpty(semaineOf(horaires)), horaires: nonEmpty(read.ok ? beyondTheWeek(read) : [horaires]) };
};

const permanencesOf = ({ rendez_vous_reguliers = [] }: Structure): readonly Seance[] =>
  rendez_vous_reguliers.map(({ titre, horaires, lieu, inscription, precisions }) => ({ titre, ...whenOf(horaires), lieu, inscription, precisions }));

const tourneeOf = ({ tournee = [] }: Structure): readonly Seance[] =>
  tournee.map(({ commune, lieu, horaires, precisions }) => ({ titre: `${commune}, ${lieu}`, ...whenOf(horaires), precisions }));

/** A structure that travels has its stops instead. */
const adresseOf = ({ adresse, complement_adresse, code_postal, commune, tournee }: Structure): readonly string[] =>
  adresse === undefined && tournee ? [] : [adresse, complement_adresse, `${code_postal} ${commune}`].filter((part) => part !== undefined);

/** « Sur rendez-vous » is already said on its own line, in every language. */
const conditionsOf = ({ conditions_acces, demarche, delai }: Structure): readonly string[] =>
  [conditions_acces, demarche && /^(?:sur|sans) rendez-vous\.?$/i.test(demarche) ? undefined : demarche, delai && `Délai : ${delai}`].filter(
    (text) => text !== undefined,
  );

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
/** Pages carry this: what is not known takes no room. */
const known = (facts: Remise): Remise => {
  const { id, nom, adresseCourte, lien, date, ...rest } = facts;
  return {
    id,
    nom,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => !isEmpty(value) && value !== 0)),
    adresseCourte,
    lien,
    date,
  };
};

export const remiseOf = (guide: Guide, structure: Structure): Remise => {
  const permanences = permanencesOf(structure);
  const tournee = tourneeOf(structure);
  const { display, href } = shortUrl(guide, structure);
  const services = levelsOf(structure);
  return known({
    id: structure.id,
    nom: structure.nom,
    telephone: structure.telephone,
    adresse: adresseOf(structure),
    transports: structure.transports,
    semaine: semaineOf(structure.horaires),
    horaires: besides(structure),
    permanences: permanences.slice(0, MOST),
    tournee: tournee.slice(0, MOST),
    autres: Math.max(0, permanences.length - MOST) + Math.max(0, tournee.length - MOST),
    pieces: (structure.pieces_a_apporter ?? []).map((mots) => ({ mots, id: pieceOf(mots) })),
    frais: structure.frais_a_charge,
    tarifs: structure.tarifs,
    rendezVous: appointmentOf(structure),
    aupres: helpersOf(structure).map((mots) => ({ mots, id: roleOf(mots) })),
    conditions: conditionsOf(structure),
    publics: structure.publics,
    interventions: structure.intervention,
    langues: structure.interprete?.langues,
    labels: structure.dispositif_programmes_nationaux,
    services: services.toSorted(([, a], [, b]) => NIVEAUX.indexOf(a) - NIVEAUX.indexOf(b)).map(([id]) => id),
    adresseCourte: display,
    lien: href,
    date: freshnessOf(structure, guide.date).date,
  });
};
