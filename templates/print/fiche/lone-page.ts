/** One structure's page outside of its guide: alone in a file, or under the eyes of whoever writes it. */
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { trusted } from "../../html.ts";
import { chapterFurniture } from "../chapter-furniture.ts";
import { type FixedUnit, PAGE_REFERENCE } from "../unit.ts";
import { fiche } from "./fiche.ts";

/** Outside of its guide a page cannot say on which page another one is: the room stays empty. */
const NOWHERE = "<span></span>";

export const lonePage = (guide: Guide, structure: Structure): FixedUnit => {
  const rank = guide.territoires.findIndex(({ id }) => id === structure.territoire);
  const territoire = guide.territoires[rank];
  return {
    id: `apercu-${structure.id}`,
    mode: "fixed",
    furniture: { ...(territoire ? chapterFurniture(guide, territoire, rank) : {}), withoutFolio: true },
    bookmarks: [],
    pages: [{ html: trusted(fiche(guide, structure).markup.replace(PAGE_REFERENCE, NOWHERE)), name: structure.nom, structureId: structure.id }],
  };
};
