/** The map of the guide or of a territoire, ready to draw: outlines or a schematic plan, and codes that never overlap. */
import type { Guide } from "../model/guide.ts";
import type { Territoire } from "../model/territoire.ts";
import { outlinedMap } from "./map-outlines.ts";
import { schematicMap } from "./map-schematic.ts";
import type { Flat } from "./projection.ts";

/** A territoire's surface; in `path`, SVG commands in map units. */
export interface Zone {
  /** Absent: a neighbour that is not the subject, or a commune shared by several territoires. */
  readonly territoire?: Territoire | undefined;
  /** Rank of the territoire: chooses its pattern on a black-and-white copy. */
  readonly rang: number;
  readonly path: string;
  readonly nom: string;
  /** Where its name is written, on its middle; absent when there is no room for it. */
  readonly label?: Flat | undefined;
}

/** A structure's code on the map. */
export interface Repere extends Flat {
  readonly structureId: string;
  readonly code: string;
  /** The true place, when the code had to be written beside it. */
  readonly place?: Flat | undefined;
  /** Only its quarter or commune is known. */
  readonly approche: boolean;
}

export interface GuideMap {
  readonly width: number;
  readonly height: number;
  /** No outlines were given: surfaces are only « around here ». */
  readonly schematique: boolean;
  readonly zones: readonly Zone[];
  readonly reperes: readonly Repere[];
  readonly source?: string | undefined;
}

/** The map of one territoire with its codes, or of the whole guide: with codes too while they can be read. */
export const mapOf = (guide: Guide, territoireId?: string): GuideMap =>
  guide.contours && guide.contours.length > 0 ? outlinedMap(guide, guide.contours, territoireId) : schematicMap(guide, territoireId);
