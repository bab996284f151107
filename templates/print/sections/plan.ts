/** The map of a chapter, drawn close: its own codes large enough to read, its neighbours around. */
import type { GuideMap, Zone } from "../../../src/knowledge/map.ts";
import { type Html, trusted } from "../../html.ts";
import { carte } from "../../parts/carte.ts";

/** Between two lines of a name, in map units. */
const NAME_LINE = 15;

/** Around the codes, in map units; and the least part of the map that is shown. */
const MARGIN = 46;
const LEAST = 0.42;

/** A window on the map, no smaller than `least` of it, that holds all the codes. */
const windowOn = (places: readonly number[], size: number): readonly [start: number, length: number] => {
  const [low, high] = [Math.min(...places) - MARGIN, Math.max(...places) + MARGIN];
  const length = Math.max(high - low, size * LEAST);
  return [(low + high - length) / 2, length];
};

/** The narrowest room a page of the guide gives the map: what is seen beside the window, at least. */
const SEEN_ASPECT = 1.5;
const LETTER = 8;

/** `seenAspect`: width of the room the page gives the map, over its height, at its narrowest. */
export const zoomedMap = (map: GuideMap, seenAspect = SEEN_ASPECT): Html => {
  // A plan of discs is small already: its neighbours are letters, and none is cut by the edge.
  if (map.markers.length === 0 || map.isSchematic) return carte(map, { name: "" });
  const [x, width] = windowOn(
    map.markers.map((repere) => repere.x),
    map.width,
  );
  const [y, height] = windowOn(
    map.markers.map((repere) => repere.y),
    map.height,
  );
  const [halfWidth, halfHeight] = [Math.max(width, height * seenAspect) / 2, Math.max(height, width / seenAspect) / 2];
  // A name cut by the edge of the map is worse than none.
  const isSeen = ({ name: label }: Zone): boolean =>
    label !== undefined &&
    Math.abs(label.x - (x + width / 2)) + (Math.max(...label.lines.map(({ length }) => length)) * LETTER) / 2 < halfWidth &&
    Math.abs(label.y - (y + height / 2)) + 2 * LETTER < Math.min(halfHeight, height / 2);
  const drawing = carte({ ...map, zones: map.zones.map((zone) => (isSeen(zone) ? zone : { ...zone, name: undefined })) }, { name: "" });
  return trusted(drawing.markup.replace(/viewBox="[^"]*"/, `viewBox="${[x, y, width, height].map((value) => value.toFixed(1)).join(" ")}"`));
};

/** Letters alone, at the middle of names: on a small drawing these would be too small, and the list beside says them. */
export const withLetters = (map: GuideMap): GuideMap => ({
  ...map,
  zones: map.zones.map((zone): Zone => {
    const { name, letter, territoire } = zone;
    const middle = letter ?? (name && { x: name.x, y: name.y + ((name.lines.length - 1) * NAME_LINE) / 2 });
    return { ...zone, name: undefined, letter: territoire && middle };
  }),
});
