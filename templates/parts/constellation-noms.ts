/** The names of the figures, set in the empty parts of the sky. */
import { type LabelToPlace, nameLines, placeLabels } from "../../src/knowledge/labels.ts";
import { boxAround, type Flat } from "../../src/knowledge/projection.ts";
import type { Figure, Sky } from "../../src/knowledge/sky.ts";
import { type Html, html } from "../html.ts";
import { starRadius } from "./constellation-etoiles.ts";

const LINE = 15;
/** Width of one spaced capital, in the drawing's units; the style sheet sets 11.5 units with wide spacing. */
const CAPITAL = 8.6;
const LONGEST_LINE = 18;
/** Of the width: 5 mm and the bleed, on the smallest cover. */
const MARGIN = 0.055;

/** Under, over or beside each star of the figure; under its lowest star first. */
const candidatesFor = (stars: readonly Flat[], width: number, height: number): readonly Flat[] => {
  const { left, right, top, bottom } = boxAround(stars);
  const middle = (left + right) / 2;
  const ends = [
    { x: middle, y: bottom + height / 2 + 12 },
    { x: middle, y: top - height / 2 - 12 },
  ];
  const beside = stars
    .toSorted((a, b) => b.y - a.y)
    .flatMap(({ x, y }) => [
      { x, y: y + height / 2 + 13 },
      { x, y: y - height / 2 - 13 },
      { x: x + width / 2 + 14, y },
      { x: x - width / 2 - 14, y },
    ]);
  return [...ends, ...beside];
};

const nameOf = (lines: readonly string[], { x, y }: Flat): Html =>
  html`<text>${lines.map((line, index) => html`<tspan x="${Math.round(x)}" y="${Math.round(y + (index - (lines.length - 1) / 2) * LINE + 4)}">${line}</tspan>`)}</text>`;

/** All names, the largest figures choosing first. */
export const figureNames = (sky: Sky, width: number, height: number): Html => {
  const { figures } = sky;
  const radius = starRadius(sky);
  const at = ({ x, y }: Flat): Flat => ({ x: x * width, y: y * height });
  const named = figures
    .toSorted((a, b) => b.stars.length - a.stars.length)
    .map(({ stars, territoire }) => ({ stars, lines: nameLines(territoire.nom, LONGEST_LINE) }));
  const labels = named.map(({ stars, lines }): LabelToPlace => {
    const size = { width: Math.max(...lines.map(({ length }) => length)) * CAPITAL + 8, height: lines.length * LINE + 4 };
    return { ...size, candidates: candidatesFor(stars.map(at), size.width, size.height) };
  });
  const segments = ({ stars, lines }: Figure): readonly (readonly [Flat, Flat])[] =>
    lines.flatMap(([from, to]) => {
      const [a, b] = [stars[from], stars[to]];
      return a && b ? [[at(a), at(b)] as const] : [];
    });
  const places = placeLabels(labels, {
    points: figures.flatMap(({ stars }) => stars.map((star) => ({ ...at(star), radius: radius(star) + 2 }))),
    lines: figures.flatMap(segments),
    width,
    height,
    margin: width * MARGIN,
  });
  return html`<g class="ciel-noms" text-anchor="middle">${named.map(({ lines }, index) => {
    const place = places[index];
    return place && nameOf(lines, place);
  })}</g>`;
};
