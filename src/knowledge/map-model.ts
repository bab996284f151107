/** What a map is made of, in map units: nothing left to compute before drawing. */
import type { Territoire } from "../model/territoire.ts";
import type { Flat } from "./projection.ts";

/** A territoire's surface; `path` holds SVG commands in map units. */
export interface Zone {
  /** Absent: a commune that several territoires share, or that none claims. */
  readonly territoire?: Territoire | undefined;
  /** Rank of the territoire: chooses its pattern on a black-and-white copy. */
  readonly rank: number;
  /** What the map is about; the others are only its surroundings. */
  readonly isSubject: boolean;
  readonly path: string;
  /** Its name, and the middle of its first line; absent when there is no room. */
  readonly name?: (Flat & { readonly lines: readonly string[] }) | undefined;
  /** Where its letter stands, when the map shows letters instead of codes. */
  readonly letter?: Flat | undefined;
}

/** A structure's code on the map. */
export interface Marker extends Flat {
  readonly structureId: string;
  readonly code: string;
  /** The true place, when the code had to be written beside it. */
  readonly place?: Flat | undefined;
}

export interface GuideMap {
  readonly width: number;
  readonly height: number;
  /** No outlines were given: surfaces only mean « around here ». */
  readonly isSchematic: boolean;
  readonly zones: readonly Zone[];
  readonly markers: readonly Marker[];
  /** A round distance and its length in map units. */
  readonly scale?: { readonly metres: number; readonly length: number } | undefined;
  readonly source?: string | undefined;
}
