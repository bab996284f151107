/** A map with the outlines of communes or quarters. */
import type { Contour, Contours } from "../model/contours.ts";
import type { Guide } from "../model/guide.ts";
import type { Territoire } from "../model/territoire.ts";
import type { GuideMap, Repere, Zone } from "./map.ts";
import { MOST_CODES, placeCodes } from "./map-codes.ts";
import { isPrecise, placeOf } from "./places.ts";
import { type Box, boxAround, type Flat, middleOf, projection } from "./projection.ts";
import { fold } from "./search.ts";
import { simplified } from "./simplify.ts";

const WIDTH = 600;
const PADDING = 14;
/** Details smaller than this, in map units, are dropped from the outlines. */
const TOLERANCE = 0.8;

/** The territoire a contour belongs to: by INSEE code, else by name; none when several share the commune. */
const owners = (guide: Guide): ((contour: Contour) => Territoire | undefined) => {
  const byKey = new Map<string, Set<Territoire>>();
  const add = (key: string | undefined, territoire: Territoire) => {
    if (key !== undefined) byKey.set(key, (byKey.get(key) ?? new Set()).add(territoire));
  };
  for (const territoire of guide.territoires) {
    for (const { nom, code_insee } of territoire.communes) {
      add(code_insee, territoire);
      add(fold(nom), territoire);
    }
    for (const quartier of [territoire.nom, ...(territoire.quartiers ?? [])]) add(fold(quartier), territoire);
  }
  const only = (key: string | undefined): Territoire | undefined => {
    const found = key === undefined ? undefined : byKey.get(key);
    return found?.size === 1 ? [...found][0] : undefined;
  };
  return ({ code, nom }) => only(code) ?? only(fold(nom));
};

const touches = (a: Box, b: Box): boolean => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const pathOf = (rings: readonly (readonly Flat[])[]): string =>
  rings
    .map((ring) => simplified(ring, TOLERANCE))
    .filter((ring) => ring.length > 3)
    .map((ring) => `M${ring.map(({ x, y }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join("L")}z`)
    .join("");

/** The overview, or the frame around one territoire with its neighbours in grey. */
export const outlinedMap = (guide: Guide, contours: Contours, territoireId?: string): GuideMap => {
  const ownerOf = owners(guide);
  const latitude = contours[0]?.rings[0]?.[0]?.[1] ?? 0;
  const project = projection(latitude);
  const shapes = contours.map((contour) => {
    const rings = contour.rings.map((ring) => ring.map(([longitude, north]) => project({ latitude: north, longitude })));
    return { contour, rings, box: boxAround(rings.flat()), territoire: ownerOf(contour) };
  });
  const structures = territoireId === undefined ? (guide.structures.length <= MOST_CODES ? guide.structures : []) : guide.structuresOf(territoireId);
  const places = structures.map((structure) => ({ structure, ...project(placeOf(guide, structure)) }));
  const inFrame = shapes.filter(({ territoire }) => territoireId === undefined || territoire?.id === territoireId);
  const frame = boxAround([...inFrame.flatMap(({ rings }) => rings.flat()), ...places]);
  const scale = (WIDTH - 2 * PADDING) / Math.max(frame.right - frame.left, (frame.bottom - frame.top) / 1.35, 1e-9);
  const height = Math.ceil((frame.bottom - frame.top) * scale + 2 * PADDING);
  const shiftX = (WIDTH - (frame.right - frame.left) * scale) / 2;
  const onMap = ({ x, y }: Flat): Flat => ({ x: (x - frame.left) * scale + shiftX, y: (y - frame.top) * scale + PADDING });
  const zones = shapes
    .filter(({ box }) => touches(box, frame))
    .map(({ contour, rings, territoire, box }): Zone => {
      const subject = territoireId === undefined || territoire?.id === territoireId ? territoire : undefined;
      return {
        territoire: subject,
        rang: subject ? guide.territoires.indexOf(subject) : -1,
        nom: contour.nom,
        path: pathOf(rings.map((ring) => ring.map(onMap))),
        label: onMap(middleOf(box)),
      };
    });
  const codes = places.map(({ structure, x, y }) => ({
    ...onMap({ x, y }),
    id: structure.id,
    code: guide.code(structure.id),
    approche: !isPrecise(structure),
  }));
  const reperes = placeCodes(codes, WIDTH, height).map(
    ({ id, code, approche, at, x, y }): Repere => ({ structureId: id, code, approche, ...at, ...(at.x !== x || at.y !== y ? { place: { x, y } } : {}) }),
  );
  return { width: WIDTH, height, schematique: false, zones, reperes, source: guide.edition.contours_source };
};
