/** One structure's page alone, as the A4 guide prints it: for whoever writes it, or reads a change to it over. */
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { trusted } from "../html.ts";
import { A4_GUIDE } from "./presentation.ts";
import { A4_WORK } from "./products/lecture.ts";
import { chapterFurniture } from "./sections/chapitre.ts";
import { subjectOf } from "./title.ts";
import { PAGE_REFERENCE, type Unit } from "./unit.ts";
import type { Ink, Work } from "./work.ts";

/** Outside of its guide a page cannot say on which page another one is: the room stays empty. */
const NOWHERE = "<span></span>";

const unitOf = (guide: Guide, structure: Structure): Unit => {
  const rank = guide.territoires.findIndex(({ id }) => id === structure.territoire);
  const territoire = guide.territoires[rank];
  const { html } = A4_GUIDE.fiche(guide, structure);
  return {
    id: `apercu-${structure.id}`,
    mode: "fixed",
    furniture: { ...(territoire ? chapterFurniture(guide, territoire, rank) : {}), withoutFolio: true },
    bookmarks: [],
    pages: [{ html: trusted(html.markup.replace(PAGE_REFERENCE, NOWHERE)), name: structure.nom, structureId: structure.id }],
  };
};

/** Named after the structure's file, like its PDF and its picture. */
export const previewWork = (guide: Guide, structure: Structure, ink: Ink): Work => ({
  ...A4_WORK,
  id: structure.id,
  title: structure.nom,
  runningTitle: guide.edition.titre,
  subject: subjectOf(guide),
  units: [unitOf(guide, structure)],
  ink,
  deliveries: [{ kind: "pages", file: `${structure.id}.pdf`, tagged: true }],
});
