/** The whole printed guide, section after section, ready to be laid out. */
import type { Guide } from "../../src/model/guide.ts";
import { html } from "../html.ts";
import { ancreOf, fiche } from "./fiche/fiche.ts";
import type { Unit } from "./unit.ts";

export interface PrintAssets {
  /** Pictures as `data:` addresses. */
  readonly logos: readonly { readonly nom: string; readonly source: string }[];
}

export const guideUnits = (guide: Guide, _assets: PrintAssets): readonly Unit[] => {
  void html;
  return guide.territoires.map((territoire, rang) => ({
    id: territoire.id,
    mode: "fixe",
    furniture: { courant: territoire.nom, onglet: { rang, total: guide.territoires.length, lettre: territoire.lettre, couleur: territoire.couleur } },
    signets: [],
    pages: guide
      .structuresOf(territoire.id)
      .map((structure) => ({ html: fiche(guide, structure), nom: structure.nom, structureId: structure.id, ancre: ancreOf(structure) })),
  }));
};
