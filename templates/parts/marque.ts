/**
 * A level in one small sign, for tables: its stars side by side, full or hatched, and a point for « proposé ». Drawn
 * once, pointed to from every cell.
 */

import { NIVEAUX, type NiveauId } from "../../src/model/grille.ts";
import type { Guide } from "../../src/model/guide.ts";
import { type Html, html, trusted } from "../html.ts";
import { STAR_PATH } from "./etoiles.ts";

/** The square each star is drawn in. */
const SIDE = 20;
const WIDTH = 3 * SIDE;

/** So many stars, in the middle of the sign. */
const stars = (count: number): string =>
  Array.from({ length: count }, (_, rank) => `<path d="${STAR_PATH}" transform="translate(${(WIDTH - count * SIDE) / 2 + rank * SIDE})"/>`).join("");

/** The shapes that `marque` points to, once a document. */
export const marqueShapes = (): Html =>
  trusted(
    `<svg class="formes" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="trame" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v5" stroke="currentColor" stroke-width="2.4"/></pattern>` +
      `<circle id="m0" cx="${WIDTH / 2}" cy="${SIDE / 2}" r="4.5" fill="none" stroke-width="2"/>` +
      [1, 2, 3].flatMap((count) => ["", "e"].map((kind) => `<g id="m${count}${kind}"${kind && ` fill="url(#trame)"`}>${stars(count)}</g>`)).join("") +
      "</defs></svg>",
  );

const drawn = (guide: Guide, niveauId: NiveauId, estime: boolean): Html => {
  const { nom, etoiles } = guide.niveau(niveauId);
  return html`<svg class="marque-niveau${estime && " estime"}" viewBox="0 0 ${WIDTH} ${SIDE}" role="img" aria-label="${nom.toLowerCase()}${estime && " estimé"}"><use href="#m${etoiles}${estime && etoiles > 0 && "e"}"/></svg>`;
};

const signs = new WeakMap<Guide, ReadonlyMap<string, Html>>();

/** The sign of a level. The same few signs fill thousands of cells: they are written once a guide. */
export const marque = (guide: Guide, niveauId: NiveauId, estime: boolean): Html => {
  const known = signs.get(guide) ?? new Map(NIVEAUX.flatMap((id) => [true, false].map((guessed) => [`${id}${guessed}`, drawn(guide, id, guessed)] as const)));
  signs.set(guide, known);
  return known.get(`${niveauId}${estime}`) ?? html``;
};
