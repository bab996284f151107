import type { Guide } from "../../src/model/guide.ts";
import type { NiveauId } from "../../src/model/referentiel.ts";
import { type Html, html, trusted } from "../html.ts";

/** One star in a 20-unit box. Drawn, never a glyph: fonts disagree about ★, and a drawn star is the same on paper. */
export const STAR_PATH = "M10 1.6l2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9-5.3 2.9 1.1-6L1.4 7.9l6-.8z";

/**
 * The shapes that `etoiles` points to, once a document: full, hatched (estimated) and empty star.
 * Print and web each put it at the top of their body.
 */
export const starShapes = (): Html =>
  trusted(
    `<svg class="formes" width="0" height="0" aria-hidden="true" focusable="false"><defs>` +
      `<pattern id="hachures" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v3" stroke="currentColor" stroke-width="1.6"/></pattern>` +
      `<path id="etoile-pleine" class="etoile-pleine" d="${STAR_PATH}"/>` +
      `<path id="etoile-estimee" class="etoile-estimee" d="${STAR_PATH}" fill="url(#hachures)"/>` +
      `<path id="etoile-vide" class="etoile-vide" d="${STAR_PATH}" fill="none"/></defs></svg>`,
  );

const accessibleName = (nom: string, etoiles: number, estime: boolean): string =>
  etoiles === 0
    ? "service proposé, niveau non déclaré"
    : `niveau ${nom.toLowerCase()}${estime ? " (estimé)" : ""}, ${etoiles} étoile${etoiles > 1 ? "s" : ""} sur 3`;

/** Three stars as one picture with one accessible name. The word beside it is the caller's: its place differs on web and paper. */
export const etoiles = (guide: Guide, niveauId: NiveauId, estime: boolean): Html => {
  const { etoiles: full, nom } = guide.niveau(niveauId);
  const shape = (index: number): string => (index < full ? (estime ? "estimee" : "pleine") : "vide");
  return html`<svg class="etoiles" viewBox="0 0 62 20" role="img" aria-label="${accessibleName(nom, full, estime)}">${[0, 1, 2].map((index) => html`<use href="#etoile-${shape(index)}" x="${index * 21}"/>`)}</svg>`;
};
