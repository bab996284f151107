/**
 * Which places suit a person, best first, and why. Pure: the same answer at build, in a test and in a browser.
 *
 * Two rules. What is known to be wrong excludes; what is not known never does, it is said as missing. Then points, the
 * same for everybody, each of them a reason that can be read: `POINTS` is what counts here and what the page explains.
 *
 * Equal points: the declared level before the estimated one, then the nearer, then the name, then the identifier.
 */
import type { NiveauId } from "../../model/referentiel.ts";

/** What the person can do, in the words of the page: cannot do alone, can do with somebody, wants to learn. */
export const PROFILS = ["assistance", "accompagne", "autonomie"] as const;
export type Profil = (typeof PROFILS)[number];

/** What a point can be about: each question of the page. */
export type About = "besoin" | "profil" | "distance" | "moment" | "souhait";

export const POINTS = {
  /** Of the level for the need. Several needs: the mean; a need not met counts for nothing. */
  besoin: { expert: 40, maîtrise: 30, basique: 18, proposé: 10 },
  /** The way of helping that the profile asks for, the next best, not known. */
  profil: { oui: 20, presque: 10, inconnu: 6 },
  /** At the door; less by so much each kilometre. */
  distance: { porte: 20, parKm: 2, inconnu: 6 },
  /** Open as asked, within a day of it, not known. */
  moment: { oui: 15, presque: 8, inconnu: 4 },
  /** Each other wish. */
  souhait: { oui: 8, inconnu: 2 },
} as const satisfies Readonly<Record<About, object>> & { readonly besoin: Readonly<Record<NiveauId, number>> };

/** Yes, nearly, nobody said, no. */
export type Answer = "oui" | "presque" | "inconnu" | "non";

/** All that ranking knows of a place but where it stands: of thousands of places, many are alike. */
export interface Kind {
  /** Of each service asked for, in the order asked; undefined when it is not offered. */
  readonly niveaux: readonly (NiveauId | undefined)[];
  readonly estime: boolean;
  /** Its ways of helping, by the path each belongs to; empty when it does not say. */
  readonly profils: readonly Profil[];
  /** Whether it is open when the person can come; « presque »: within a day of it. */
  readonly moment: Answer;
  /** Every other wish, in the order asked: free, without appointment, a language, an audience… */
  readonly souhaits: readonly Exclude<Answer, "presque">[];
}

export interface Candidates {
  /** Places by name, then by identifier: the last word between equals, whatever the order of the files. */
  readonly ranks: Uint32Array;
  readonly kinds: readonly Kind[];
  /** Of each candidate, its rank among the kinds. */
  readonly kindOf: Uint32Array;
  /** From the place asked for, by rank; infinite when the position is not known. Absent when no place was asked for. */
  readonly metres?: Float64Array | undefined;
}

export interface Asked {
  readonly profil?: Profil | undefined;
  readonly moment: boolean;
}

/** Which question a point answers, and how well. */
export interface Reason {
  readonly about: About;
  /** Rank of the service or of the wish asked for. */
  readonly rank: number;
  readonly points: number;
  readonly answer: Answer;
}

