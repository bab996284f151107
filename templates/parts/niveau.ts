import { NIVEAUX, type NiveauId } from "../../src/model/grille.ts";
import type { Guide } from "../../src/model/guide.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { etoiles } from "./etoiles.ts";

/** Stars and their word. A service whose level nobody declared has the word alone: three empty stars would look like a bad mark. */
export const niveauInWords = (guide: Guide, niveauId: NiveauId, estime: boolean): Html => {
  const niveau = guide.niveau(niveauId);
  if (niveau.etoiles === 0) return html`<span class="niveau">${niveau.nom.toLowerCase()}</span>`;
  // The picture's accessible name already says the word: hearing it twice on every row is tiring.
  return html`<span class="niveau">${etoiles(guide, niveauId, estime)} <span aria-hidden="true">${niveau.nom.toLowerCase()}${estime && html` <i>estimé</i>`}</span></span>`;
};

/** Each level once, for a script to copy beside the places it lists: the same stars as everywhere else. */
export const niveauxACopier = ({ guide }: Site): readonly Html[] =>
  NIVEAUX.flatMap((niveau) => {
    const { etoiles } = guide.niveau(niveau);
    const declared = html`<template id="n${etoiles}">${niveauInWords(guide, niveau, false)}</template>`;
    return etoiles === 0 ? [declared] : [declared, html`<template id="n${etoiles}e">${niveauInWords(guide, niveau, true)}</template>`];
  });
