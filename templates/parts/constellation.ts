/** The sky of a guide as one inline drawing. Colours come from CSS classes and `currentColor`: it follows the theme, and prints. */
import type { Flat } from "../../src/knowledge/projection.ts";
import type { Figure, Sky, Star } from "../../src/knowledge/sky.ts";
import { type Html, html, trusted } from "../html.ts";
import { eightPoints, fourPoints, short, starRadius } from "./constellation-etoiles.ts";
import { figureNames } from "./constellation-noms.ts";

export interface ConstellationOptions {
  /** Width of the drawing in its own units; the height follows from the sky. Sizes of stars and words count in these units. */
  readonly width?: number;
  /** Sets the territoires' names beside their figures. */
  readonly labels?: boolean;
  /** Draws the faint circles and hours of a star atlas behind. */
  readonly atlas?: boolean;
  /** The picture's accessible name; without it the picture is decoration, and hidden from assistive tools. */
  readonly name?: string;
}

const bright = ({ magnitude }: Star): boolean => magnitude > 0;
const brightest = ({ magnitude }: Star): boolean => magnitude > 2;

/** Lines stop short of their stars, as in a star atlas: the stars keep their air. */
const AIR = 3.5;
const lineBetween = (from: Flat, to: Flat, fromRadius: number, toRadius: number): string => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [start, end] = [fromRadius * 0.7 + AIR, toRadius * 0.7 + AIR];
  if (length < start + end + 1) return "";
  const along = (part: number): string => `${short(from.x + ((to.x - from.x) * part) / length)} ${short(from.y + ((to.y - from.y) * part) / length)}`;
  return `M${along(start)}L${along(length - end)}`;
};

const linesOf = ({ stars, lines }: Figure, at: (point: Flat) => Flat, radius: (star: Star) => number): string =>
  lines
    .map(([from, to]) => {
      const [a, b] = [stars[from], stars[to]];
      return a && b ? lineBetween(at(a), at(b), radius(a), radius(b)) : "";
    })
    .join("");

/** Parallels and hours around a pole above the picture. */
const atlasOf = (width: number, height: number): string => {
  const pole = { x: width * 0.5, y: -height * 0.55 };
  const far = Math.hypot(width / 2, height * 1.55);
  const parallels = [0.42, 0.58, 0.74, 0.9]
    .map((part) => far * part)
    .map((r) => `M${short(pole.x - r)} ${short(pole.y)}a${short(r)} ${short(r)} 0 0 0 ${short(2 * r)} 0`);
  const hours = [-3, -2, -1, 0, 1, 2, 3].map((hour) => {
    const angle = (hour * Math.PI) / 14;
    const [x, y] = [Math.sin(angle), Math.cos(angle)];
    return `M${short(pole.x + x * far * 0.35)} ${short(pole.y + y * far * 0.35)}L${short(pole.x + x * far)} ${short(pole.y + y * far)}`;
  });
  return [...parallels, ...hours].join("");
};

const DUST_SIZES = [
  { upTo: 0.25, width: 1.4 },
  { upTo: 0.7, width: 2.1 },
  { upTo: 1, width: 3 },
] as const;

const dustOf = (sky: Sky, width: number, height: number): readonly Html[] =>
  DUST_SIZES.map(({ upTo, width: size }, rank) => {
    const least = DUST_SIZES[rank - 1]?.upTo ?? -1;
    const specks = sky.dust.filter((speck) => speck.size > least && speck.size <= upTo);
    return html`<path stroke-width="${size}" d="${specks.map(({ x, y }) => `M${Math.round(x * width)} ${Math.round(y * height)}h0`).join("")}"/>`;
  });

/** Classes to style: `ciel`, `ciel-atlas`, `ciel-poussiere`, `ciel-lignes`, `ciel-halo`, `ciel-etoiles`, `ciel-vives`, `ciel-noms`. */
export const constellation = (sky: Sky, { width = 600, labels = false, atlas = false, name }: ConstellationOptions = {}): Html => {
  const height = Math.round(width / sky.aspect);
  const at = ({ x, y }: Flat): Flat => ({ x: x * width, y: y * height });
  const stars = sky.figures.flatMap((figure) => figure.stars);
  const radiusIn = starRadius(sky);
  const path = (chosen: readonly Star[], draw: (at: Flat, radius: number) => string): string => chosen.map((star) => draw(at(star), radiusIn(star))).join("");
  const vivid = path(stars.filter(bright), eightPoints);
  const halos = path(stars.filter(brightest), ({ x, y }, radius) => {
    const r = short(radius * 1.25);
    return `M${short(x - radius * 1.25)} ${short(y)}a${r} ${r} 0 1 0 ${short(radius * 2.5)} 0a${r} ${r} 0 1 0-${short(radius * 2.5)} 0`;
  });
  const access = name === undefined ? trusted(`aria-hidden="true" focusable="false"`) : html`role="img" aria-label="${name}"`;
  return html`<svg class="ciel" viewBox="0 0 ${width} ${height}" fill="none" stroke="currentColor" ${access}>${atlas && html`<path class="ciel-atlas" d="${atlasOf(width, height)}"/>`}<g class="ciel-poussiere" stroke-linecap="round">${dustOf(sky, width, height)}</g><path class="ciel-lignes" d="${sky.figures.map((figure) => linesOf(figure, at, radiusIn)).join("")}"/>${halos !== "" && html`<path class="ciel-halo" d="${halos}"/>`}<path class="ciel-etoiles" d="${path(
    stars.filter((star) => !bright(star)),
    fourPoints,
  )}"/>${vivid !== "" && html`<path class="ciel-vives" d="${vivid}"/>`}${labels && figureNames(sky, width, height)}</svg>`;
};
