/** The index once read: what questions are asked of. Structures are ranks, in the order of their names. */
import type { Bits } from "./bits.ts";
import type { FacetId } from "./facets.ts";
import type { Week } from "./week.ts";

/** A word of the guide, in the singular, and all that it finds. */
export interface Term {
  readonly text: string;
  /** The structures whose name has it, or had it; may say one twice. */
  readonly ranks: readonly ArrayLike<number>[];
  /** Those that what they offer, their place or their kind makes found. */
  readonly members: readonly Bits[];
  /** Those that stand in a place so named; absent when it names none. */
  readonly place: Bits | undefined;
  /** The services it belongs to. */
  readonly services: readonly string[];
}

/** A label or a kind of place that words can name whole, and the structures that have it. */
export interface Whole {
  /** Its names, each as all its words: « CPAM », « Caisse primaire d’assurance maladie ». */
  readonly names: readonly (readonly string[])[];
  readonly members: Bits;
}

export interface Territoire {
  readonly id: string;
  readonly nom: string;
  readonly lettre: string;
  /** The words of the quarters it gathers. */
  readonly quartiers: readonly string[];
  /** In steps of the grid. */
  readonly middle: readonly [latitude: number, longitude: number];
}

export interface Commune {
  readonly id: string;
  readonly codePostal: string;
  readonly nom: string;
}

/** 0 unknown; the other two are shown differently. */
export const EXACT = 1;
export const APPROXIMATE = 2;

export interface SearchIndex {
  readonly size: number;
  readonly territoires: readonly Territoire[];
  readonly communes: readonly Commune[];
  readonly territoireOf: Uint32Array;
  readonly communeOf: Uint32Array;
  /** Of each facet, the structures that each value keeps. */
  readonly facets: ReadonlyMap<FacetId, ReadonlyMap<string, Bits>>;
  /** Of each service: 0 not offered, 1 proposé, 2 basique, 3 maîtrise, 4 expert. */
  readonly levels: ReadonlyMap<string, Uint8Array>;
  readonly estimated: Bits;
  /** In steps of the grid; meaningless where the precision is 0. */
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  readonly precision: Uint32Array;
  readonly weeks: readonly Week[];
  /** Rank of its week plus one; 0 without one. */
  readonly weekOf: Uint32Array;
  /** In the order of their text. */
  readonly terms: readonly Term[];
  readonly labels: readonly Whole[];
  readonly kinds: readonly Whole[];
  name(rank: number): string;
  id(rank: number): string;
  code(rank: number): string;
  telephone(rank: number): string | undefined;
  /** The structures at that level or better, of a service or of any. */
  atLeast(service: string | undefined, level: number): Bits;
}
