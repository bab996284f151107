/**
 * The guide as a sky: one star a structure, at its place; the more services are its speciality, the brighter; the stars
 * of a territoire joined into a figure. Drawn from the data, so each territory and each edition has its own.
 */
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import type { Territoire } from "../model/territoire.ts";
import { byName } from "./order.ts";
import { centreOf, placeOf } from "./places.ts";
import { boxAround, type Flat, projection } from "./projection.ts";
import { expertCount } from "./rankings.ts";
import { seeded, seedOf } from "./seeded.ts";
import { type Edge, spanningTree } from "./spanning-tree.ts";
import { spread } from "./spread.ts";

export interface Star extends Flat {
  readonly structure: Structure;
  /** Number of services that are its speciality. */
  readonly magnitude: number;
}

export interface Figure {
  readonly territoire: Territoire;
  readonly stars: readonly Star[];
  /** Indices into `stars`. */
  readonly lines: readonly Edge[];
}

/** A background star, of no structure. `size` from 0 to 1. */
export interface Dust extends Flat {
  readonly size: number;
}

/** Everything in unit coordinates: x and y from 0 to 1 of a picture whose width is `aspect` times its height. */
export interface Sky {
  readonly aspect: number;
  readonly figures: readonly Figure[];
  readonly dust: readonly Dust[];
}

/** More stars than this would be a grey cloud, and a heavy page: the brightest stay. */
const MOST_STARS = 360;
/** How much of the picture's edge stays empty, of its smaller side. */
const MARGIN = 0.09;
/** A territory may be drawn this much wider or taller than it is, to fill its picture. */
const MOST_STRETCH = 1.9;

const brightest = (structures: readonly Structure[]): readonly Structure[] =>
  structures.length <= MOST_STARS
    ? structures
    : structures
        .map((structure) => ({ structure, magnitude: expertCount(structure) }))
        .toSorted((a, b) => b.magnitude - a.magnitude || byName(a.structure, b.structure))
        .slice(0, MOST_STARS)
        .map(({ structure }) => structure);

/** Fits points into a picture of `aspect` × 1, stretching one direction rather than leaving half of it empty. */
const fitted = (points: readonly Flat[], aspect: number): readonly Flat[] => {
  const { left, top, right, bottom } = boxAround(points);
  const margin = MARGIN * Math.min(1, aspect);
  const [roomX, roomY] = [aspect - 2 * margin, 1 - 2 * margin];
  const scaleX = roomX / Math.max(right - left, 1e-9);
  const scaleY = roomY / Math.max(bottom - top, 1e-9);
  const least = Math.min(scaleX, scaleY);
  const [useX, useY] = [Math.min(scaleX, least * MOST_STRETCH), Math.min(scaleY, least * MOST_STRETCH)];
  return points.map(({ x, y }) => ({ x: aspect / 2 + (x - (left + right) / 2) * useX, y: 0.5 + (y - (top + bottom) / 2) * useY }));
};

/** Stars known only by their quarter leave its middle in a loose spiral: a cluster, not a pile. */
const unstacked = (points: readonly Flat[], spacing: number, random: () => number): readonly Flat[] => {
  const seen = new Map<string, number>();
  return points.map(({ x, y }) => {
    const key = `${x.toFixed(4)} ${y.toFixed(4)}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    const radius = spacing * 0.75 * Math.sqrt(rank);
    const angle = rank * 2.399963 + seedOf(key) + random() * 0.9;
    return { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
  });
};

const positions = (guide: Guide, structures: readonly Structure[], aspect: number, random: () => number): readonly Flat[] => {
  const project = projection(centreOf(guide).latitude);
  const margin = MARGIN * Math.min(1, aspect);
  const room = { width: aspect - 2 * margin, height: 1 - 2 * margin };
  const spacing = Math.sqrt((room.width * room.height) / Math.max(1, structures.length)) * 0.66;
  const placed = unstacked(
    fitted(
      structures.map((structure) => project(placeOf(guide, structure))),
      aspect,
    ),
    spacing,
    random,
  );
  const group = new Map(guide.territoires.map(({ id }, index) => [id, index]));
  const mobiles = placed.map(({ x, y }, index) => ({ x: x - margin, y: y - margin, group: group.get(structures[index]?.territoire ?? "") ?? 0 }));
  return spread(mobiles, { ...room, within: spacing, between: spacing * 1.55, rounds: 160 }).map(({ x, y }) => ({ x: (x + margin) / aspect, y: y + margin }));
};

const dustOf = (random: () => number, aspect: number): readonly Dust[] =>
  Array.from({ length: Math.round(70 * Math.max(1, aspect)) }, () => ({ x: random(), y: random(), size: random() ** 3 }));

/** The sky of the whole guide, or of one territoire, for a picture whose width is `aspect` times its height. */
export const skyOf = (guide: Guide, territoireId?: string, aspect = 1): Sky => {
  const random = seeded(seedOf(`${guide.edition.titre} ${guide.edition.edition} ${territoireId ?? ""}`));
  const structures = brightest(territoireId === undefined ? guide.structures : guide.structuresOf(territoireId));
  const places = positions(guide, structures, aspect, random);
  const stars = structures.map((structure, index): Star => ({ ...(places[index] ?? { x: 0.5, y: 0.5 }), structure, magnitude: expertCount(structure) }));
  const figures = guide.territoires.flatMap((territoire): readonly Figure[] => {
    const own = stars.filter(({ structure }) => structure.territoire === territoire.id);
    return own.length === 0 ? [] : [{ territoire, stars: own, lines: spanningTree(own.map(({ x, y }) => ({ x: x * aspect, y }))) }];
  });
  return { aspect, figures, dust: dustOf(random, aspect) };
};
