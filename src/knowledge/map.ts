/** The map of the guide or of a territoire, ready to draw: outlines or a schematic plan, and codes that never overlap. */
import type { Guide } from "../model/guide.ts";
import { MOST_CODES } from "./map-codes.ts";
import type { GuideMap } from "./map-model.ts";
import { outlinedMap } from "./map-outlines.ts";
import { schematicMap } from "./map-schematic.ts";
import { oncePerGuide } from "./once.ts";

export type { GuideMap, Marker, Zone } from "./map-model.ts";

const computed = oncePerGuide((): Map<string, GuideMap> => new Map());

/** The map of one territoire with its codes, or of the whole guide: with codes up to `mostCodes`, where they can be read, else with letters. */
export const mapOf = (guide: Guide, territoireId?: string, mostCodes = MOST_CODES): GuideMap => {
  const key = `${territoireId ?? ""} ${mostCodes}`;
  const maps = computed(guide);
  const { contours = [] } = guide;
  const map = maps.get(key) ?? (contours.length > 0 ? outlinedMap(guide, contours, territoireId, mostCodes) : schematicMap(guide, territoireId, mostCodes));
  maps.set(key, map);
  return map;
};
