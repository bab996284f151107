/**
 * Stars for paper: one drawn shape a level, so that a grid of 22 rows stays light. Full stars are solid ink – yellow
 * vanishes on a copier –, empty ones a thin outline, estimated ones hatched with lines cut to the star's edge.
 */
import type { Niveau } from "../../src/model/referentiel.ts";
import { type Html, html, trusted } from "../html.ts";

type Point = readonly [x: number, y: number];

const STAR: readonly Point[] = [
  [10, 1.6],
  [12.6, 7.1],
  [18.6, 7.9],
  [14.2, 12.1],
  [15.3, 18.1],
  [10, 15.2],
  [4.7, 18.1],
  [5.8, 12.1],
  [1.4, 7.9],
  [7.4, 7.1],
];
const STEP = 21;
const HATCH = 3.6;

const rounded = (value: number): number => Math.round(value * 100) / 100;

const outline = (shift: number): string => `M${STAR.map(([x, y]) => `${rounded(x + shift)} ${y}`).join("L")}z`;

/** Where the line x + y = sum crosses the star, from left to right. */
const crossings = (sum: number): readonly Point[] =>
  STAR.flatMap((from, index): Point[] => {
    const to = STAR[(index + 1) % STAR.length] ?? from;
    const [before, after] = [from[0] + from[1] - sum, to[0] + to[1] - sum];
    if (before < 0 === after < 0) return [];
    const part = before / (before - after);
    return [[from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]];
  }).toSorted((a, b) => a[0] - b[0]);

const hatching = (shift: number): string => {
  const strokes: string[] = [];
  for (let sum = 9; sum < 34; sum += HATCH) {
    const points = crossings(sum);
    for (let index = 0; index + 1 < points.length; index += 2) {
      const ends = [points[index], points[index + 1]].flatMap((point) => (point ? [`${rounded(point[0] + shift)} ${rounded(point[1])}`] : []));
      strokes.push(`M${ends.join("L")}`);
    }
  }
  return strokes.join("");
};

const shape = (full: number, estime: boolean): string => {
  const ranks = [0, 1, 2];
  const empty = ranks.filter((rank) => rank >= full).map((rank) => outline(rank * STEP));
  const kept = ranks.filter((rank) => rank < full);
  const edge = kept.map((rank) => outline(rank * STEP)).join("");
  const inside = estime ? `<path class="hachures" d="${kept.map((rank) => hatching(rank * STEP)).join("")}"/>` : "";
  const strong = full === 0 ? "" : `<path class="${estime ? "estimee" : "pleine"}" d="${edge}"/>${inside}`;
  return `${strong}${empty.length ? `<path class="vide" d="${empty.join("")}"/>` : ""}`;
};

/** « Offered, level not declared »: a tick, which nobody takes for a star. */
const TICK = '<path class="coche" d="M22 10.5l6 6L40 3.5"/>';

const nameOf = (full: number, estime: boolean): string => `n${full}${estime ? "e" : ""}`;

/** The shapes, once a document. */
export const levelShapes = (): Html =>
  trusted(
    `<svg class="formes" width="0" height="0" aria-hidden="true"><defs><g id="n0">${TICK}</g>${[1, 2, 3]
      .flatMap((full) => [false, true].map((estime) => `<g id="${nameOf(full, estime)}">${shape(full, estime)}</g>`))
      .join("")}</defs></svg>`,
  );

/** The picture of a level. The word always stands beside it, so the picture itself is decoration. */
export const levelPicture = ({ etoiles }: Niveau, estime = false): Html =>
  html`<svg class="niveau" viewBox="0 0 62 20" aria-hidden="true"><use href="#${nameOf(etoiles, estime && etoiles > 0)}"/></svg>`;

/** One solid star, for running heads and legends. */
export const singleStar = (): Html => html`<svg class="etoile" viewBox="0 0 20 20" aria-hidden="true"><path d="${outline(0)}"/></svg>`;
