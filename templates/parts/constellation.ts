/** The sky of a guide as one inline drawing. Colours come from CSS classes and `currentColor`: it follows the theme, and prints. */
import type { Flat } from "../../src/knowledge/projection.ts";
import type { Figure, Sky } from "../../src/knowledge/sky.ts";
import { type Html, html, trusted } from "../html.ts";

export interface ConstellationOptions {
  /** Width of the drawing in its own units; the height follows from the sky. Sizes of stars and words count in these units. */
  readonly width?: number;
  /** Sets the territoires' names beside their figures. */
  readonly labels?: boolean;
  /** The picture's accessible name; without it the picture is decoration, and hidden from assistive tools. */
  readonly name?: string;
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** A four-pointed star whose sides curve inward, centred on a point. */
const fourPoints = ({ x, y }: Flat, radius: number): string => {
  const waist = radius * 0.16;
  const [r, w, rest] = [short(radius), short(waist), short(radius - waist)];
  return `M${short(x)} ${short(y - radius)}q${w} ${rest} ${r} ${r}q-${rest} ${w}-${r} ${r}q-${w}-${rest}-${r}-${r}q${rest}-${w} ${r}-${r}`;
};

const radiusOf = (magnitude: number): number => 3.4 + 2.6 * Math.sqrt(Math.min(magnitude, 12));

const linesOf = ({ stars, lines }: Figure, at: (point: Flat) => Flat): string =>
  lines
    .flatMap(([from, to]) => {
      const [a, b] = [stars[from], stars[to]];
      if (!a || !b) return [];
      const [start, end] = [at(a), at(b)];
      return [`M${short(start.x)} ${short(start.y)}L${short(end.x)} ${short(end.y)}`];
    })
    .join("");

const labelOf = ({ stars, territoire }: Figure, at: (point: Flat) => Flat): Html => {
  const places = stars.map(at);
  const x = places.reduce((sum, place) => sum + place.x, 0) / places.length;
  const y = Math.max(...places.map((place) => place.y)) + 22;
  return html`<text x="${short(x)}" y="${short(y)}">${territoire.nom}</text>`;
};

/** Classes to style: `ciel`, `ciel-poussiere`, `ciel-lignes`, `ciel-etoiles`, `ciel-noms`. */
export const constellation = (sky: Sky, { width = 600, labels = false, name }: ConstellationOptions = {}): Html => {
  const height = Math.round(width / sky.aspect);
  const at = ({ x, y }: Flat): Flat => ({ x: x * width, y: y * height });
  const dust = sky.dust.map((speck) => `M${short(speck.x * width)} ${short(speck.y * height)}h0`).join("");
  const access = name === undefined ? trusted(`aria-hidden="true" focusable="false"`) : html`role="img" aria-label="${name}"`;
  return html`<svg class="ciel" viewBox="0 0 ${width} ${height}" ${access}>
<path class="ciel-poussiere" d="${dust}" fill="none" stroke="currentColor" stroke-linecap="round"/>
<path class="ciel-lignes" d="${sky.figures.map((figure) => linesOf(figure, at)).join("")}" fill="none" stroke="currentColor"/>
<path class="ciel-etoiles" d="${sky.figures.flatMap(({ stars }) => stars.map((star) => fourPoints(at(star), radiusOf(star.magnitude)))).join("")}"/>
${labels && html`<g class="ciel-noms" text-anchor="middle">${sky.figures.map((figure) => labelOf(figure, at))}</g>`}</svg>`;
};
