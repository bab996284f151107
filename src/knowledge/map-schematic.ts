/** A plan without outlines: a disc a territoire, about where it is, large enough for its codes. */
import type { Guide } from "../model/guide.ts";
import type { Territoire } from "../model/territoire.ts";
import { nameLines } from "./labels.ts";
import type { CodeRoom } from "./map-codes.ts";
import type { GuideMap, MapView, Marker, Zone } from "./map-model.ts";
import { centreOf, centres } from "./places.ts";
import { boxAround, type Flat, projection } from "./projection.ts";

const PADDING = 10;
const NAME_LINE = 16;
const LETTER_WIDTH = 7.6;
/** A letter alone. */
const LETTER_RADIUS = 13;
const BETWEEN_DISCS = 9;

interface Disc extends Flat {
  readonly territoire: Territoire;
  readonly radius: number;
  readonly lines: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Lines touch less than neighbours do. */
const rowHeight = ({ height, gap }: CodeRoom): number => height + gap + 2;
const betweenCodes = ({ gap }: CodeRoom): number => gap + 1;

/** Codes set in rows like a paragraph, about as wide as they are high. */
const rowsOf = (codes: readonly string[], room: CodeRoom): readonly (readonly string[])[] => {
  const widest = Math.max(0, ...codes.map(room.widthOf));
  const perRow = Math.max(1, Math.ceil(Math.sqrt((codes.length * rowHeight(room) * 1.2) / Math.max(1, widest))));
  return Array.from({ length: Math.ceil(codes.length / perRow) }, (_, row) => codes.slice(row * perRow, (row + 1) * perRow));
};

const rowWidth = (row: readonly string[], room: CodeRoom): number =>
  row.reduce((sum, code) => sum + room.widthOf(code) + betweenCodes(room), -betweenCodes(room));

/** The name stands a little above its codes. */
const nameHeight = (lines: readonly string[], rows: readonly unknown[]): number => lines.length * NAME_LINE + (rows.length > 0 ? 4 : 0);
const heightOf = (lines: readonly string[], rows: readonly (readonly string[])[], room: CodeRoom): number =>
  nameHeight(lines, rows) + rows.length * rowHeight(room);

/** The smallest disc that holds the name and the rows, each at its height. */
const radiusFor = (lines: readonly string[], rows: readonly (readonly string[])[], room: CodeRoom): number => {
  const height = heightOf(lines, rows, room);
  const row = rowHeight(room);
  const corners = [
    ...lines.map(({ length }, index) => ({ half: (length * LETTER_WIDTH) / 2, y: index * NAME_LINE, size: NAME_LINE })),
    ...rows.map((codes, index) => ({ half: rowWidth(codes, room) / 2, y: nameHeight(lines, rows) + index * row, size: row })),
  ];
  return Math.max(30, ...corners.map(({ half, y, size }) => Math.hypot(half, Math.max(Math.abs(y - height / 2), Math.abs(y + size - height / 2))))) + 5;
};

/**
 * Pushes discs apart until they no longer touch: their places become approximate, their order stays. Every pair is
 * looked at in every round: plain numbers, and nothing made on the way.
 */
const separated = (discs: readonly Disc[]): readonly Disc[] => {
  const xs = Float64Array.from(discs, ({ x }) => x);
  const ys = Float64Array.from(discs, ({ y }) => y);
  const radii = Float64Array.from(discs, ({ radius }) => radius);
  const move = (index: number, x: number, y: number): void => {
    xs[index] = (xs[index] ?? 0) + x;
    ys[index] = (ys[index] ?? 0) + y;
  };
  /** Whether they had to be pushed. */
  const push = (i: number, j: number): boolean => {
    const least = (radii[i] ?? 0) + (radii[j] ?? 0) + BETWEEN_DISCS;
    const dx = (xs[j] ?? 0) - (xs[i] ?? 0);
    const dy = (ys[j] ?? 0) - (ys[i] ?? 0);
    // Most pairs are far apart: they must cost nothing more than this.
    if (dx >= least || dx <= -least || dy >= least || dy <= -least) return false;
    const apart = Math.sqrt(dx * dx + dy * dy);
    const missing = least - apart;
    if (missing <= 0.05) return false;
    const stacked = apart < 1e-6;
    const x = ((stacked ? Math.cos(i + 1) : dx / apart) * missing) / 2;
    const y = ((stacked ? Math.sin(i + 1) : dy / apart) * missing) / 2;
    move(i, -x, -y);
    move(j, x, y);
    return true;
  };
  let touching = true;
  for (let round = 0; touching && round < 400; round++) {
    touching = false;
    for (let i = 0; i < discs.length; i++) {
      for (let j = i + 1; j < discs.length; j++) if (push(i, j)) touching = true;
    }
  }
  return discs.map((disc, index) => ({ ...disc, x: xs[index] ?? 0, y: ys[index] ?? 0 }));
};

const whole = (value: number): number => Math.round(value);

const circle = ({ x, y, radius }: Disc): string => {
  const r = whole(radius);
  return `M${whole(x) - r} ${whole(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
};

const codesIn = (guide: Guide, { territoire, x, y, lines, rows }: Disc, room: CodeRoom): readonly Marker[] => {
  const ids = guide.structuresOf(territoire.id).map(({ id }) => id);
  const top = y - heightOf(lines, rows, room) / 2 + nameHeight(lines, rows);
  let rank = 0;
  return rows.flatMap((row, line) => {
    let left = x - rowWidth(row, room) / 2;
    return row.map((code): Marker => {
      const middle = left + room.widthOf(code) / 2;
      left += room.widthOf(code) + betweenCodes(room);
      return { structureId: ids[rank++] ?? "", code, x: middle, y: top + (line + 0.5) * rowHeight(room) };
    });
  });
};

const zoneOf = (guide: Guide, disc: Disc, isSubject: boolean, room: CodeRoom): Zone => ({
  territoire: disc.territoire,
  rank: guide.territoires.indexOf(disc.territoire),
  isSubject,
  path: circle(disc),
  ...(disc.lines.length > 0
    ? { name: { x: disc.x, y: disc.y - heightOf(disc.lines, disc.rows, room) / 2 + NAME_LINE / 2, lines: disc.lines } }
    : { letter: { x: disc.x, y: disc.y } }),
});

/** Every territoire as a disc at its place among the others; of one territoire, only its own codes. */
export const schematicMap = (guide: Guide, { territoireId, withCodes, room, neighboursAsLetters = false }: MapView): GuideMap => {
  const isSubject = ({ id }: Territoire): boolean => territoireId === undefined || id === territoireId;
  const project = projection(centreOf(guide).latitude);
  const places = guide.territoires.map((territoire) => project(centres(guide).get(territoire.id) ?? centreOf(guide)));
  const box = boxAround(places);
  const extent = Math.max(box.right - box.left, box.bottom - box.top, 1e-9);
  const discs = guide.territoires.map((territoire, index): Disc => {
    const rows =
      withCodes && isSubject(territoire)
        ? rowsOf(
            guide.structuresOf(territoire.id).map(({ id }) => guide.code(id)),
            room,
          )
        : [];
    const isLetter = neighboursAsLetters && !isSubject(territoire);
    const lines = isLetter ? [] : nameLines(territoire.nom, 15);
    const { x, y } = places[index] ?? { x: 0, y: 0 };
    return { territoire, lines, rows, radius: isLetter ? LETTER_RADIUS : radiusFor(lines, rows, room), x: x / extent, y: y / extent };
  });
  const reach = Math.sqrt(discs.reduce((sum, { radius }) => sum + radius ** 2, 0)) * 2.1;
  const settled = separated(discs.map((disc) => ({ ...disc, x: disc.x * reach, y: disc.y * reach })));
  const edges = boxAround(settled.flatMap(({ x, y, radius }) => [-1, 1].map((side) => ({ x: x + side * radius, y: y + side * radius }))));
  const onPage = settled.map((disc) => ({ ...disc, x: disc.x - edges.left + PADDING, y: disc.y - edges.top + PADDING }));
  return {
    width: Math.ceil(edges.right - edges.left + 2 * PADDING),
    height: Math.ceil(edges.bottom - edges.top + 2 * PADDING),
    isSchematic: true,
    zones: onPage.map((disc) => zoneOf(guide, disc, isSubject(disc.territoire), room)),
    markers: onPage.flatMap((disc) => codesIn(guide, disc, room)),
  };
};
