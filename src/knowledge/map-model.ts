/** What a map is made of, in map units: nothing left to compute before drawing. */
import type { Territoire } from "../model/territoire.ts";
import type { CodeRoom } from "./map-codes.ts";
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
  /** Where its letter stands, when the map shows letters instead of codes; and what it is led back to, when there was no room there. */
  readonly letter?: (Flat & { readonly place?: Flat | undefined }) | undefined;
}

/** A structure's code on the map. */
export interface Marker extends Flat {
  readonly structureId: string;
  readonly code: string;
  /** The true place, when the code had to be written beside it. */
  readonly place?: Flat | undefined;
  /** The place is only known to be somewhere in this disc. */
  readonly around?: (Flat & { readonly radius: number }) | undefined;
}

/** What to draw, and how large. */
export interface MapView {
  /** Absent: the whole guide. */
  readonly territoireId?: string | undefined;
  /** With the code of each structure, or only the letters of territoires. */
  readonly withCodes: boolean;
  readonly width: number;
  readonly room: CodeRoom;
  /** On a plan of discs, the other territoires are only letters that say where they are. */
  readonly neighboursAsLetters?: boolean;
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
