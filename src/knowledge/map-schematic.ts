/** A plan without outlines: a disc a territoire, about where it is, large enough for its codes. */
import type { Guide } from "../model/guide.ts";
import type { Territoire } from "../model/territoire.ts";
import type { GuideMap, Repere, Zone } from "./map.ts";
import { CODE_HEIGHT, codeWidth, MOST_CODES } from "./map-codes.ts";
import { centreOf, centres } from "./places.ts";
import { boxAround, type Flat, projection } from "./projection.ts";

const WIDTH = 600;
const PADDING = 8;
const ROW = CODE_HEIGHT + 5;

interface Disc {
  readonly territoire: Territoire;
  readonly rang: number;
  x: number;
  y: number;
  radius: number;
}

/** Codes in rows, as a paragraph set in a disc. */
const rowsOf = (codes: readonly string[]): readonly (readonly string[])[] => {
  const perRow = Math.max(2, Math.ceil(Math.sqrt(codes.length * 0.8)));
  return Array.from({ length: Math.ceil(codes.length / perRow) }, (_, row) => codes.slice(row * perRow, (row + 1) * perRow));
};

const rowWidth = (row: readonly string[]): number => row.reduce((sum, code) => sum + codeWidth(code) + 4, -4);

const radiusFor = (nom: string, rows: readonly (readonly string[])[]): number => {
  const words = Math.max(...nom.split(/ (?=\p{Lu}|– )/u).map((word) => word.length * 7.2));
  const half = Math.max(...rows.map(rowWidth), words, 50) / 2;
  return Math.hypot(half, ((rows.length + 1.4) * ROW) / 2) + PADDING;
};

/** Pushes discs apart until they only touch. */
const separate = (discs: readonly Disc[]): void => {
  for (let round = 0; round < 300; round++) {
    discs.forEach((a, index) => {
      for (const b of discs.slice(index + 1)) {
        const gap = Math.hypot(b.x - a.x, b.y - a.y);
        const missing = a.radius + b.radius + 6 - gap;
        if (missing <= 0) continue;
        const angle = gap < 1e-6 ? index : Math.atan2(b.y - a.y, b.x - a.x);
        a.x -= (Math.cos(angle) * missing) / 2;
        a.y -= (Math.sin(angle) * missing) / 2;
        b.x += (Math.cos(angle) * missing) / 2;
        b.y += (Math.sin(angle) * missing) / 2;
      }
    });
  }
};

const circle = ({ x, y }: Flat, radius: number): string => {
  const r = Math.round(radius);
  return `M${Math.round(x - radius)} ${Math.round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
};

/** Draws every territoire asked for as a disc, at its place relative to the others. */
export const schematicMap = (guide: Guide, territoireId?: string): GuideMap => {
  const subjects = guide.territoires.flatMap((territoire, rang) =>
    territoireId === undefined || territoire.id === territoireId ? [{ territoire, rang }] : [],
  );
  const withCodes = territoireId !== undefined || guide.structures.length <= MOST_CODES;
  const rows = new Map(
    subjects.map(({ territoire: { id } }) => [id, rowsOf(withCodes ? guide.structuresOf(id).map((structure) => guide.code(structure.id)) : [])]),
  );
  const project = projection(centreOf(guide).latitude);
  const scale = 90 / 0.01;
  const discs = subjects.map(({ territoire, rang }): Disc => {
    const { x, y } = project(centres(guide).get(territoire.id) ?? centreOf(guide));
    return { territoire, rang, x: x * scale, y: y * scale, radius: radiusFor(territoire.nom, rows.get(territoire.id) ?? []) };
  });
  separate(discs);
  const box = boxAround(
    discs.flatMap(({ x, y, radius }) => [
      { x: x - radius, y: y - radius },
      { x: x + radius, y: y + radius },
    ]),
  );
  const width = Math.max(WIDTH, Math.ceil(box.right - box.left + 2 * PADDING));
  const shift = { x: (width - box.left - box.right) / 2, y: PADDING - box.top };
  const zones: Zone[] = [];
  const reperes: Repere[] = [];
  for (const { territoire, rang, x, y, radius } of discs) {
    const centre = { x: x + shift.x, y: y + shift.y };
    const lines = rows.get(territoire.id) ?? [];
    const top = centre.y - (lines.length * ROW) / 2;
    zones.push({ territoire, rang, nom: territoire.nom, path: circle(centre, radius), label: { x: centre.x, y: top + 2 } });
    const ids = guide.structuresOf(territoire.id);
    let rank = 0;
    lines.forEach((row, line) => {
      let left = centre.x - rowWidth(row) / 2;
      for (const code of row) {
        reperes.push({ structureId: ids[rank]?.id ?? "", code, x: left + codeWidth(code) / 2, y: top + (line + 1) * ROW, approche: true });
        left += codeWidth(code) + 4;
        rank += 1;
      }
    });
  }
  return { width, height: Math.ceil(box.bottom - box.top + 2 * PADDING), schematique: true, zones, reperes };
};
