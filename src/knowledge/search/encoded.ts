/**
 * The index as it travels: one JSON object for every guide, whatever its size. Structures stand in the order of their names,
 * so that a rank is also the last word of every ranking. What they share is written once; each of their facts is a column
 * of signs (`columns.ts`).
 */

/** « imprimante|scanner numeriser »: identifiers, each with the words that also find it. */
export type Values = string;

/**
 * The words of the référentiel, for what this guide has of it. They weigh as much for ten structures as for twenty thousand,
 * and hardly ever change: they travel in the page, the structures in a file of their own.
 */
export interface Vocabulary {
  /** In the order of the grid. */
  readonly services: Values;
  /** Each category with its number of services. */
  readonly categories: readonly (readonly [id: string, services: number])[];
  /** Listed facets, in the order of `LISTED`. */
  readonly listed: readonly Values[];
  /** Kinds of place. */
  readonly typologies: Values;
}

export interface EncodedIndex {
  /** « 57000 Metz », the most frequent first. */
  readonly communes: readonly string[];
  /** Name, letter, then what cannot be told from them: its identifier and other words. */
  readonly territoires: readonly (readonly [nom: string, lettre: string, id?: string, mots?: string])[];
  /** For each territoire: the latitude and the longitude of its middle, then how many communes it has and which. */
  readonly milieux: string;

  /** The words of names, the most used first. */
  readonly mots: string;
  /** How many words each name shares with the one before. */
  readonly debuts: string;
  /** The words that follow, by rank in `mots` plus one; 0 ends a name. */
  readonly noms: string;
  /** Words by which a structure was known before, by rank. */
  readonly anciens: Readonly<Record<string, string>>;
  /** The identifiers that do not follow from the name, by rank. */
  readonly ids: Readonly<Record<string, string>>;

  readonly territoire: string;
  /** Rank among the communes of its territoire. */
  readonly commune: string;
  /** Two services a sign: 0 not offered, 1 proposé, 2 basique, 3 maîtrise, 4 expert; the first one five times. */
  readonly niveaux: string;
  readonly estimes: string;
  /** A set for each listed facet. */
  readonly choix: readonly string[];
  /** A set: kinds of place. */
  readonly typologie: string;
  /** 0 unknown, 1 exact or to the street, 2 the middle of a quarter or of a commune. */
  readonly precision: string;
  /** From the middle of the territoire, in steps of the grid: first all exact ones, then the others. */
  readonly latitude: string;
  readonly longitude: string;
  readonly semaines: readonly string[];
  /** Rank of its week plus one; 0 without hours. */
  readonly semaine: string;
  /** The beginnings of telephone numbers; those that end in « . » are whole. */
  readonly indicatifs: readonly string[];
  /** Rank of the beginning plus one; 0 without telephone. */
  readonly indicatif: string;
  /** The last two pairs of figures of those that are not whole. */
  readonly telephones: string;
}

/** Positions are kept to the nearest 1/5000 of a degree: 22 m by 15 m here, less than the size of a building. */
export const STEPS_PER_DEGREE = 5000;

/** Signs of a pair of levels. */
export const LEVELS = 5;

/** Words of names are joined by spaces, hence never hold one. */
export const WORD_BREAK = " ";
export const VALUE_BREAK = "|";
