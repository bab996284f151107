/** What a map is made of, in map units: nothing left to compute before drawing. */
import type { Territoire } from "../model/territoire.ts";
import type { Flat } from "./projection.ts";

/** A territoire's surface; `path` holds SVG commands in map units. */
export interface Zone {
  /** Absent: a commune that several territoires share, or that none claims. */
  readonly territoire?: Territoire | undefined;
  /** Rank of the territoire: chooses its pattern on a black-and-white copy. */
  readonly rang: number;
  /** What the map is about; the others are only its surroundings. */
  readonly sujet: boolean;
  readonly path: string;
  /** Its name, and the middle of its first line; absent when there is no room. */
  readonly nom?: (Flat & { readonly lignes: readonly string[] }) | undefined;
  /** Where its letter stands, when the map shows letters instead of codes. */
  readonly lettre?: Flat | undefined;
}

/** A structure's code on the map. */
export interface Repere extends Flat {
  readonly structureId: string;
  readonly code: string;
  /** The true place, when the code had to be written beside it. */
  readonly place?: Flat | undefined;
}

export interface GuideMap {
  readonly width: number;
  readonly height: number;
  /** No outlines were given: surfaces only mean « around here ». */
  readonly schematique: boolean;
  readonly zones: readonly Zone[];
  readonly reperes: readonly Repere[];
  /** A round distance and its length in map units. */
  readonly echelle?: { readonly metres: number; readonly longueur: number } | undefined;
  readonly source?: string | undefined;
}
