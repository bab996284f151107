/** One structure's page alone, as the A4 guide prints it: for whoever writes it, or reads a change to it over. */
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { lonePage } from "./fiche/lone-page.ts";
import { A4_WORK } from "./products/lecture.ts";
import { subjectOf } from "./title.ts";
import type { Ink, Work } from "./work.ts";

/** Named after the structure's file, like its PDF and its picture. */
export const previewWork = (guide: Guide, structure: Structure, ink: Ink): Work => ({
  ...A4_WORK,
  id: structure.id,
  title: structure.nom,
  runningTitle: guide.edition.titre,
  subject: subjectOf(guide),
  units: [lonePage(guide, structure)],
  ink,
  deliveries: [{ kind: "pages", file: `${structure.id}.pdf`, tagged: true }],
});
