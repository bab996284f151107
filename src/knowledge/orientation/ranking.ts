/**
 * Which places suit a person, best first, and why. Pure: the same answer at build, in a test and in a browser.
 *
 * Two rules. What is known to be wrong excludes; what is not known never does, it is said as missing. Then points, the
 * same for everybody, each of them a reason that can be read (`METHODE.md` and the page itself give this table):
 *
 *   level for the need   expert 40 · maîtrise 30 · basique 18 · proposé 10    (several needs: the mean; a need not met: 0)
 *   way of helping       the one the profile asks for 20 · the next best 12 · not known 6
 *   distance             20 at the door, 2 less each kilometre; not known 6
 *   availability         as asked 15 · within a day 8 · not known 4
 *   each other wish      8 when met · 2 when not known
 *
 * Equal points: the declared level before the estimated one, then the nearer, then the name, then the identifier.
 */
import type { NiveauId } from "../../model/referentiel.ts";
import { compareNames } from "../order.ts";

/** What the person can do, in the words of the page: cannot do alone, can do with somebody, wants to learn. */
export const PROFILS = ["assistance", "accompagne", "autonomie"] as const;
export type Profil = (typeof PROFILS)[number];

/** Yes, no, or nobody said. */
export type Known = boolean | undefined;

export interface Candidate {
  readonly id: string;
  readonly nom: string;
  /** Of each service asked for, in the order asked; undefined when it is not offered. */
  readonly niveaux: readonly (NiveauId | undefined)[];
  readonly estime: boolean;
  /** Its ways of helping, by the path each belongs to; empty when it does not say. */
  readonly profils: readonly Profil[];
  /** From the place asked for, in metres; undefined when either is unknown. */
  readonly metres?: number | undefined;
  /** Minutes until it is open; 0 now; undefined when its hours are not known. */
  readonly opensIn?: number | undefined;
  /** Open when the person can come, when they said. */
  readonly suitsTime?: Known;
  /** Every other wish, in the order asked: free, without appointment, a language, wheelchair… */
  readonly wishes: readonly Known[];
}

export interface Asked {
  readonly profil?: Profil | undefined;
  readonly place: boolean;
  readonly time: boolean;
}

/** Which question a point answers, and how well. */
export interface Reason {
  readonly about: "besoin" | "profil" | "distance" | "moment" | "souhait";
  /** Rank of the service or of the wish asked for. */
  readonly rank: number;
  readonly points: number;
  readonly answer: "oui" | "presque" | "inconnu" | "non";
}

export interface Ranked<One extends Candidate> {
  readonly candidate: One;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

const LEVEL_POINTS: Readonly<Record<NiveauId, number>> = { expert: 40, maîtrise: 30, basique: 18, proposé: 10 };
/** The path asked for first, then the one that still helps. Nobody who cannot do alone is sent where they must learn to. */
const NEXT_BEST: Readonly<Record<Profil, Profil | undefined>> = { assistance: "accompagne", accompagne: "assistance", autonomie: "accompagne" };
const A_DAY = 24 * 60;

const needs = ({ niveaux }: Candidate): readonly Reason[] =>
  niveaux.map((niveau, rank) => ({
    about: "besoin",
    rank,
    points: (niveau === undefined ? 0 : LEVEL_POINTS[niveau]) / niveaux.length,
    answer: niveau === undefined ? "non" : niveau === "proposé" ? "presque" : "oui",
  }));

const profile = ({ profils }: Candidate, profil: Profil): Reason => {
  const reason = (points: number, answer: Reason["answer"]): Reason => ({ about: "profil", rank: 0, points, answer });
  if (profils.length === 0) return reason(6, "inconnu");
  if (profils.includes(profil)) return reason(20, "oui");
  const next = NEXT_BEST[profil];
  return next !== undefined && profils.includes(next) ? reason(12, "presque") : reason(0, "non");
};

const distance = ({ metres }: Candidate): Reason => {
  if (metres === undefined) return { about: "distance", rank: 0, points: 6, answer: "inconnu" };
  return { about: "distance", rank: 0, points: Math.max(0, 20 - metres / 500), answer: metres <= 10_000 ? "oui" : "presque" };
};

const moment = ({ suitsTime, opensIn }: Candidate): Reason => {
  const reason = (points: number, answer: Reason["answer"]): Reason => ({ about: "moment", rank: 0, points, answer });
  if (suitsTime === undefined) return reason(4, "inconnu");
  if (suitsTime) return reason(15, "oui");
  return opensIn !== undefined && opensIn <= A_DAY ? reason(8, "presque") : reason(0, "non");
};

const wishes = ({ wishes: known }: Candidate): readonly Reason[] =>
  known.map((met, rank) => ({
    about: "souhait",
    rank,
    points: met === undefined ? 2 : met ? 8 : 0,
    answer: met === undefined ? "inconnu" : met ? "oui" : "non",
  }));

const reasonsOf = (candidate: Candidate, { profil, place, time }: Asked): readonly Reason[] => [
  ...needs(candidate),
  ...(profil ? [profile(candidate, profil)] : []),
  ...(place ? [distance(candidate)] : []),
  ...(time ? [moment(candidate)] : []),
  ...wishes(candidate),
];

/** Nothing of what is needed, a way of helping that does not help, or a wish known not to be met. */
const isExcluded = (reasons: readonly Reason[]): boolean => {
  const about = (subject: Reason["about"]) => reasons.filter((reason) => reason.about === subject);
  const unmet = about("besoin");
  return (
    (unmet.length > 0 && unmet.every(({ answer }) => answer === "non")) ||
    [...about("profil"), ...about("moment"), ...about("souhait")].some(({ answer }) => answer === "non")
  );
};

const FAR = Number.POSITIVE_INFINITY;

const order = (a: Ranked<Candidate>, b: Ranked<Candidate>): number =>
  b.points - a.points ||
  Number(a.candidate.estime) - Number(b.candidate.estime) ||
  (a.candidate.metres ?? FAR) - (b.candidate.metres ?? FAR) ||
  compareNames(a.candidate.nom, b.candidate.nom) ||
  (a.candidate.id < b.candidate.id ? -1 : 1);

/** The places that may suit, best first. With nothing asked: all of them, by name. */
export const rank = <One extends Candidate>(candidates: readonly One[], asked: Asked): readonly Ranked<One>[] =>
  candidates
    .map((candidate) => {
      const reasons = reasonsOf(candidate, asked);
      // Tenths: what differs by less is the same to a person, and adds up the same on every machine.
      return { candidate, reasons, points: Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 10) / 10 };
    })
    .filter(({ reasons }) => !isExcluded(reasons))
    .toSorted(order);
