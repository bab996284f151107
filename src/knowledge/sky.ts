/**
 * The guide as a sky: one star a structure, at its place; the more services are its speciality, the brighter; the stars
 * of a territoire joined into a figure. Drawn from the data, so each territory and each edition has its own.
 */
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import type { Territoire } from "../model/territoire.ts";
import { byName } from "./order.ts";
import { centreOf, placeOf } from "./places.ts";
import { boxAround, distance, type Flat, mean, projection } from "./projection.ts";
import { expertCount, levelsOf } from "./rankings.ts";
import { seeded, seedOf } from "./seeded.ts";
import { type Edge, spanningTree } from "./spanning-tree.ts";
import { spread } from "./spread.ts";

export interface Star extends Flat {
  readonly structure: Structure;
  /** Number of services that are its speciality. */
  readonly magnitude: number;
  /** Number of services it offers, at any level: among equals, a shade more light. */
  readonly services: number;
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
/** 0: every star exactly where it is; 1: all on their territoire's middle. */
const TOGETHER = 0.4;
/** The longest line to a lonely star, in spacings. */
const LONGEST_LEAF = 1.7;
const ORIGIN: Flat = { x: 0, y: 0 };
const GOLDEN_ANGLE = 2.399963;

const brightest = (structures: readonly Structure[]): readonly Structure[] =>
  structures.length <= MOST_STARS
    ? structures
    : structures
        .map((structure) => ({ structure, magnitude: expertCount(structure) }))
        .toSorted((a, b) => b.magnitude - a.magnitude || byName(a.structure, b.structure))
        .slice(0, MOST_STARS)
        .map(({ structure }) => structure);

/** Fills a picture of `aspect` × 1, margins apart, in both directions as far as the stretch allows. */
const fitted = (points: readonly Flat[], aspect: number): readonly Flat[] => {
  const { left, top, right, bottom } = boxAround(points);
  const margin = (points.length < 6 ? 2.4 : 1) * MARGIN * Math.min(1, aspect);
  const scaleX = (aspect - 2 * margin) / Math.max(right - left, 1e-9);
  const scaleY = (1 - 2 * margin) / Math.max(bottom - top, 1e-9);
  const most = Math.min(scaleX, scaleY) * MOST_STRETCH;
  const [useX, useY] = [Math.min(scaleX, most), Math.min(scaleY, most)];
  return points.map(({ x, y }) => ({ x: aspect / 2 + (x - (left + right) / 2) * useX, y: 0.5 + (y - (top + bottom) / 2) * useY }));
};

/** Draws each star a little towards its territoire's middle, so that figures hold together and rarely cross. */
const gathered = (places: readonly (Flat & { readonly territoire: string })[]): readonly Flat[] => {
  const middles = new Map([...groupBy(places, ({ territoire }) => territoire)].map(([territoire, own]) => [territoire, mean(own)]));
  return places.map((place) => {
    const middle = middles.get(place.territoire) ?? place;
    return { x: place.x + (middle.x - place.x) * TOGETHER, y: place.y + (middle.y - place.y) * TOGETHER };
  });
};

/** Halfway between the true coordinate and the mere rank: one far place must not empty half of the sky. */
const evened = (values: readonly number[]): readonly number[] => {
  const sorted = values.toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const rank = (value: number): number => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 / Math.max(1, sorted.length - 1);
  return values.map((value) => 0.5 * ((value - least) / Math.max(most - least, 1e-12)) + 0.5 * rank(value));
};

/** Stars known only by their quarter leave its middle in a loose spiral: a cluster, not a pile. */
const unstacked = (points: readonly Flat[], spacing: number, random: () => number): readonly Flat[] => {
  const seen = new Map<string, number>();
  return points.map(({ x, y }) => {
    const key = `${x.toFixed(4)} ${y.toFixed(4)}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    const radius = spacing * 0.8 * Math.sqrt(rank);
    const angle = rank * GOLDEN_ANGLE + seedOf(key) + random() * 1.2;
    return { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
  });
};

/** A star alone at the end of a long line comes nearer, so that its line does not run through other figures. */
const reeledIn = (points: readonly Flat[], structures: readonly Structure[], spacing: number): readonly Flat[] => {
  const moved = [...points];
  const ranks = structures.map((_, rank) => rank);
  for (const members of groupBy(ranks, (rank) => structures[rank]?.territoire).values()) {
    const edges = spanningTree(members.map((rank) => points[rank] ?? ORIGIN));
    const lines = edges.flatMap(([from, to]) => [[from, to] as const, [to, from] as const]);
    for (const [inner, outer] of lines.filter(([, end]) => lines.filter(([from]) => from === end).length === 1)) {
      const [held, leaf] = [points[members[inner] ?? 0] ?? ORIGIN, points[members[outer] ?? 0] ?? ORIGIN];
      const part = (LONGEST_LEAF * spacing) / distance(held, leaf);
      if (part < 1) moved[members[outer] ?? 0] = { x: held.x + (leaf.x - held.x) * part, y: held.y + (leaf.y - held.y) * part };
    }
  }
  return moved;
};

/** Where the stars stand, in a picture of `aspect` × 1. */
const positions = (guide: Guide, structures: readonly Structure[], aspect: number, random: () => number): readonly Flat[] => {
  const project = projection(centreOf(guide).latitude);
  const places = gathered(structures.map((structure) => ({ ...project(placeOf(guide, structure)), territoire: structure.territoire })));
  const xs = evened(places.map(({ x }) => x));
  const ys = evened(places.map(({ y }) => y));
  const spacing = Math.sqrt(aspect / Math.max(1, structures.length)) * 0.56;
  const group = new Map(guide.territoires.map(({ id }, index) => [id, index]));
  const apart = (points: readonly Flat[], rounds: number): readonly Flat[] =>
    spread(
      points.map((point, index) => ({ ...point, group: group.get(structures[index]?.territoire ?? "") ?? 0 })),
      { within: spacing, between: spacing * 1.6, rounds },
    );
  const start = unstacked(
    fitted(
      places.map((_, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0 })),
      aspect,
    ),
    spacing,
    random,
  );
  const settled = fitted(apart(start, Math.min(110, Math.round(16_000 / structures.length))), aspect);
  return fitted(apart(reeledIn(settled, structures, spacing), 50), aspect);
};

const dustOf = (random: () => number, aspect: number): readonly Dust[] =>
  Array.from({ length: Math.round(90 * Math.sqrt(Math.max(1, aspect))) }, () => ({ x: random(), y: random(), size: random() ** 3 }));

/** The sky of the whole guide, or of one territoire, for a picture whose width is `aspect` times its height. */
export const skyOf = (guide: Guide, territoireId?: string, aspect = 1): Sky => {
  const random = seeded(seedOf(`${guide.edition.titre} ${guide.edition.edition} ${territoireId ?? ""}`));
  const structures = brightest(territoireId === undefined ? guide.structures : guide.structuresOf(territoireId));
  const places = positions(guide, structures, aspect, random);
  const stars = structures.map((structure, index): Star => {
    const { x, y } = places[index] ?? { x: aspect / 2, y: 0.5 };
    return { x: x / aspect, y, structure, magnitude: expertCount(structure), services: levelsOf(structure).length };
  });
  const figures = guide.territoires.flatMap((territoire): readonly Figure[] => {
    const own = stars.filter(({ structure }) => structure.territoire === territoire.id);
    return own.length === 0 ? [] : [{ territoire, stars: own, lines: spanningTree(own.map(({ x, y }) => ({ x: x * aspect, y }))) }];
  });
  return { aspect, figures, dust: dustOf(random, aspect) };
};
