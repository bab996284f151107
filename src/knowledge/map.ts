/** The map of the guide or of a territoire, ready to draw: outlines or a schematic plan, and codes that never overlap. */
import type { Guide } from "../model/guide.ts";
import type { GuideMap } from "./map-model.ts";
import { outlinedMap } from "./map-outlines.ts";
import { schematicMap } from "./map-schematic.ts";
import { oncePerGuide } from "./once.ts";

export type { GuideMap, Marker, Zone } from "./map-model.ts";

const computed = oncePerGuide((): Map<string | undefined, GuideMap> => new Map());

/** The map of one territoire with its codes, or of the whole guide: with codes while they can be read, else with letters. */
export const mapOf = (guide: Guide, territoireId?: string): GuideMap => {
  const maps = computed(guide);
  const { contours = [] } = guide;
  const map = maps.get(territoireId) ?? (contours.length > 0 ? outlinedMap(guide, contours, territoireId) : schematicMap(guide, territoireId));
  maps.set(territoireId, map);
  return map;
};
