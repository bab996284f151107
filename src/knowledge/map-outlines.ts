/** A map with the outlines of communes or quarters. */
import { comparable } from "../model/comparable.ts";
import type { Contour, Contours } from "../model/contours.ts";
import type { Guide } from "../model/guide.ts";
import type { Territoire } from "../model/territoire.ts";
import { METRES_PER_DEGREE } from "./distance.ts";
import { nameLines } from "./labels.ts";
import { LETTERS_ON_SCREEN, placeCodes } from "./map-codes.ts";
import type { GuideMap, MapView, Marker, Zone } from "./map-model.ts";
import { type Room, roomiest } from "./map-rooms.ts";
import { placeOf, uncertaintyOf } from "./places.ts";
import { type Box, boxAround, type Flat, projection } from "./projection.ts";

import { simplified } from "./simplify.ts";

const PADDING = 12;
/** Room under the map for its scale. */
const SCALE_STRIP = 20;
const TALLEST = 1.3;
/** Details smaller than this, in map units, are dropped from the outlines. */
const TOLERANCE = 0.7;
const LETTER_WIDTH = 7.4;
const LINE = 15;

/** The territoire a contour belongs to: by INSEE code, else by name; none when several share the commune. */
const owners = (guide: Guide): ((contour: Contour) => Territoire | undefined) => {
  const byKey = new Map<string, Set<Territoire>>();
  const add = (key: string, territoire: Territoire) => byKey.set(key, (byKey.get(key) ?? new Set()).add(territoire));
  for (const territoire of guide.territoires) {
    for (const { nom, code_insee } of territoire.communes) for (const key of [comparable(nom), code_insee ?? ""]) add(key, territoire);
    for (const quartier of [territoire.nom, ...(territoire.quartiers ?? [])]) add(comparable(quartier), territoire);
  }
  const only = (key: string): Territoire | undefined => {
    const found = byKey.get(key);
    return key !== "" && found?.size === 1 ? [...found][0] : undefined;
  };
  return ({ code = "", nom }) => only(code) ?? only(comparable(nom));
};

const touches = (a: Box, b: Box): boolean => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** Relative steps: half the characters of absolute ones. */
const pathOf = (rings: readonly (readonly Flat[])[]): string =>
  rings
    .map((ring) => {
      const steps = ring.map(({ x, y }) => [Math.round(x * 10), Math.round(y * 10)] as const);
      const [x = 0, y = 0] = steps[0] ?? [];
      const moves = steps
        .slice(1)
        .map(([toX, toY], index) => `${tenth((toX - (steps[index]?.[0] ?? 0)) / 10)} ${tenth((toY - (steps[index]?.[1] ?? 0)) / 10)}`);
      return `M${tenth(x / 10)} ${tenth(y / 10)}l${moves.join(" ").replaceAll(" -", "-")}z`;
    })
    .join("");

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Map units in a degree of latitude. */
  readonly scale: number;
  readonly onMap: (point: Flat) => Flat;
}

const frameAround = (box: Box, width: number): Frame => {
  const [east, south] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min((width - 2 * PADDING) / Math.max(east, 1e-9), (width * TALLEST - 2 * PADDING) / Math.max(south, 1e-9));
  const shift = (width - east * scale) / 2;
  return {
    width,
    height: Math.ceil(south * scale + 2 * PADDING),
    scale,
    onMap: ({ x, y }) => ({ x: (x - box.left) * scale + shift, y: (y - box.top) * scale + PADDING }),
  };
};

const nameIn = (nom: string, rings: readonly (readonly Flat[])[], taken: readonly Flat[], { width, height }: Frame): Zone["name"] => {
  const room = roomiest(rings, taken, { left: 2, top: 2, right: width - 2, bottom: height - 2 });
  const lines = nameLines(nom, 13);
  const half = (Math.max(...lines.map(({ length }) => length)) * LETTER_WIDTH) / 2;
  const inFrame = room !== undefined && room.x - half > 0 && room.x + half < width;
  return room && inFrame && room.radius > Math.max((lines.length * LINE) / 2 - 1, half * 0.42)
    ? { x: room.x, y: room.y - ((lines.length - 1) * LINE) / 2, lines }
    : undefined;
};

/** The letter in the middle of the surface, its name under it when both fit. */
const letterAndName = (nom: string, room: Room | undefined): Pick<Zone, "name" | "letter"> => {
  if (!room) return {};
  const lines = nameLines(nom, 13);
  const half = (Math.max(...lines.map(({ length }) => length)) * LETTER_WIDTH) / 2;
  const low = 8 + lines.length * LINE;
  if (Math.hypot(half * 0.8, low) > room.radius * 1.15) return { letter: { x: room.x, y: room.y } };
  return { letter: { x: room.x, y: room.y - low / 2 + 2 }, name: { x: room.x, y: room.y - low / 2 + 25, lines } };
};