export interface Ranked {
  readonly rank: number;
  readonly kind: Kind;
  readonly metres: number;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

export interface Ranking {
  /** How many places may suit. */
  readonly count: number;
  readonly best: readonly Ranked[];
}

/** The path asked for first, then the one that still helps. Nobody who cannot do alone is sent where they must learn to. */
const NEXT_BEST: Readonly<Record<Profil, Profil>> = { assistance: "accompagne", accompagne: "assistance", autonomie: "accompagne" };
/** Further than this is said, not left out. */
const NEAR = 10_000;

const reason = (about: About, answer: Answer, points: number, rank = 0): Reason => ({ about, rank, points, answer });

const need = (niveau: NiveauId | undefined, rank: number, { length }: Kind["niveaux"]): Reason =>
  niveau === undefined ? reason("besoin", "non", 0, rank) : reason("besoin", niveau === "proposé" ? "presque" : "oui", POINTS.besoin[niveau] / length, rank);

const profile = ({ profils }: Kind, profil: Profil): Reason => {
  const { oui, presque, inconnu } = POINTS.profil;
  if (profils.length === 0) return reason("profil", "inconnu", inconnu);
  if (profils.includes(profil)) return reason("profil", "oui", oui);
  return profils.includes(NEXT_BEST[profil]) ? reason("profil", "presque", presque) : reason("profil", "non", 0);
};

const moment = ({ moment: answer }: Kind): Reason => reason("moment", answer, answer === "non" ? 0 : POINTS.moment[answer]);

const wish = (answer: Kind["souhaits"][number], rank: number): Reason => reason("souhait", answer, answer === "non" ? 0 : POINTS.souhait[answer], rank);

const reasonsOf = (kind: Kind, asked: Asked): readonly Reason[] => [
  ...kind.niveaux.map(need),
  ...(asked.profil ? [profile(kind, asked.profil)] : []),
  ...(asked.moment ? [moment(kind)] : []),
  ...kind.souhaits.map(wish),
];

const distance = (metres: number): Reason => {
  const { porte, parKm, inconnu } = POINTS.distance;
  if (!Number.isFinite(metres)) return reason("distance", "inconnu", inconnu);
  return reason("distance", metres <= NEAR ? "oui" : "presque", Math.max(0, porte - (parKm * metres) / 1000));
};

/** Nothing of what is needed, a way of helping that does not help, a time or a wish known not to be met. */
const isExcluded = ({ niveaux }: Kind, reasons: readonly Reason[]): boolean =>
  (niveaux.length > 0 && niveaux.every((niveau) => niveau === undefined)) || reasons.some(({ about, answer }) => answer === "non" && about !== "besoin");

/** Tenths: what differs by less is the same to a person, and adds up the same on every machine. */
const rounded = (points: number): number => Math.round(points * 10) / 10;

interface Scored {
  readonly rank: number;
  readonly kind: number;
  readonly points: number;
  readonly estime: boolean;
  readonly metres: number;
}

const order = (a: Scored, b: Scored): number =>
  // Two infinite distances have no difference.
  b.points - a.points || Number(a.estime) - Number(b.estime) || (a.metres === b.metres ? 0 : a.metres - b.metres) || a.rank - b.rank;

/** Puts one in its place among the best, which stay as many. */
const insert = (best: Scored[], one: Scored, most: number): void => {
  const after = best.findIndex((other) => order(one, other) < 0);
  if (after < 0 && best.length >= most) return;
  best.splice(after < 0 ? best.length : after, 0, one);
  if (best.length > most) best.pop();
};

/** The places that may suit: how many, and the first ones. With nothing asked, all of them by name. */
export const rank = ({ ranks, kinds, kindOf, metres }: Candidates, asked: Asked, most: number): Ranking => {
  const known = kinds.map((kind) => {
    const reasons = reasonsOf(kind, asked);
    return { kind, reasons, points: reasons.reduce((sum, { points }) => sum + points, 0), isExcluded: isExcluded(kind, reasons) };
  });
  const best: Scored[] = [];
  let count = 0;
  for (let at = 0; at < ranks.length; at++) {
    const [place = 0, kind = 0] = [ranks[at], kindOf[at]];
    const { points = 0, isExcluded = true, kind: { estime = false } = {} } = known[kind] ?? {};
    if (isExcluded) continue;
    count++;
    const away = metres?.[place] ?? Number.POSITIVE_INFINITY;
    const all = rounded(metres ? points + distance(away).points : points);
    if (best.length < most || all >= (best.at(-1)?.points ?? 0)) insert(best, { rank: place, kind, points: all, estime, metres: away }, most);
  }
  return {
    count,
    best: best.flatMap((one) => {
      const { kind, reasons } = known[one.kind] ?? {};
      return kind && reasons ? [{ ...one, kind, reasons: metres ? [distance(one.metres), ...reasons] : reasons }] : [];
    }),
  };
};
