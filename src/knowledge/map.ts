/** The map of the guide or of a territoire, ready to draw: outlines or a schematic plan, and codes that never overlap. */
import type { Guide } from "../model/guide.ts";
import { MOST_CODES, ON_PAPER, ON_SCREEN } from "./map-codes.ts";
import type { GuideMap, MapView } from "./map-model.ts";
import { outlinedMap } from "./map-outlines.ts";
import { schematicMap } from "./map-schematic.ts";
import { oncePerGuide } from "./once.ts";

export type { GuideMap, Marker, Zone } from "./map-model.ts";

/** A territoire's map is drawn in fewer units: its words come out larger in the same column. */
const OVERVIEW_WIDTH = 600;
const TERRITOIRE_WIDTH = 460;

/** In CSS pixels, about what a telephone has between its margins, and what a desk screen leaves beside the list. */
const NARROW = 370;
const WIDE = 560;
/** How much of a screen's map its codes may fill: beyond, it is drawn in more units. */
const FULLEST = 0.55;
/** More than this in a territoire are looked for in the list, not on its map. */
const MOST_CODES_ON_SCREEN = 100;

const computed = oncePerGuide((): Map<string, GuideMap> => new Map());

const drawn = (guide: Guide, key: string, view: MapView): GuideMap => {
  const maps = computed(guide);
  const { contours = [] } = guide;
  const map = maps.get(key) ?? (contours.length > 0 ? outlinedMap(guide, contours, view) : schematicMap(guide, view));
  maps.set(key, map);
  return map;
};

/** The map of one territoire with its codes, or of the whole guide: with codes up to `mostCodes`, where they can be read, else with letters. */
export const mapOf = (guide: Guide, territoireId?: string, mostCodes = MOST_CODES): GuideMap =>
  drawn(guide, `papier ${territoireId ?? ""} ${mostCodes}`, {
    territoireId,
    withCodes: territoireId !== undefined || guide.structures.length <= mostCodes,
    width: territoireId === undefined ? OVERVIEW_WIDTH : TERRITOIRE_WIDTH,
    room: ON_PAPER,
    neighboursAsLetters: territoireId !== undefined,
  });

/** Wide enough for so many codes to find room near their places. */
const widthFor = (codes: number): number =>
  Math.max(NARROW, Math.ceil(Math.sqrt((codes * (ON_SCREEN.height + ON_SCREEN.gap) * (ON_SCREEN.widthOf("M10") + ON_SCREEN.gap)) / FULLEST)));

/** The same for a screen: codes large enough for a finger. */
export const screenMapOf = (guide: Guide, territoireId: string): GuideMap => {
  const { length } = guide.structuresOf(territoireId);
  const withCodes = length <= MOST_CODES_ON_SCREEN;
  return drawn(guide, `écran ${territoireId}`, {
    territoireId,
    withCodes,
    width: widthFor(withCodes ? length : 0),
    room: ON_SCREEN,
    neighboursAsLetters: true,
  });
};

/** Every territoire on a screen, by its letter: the way to its own map. */
export const screenOverviewOf = (guide: Guide): GuideMap =>
  drawn(guide, "écran", { withCodes: false, width: NARROW, room: ON_SCREEN, neighboursAsLetters: true });

/** Every territoire and every code, for a wide screen; absent when there are too many codes to read them. */
export const screenCodesOf = (guide: Guide): GuideMap | undefined =>
  guide.structures.length > MOST_CODES
    ? undefined
    : drawn(guide, "écran, codes", { withCodes: true, width: Math.max(WIDE, widthFor(guide.structures.length)), room: ON_SCREEN });