/** One, two or five times a power of ten: about a fifth of the width. */
const scaleBar = ({ width, scale }: Frame): GuideMap["scale"] => {
  const metresPerUnit = METRES_PER_DEGREE / scale;
  const metres = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].findLast((round) => round / metresPerUnit < width / 4);
  return metres === undefined ? undefined : { metres, length: metres / metresPerUnit };
};

interface PlacedStructure extends Flat {
  readonly structureId: string;
  readonly code: string;
  readonly at: Flat;
}

const markerOf = (guide: Guide, { room }: MapView, { scale }: Frame, { structureId, code, at, x, y }: PlacedStructure): Marker => {
  const uncertainty = uncertaintyOf(guide.structure(structureId));
  const isMoved = Math.hypot(at.x - x, at.y - y) > room.height / 2;
  return {
    structureId,
    code,
    ...at,
    ...(isMoved && { place: { x, y } }),
    ...(uncertainty > 0 && { around: { x, y, radius: (uncertainty / METRES_PER_DEGREE) * scale } }),
  };
};

/** On a screen letters are links: apart from each other, and without names between them. */
const lettersApart = (zones: readonly Zone[], frame: Frame): readonly Zone[] => {
  const letters = zones.flatMap((zone) => (zone.letter && zone.territoire ? [{ ...zone.letter, code: zone.territoire.lettre, zone }] : []));
  const placed = new Map(
    placeCodes(letters, frame, LETTERS_ON_SCREEN).map(({ zone, at, x, y }) => {
      const isMoved = Math.hypot(at.x - x, at.y - y) > LETTERS_ON_SCREEN.height / 2;
      return [zone, { ...at, ...(isMoved && { place: { x, y } }) }];
    }),
  );
  return zones.map((zone) => (placed.has(zone) ? { ...zone, name: undefined, letter: placed.get(zone) } : zone));
};

/** The overview, or the frame around one territoire with its neighbours. */
export const outlinedMap = (guide: Guide, contours: Contours, view: MapView): GuideMap => {
  const { territoireId, withCodes } = view;
  const ownerOf = owners(guide);
  const project = projection(contours[0]?.rings[0]?.[0]?.[1] ?? 0);
  const shapes = contours.map((contour) => {
    const rings = contour.rings.map((ring) => ring.map(([longitude, latitude]) => project({ latitude, longitude })));
    return { contour, rings, box: boxAround(rings.flat()), territoire: ownerOf(contour) };
  });
  const overview = territoireId === undefined;
  const shown = overview ? guide.structures : guide.structuresOf(territoireId);
  const places = (withCodes ? shown : []).map(({ id }) => ({ structureId: id, code: guide.code(id), ...project(placeOf(guide, guide.structure(id))) }));
  const subjects = shapes.filter(({ territoire }) => overview || territoire?.id === territoireId);
  const box = boxAround([...subjects.flatMap(({ rings }) => rings.flat()), ...places]);
  const frame = frameAround(box, view.width);
  const codes = placeCodes(
    places.map((place) => ({ ...place, ...frame.onMap(place) })),
    frame,
    view.room,
  );
  const edges: Box = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  const zones = shapes.flatMap(({ contour, rings, territoire }): readonly Zone[] => {
    const drawn = rings.map((ring) => simplified(ring.map(frame.onMap), TOLERANCE)).filter((ring) => ring.length > 3);
    if (drawn.length === 0 || !touches(boxAround(drawn.flat()), edges)) return [];
    const isSubject = overview ? territoire !== undefined : territoire?.id === territoireId;
    const zone = { territoire, rank: territoire ? guide.territoires.indexOf(territoire) : 0, isSubject, path: pathOf(drawn) };
    if (!withCodes && territoire) return [{ ...zone, ...letterAndName(territoire.nom, roomiest(drawn, [], edges)) }];
    if (!overview && isSubject) return [zone];
    const taken = codes.map(({ at }) => at);
    return [{ ...zone, name: nameIn(territoire?.nom ?? contour.nom, drawn, taken, frame) }];
  });
  return {
    width: frame.width,
    height: frame.height + SCALE_STRIP,
    isSchematic: false,
    zones: view.neighboursAsLetters ? lettersApart(zones, frame) : zones,
    markers: codes.map((code) => markerOf(guide, view, frame, code)),
    scale: scaleBar(frame),
    source: guide.edition.contours_source,
  };
};
