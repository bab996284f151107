/** The letters of a campaign: one page a structure, in the order of the guide, to be printed, folded and posted. */
import { groupBy } from "../../../src/model/grouping.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { subjectOf, titleOf } from "../title.ts";
import type { FixedUnit } from "../unit.ts";
import { A4, type Work } from "../work.ts";
import { lettreDeRelance } from "./lettre.ts";

const units = (guide: Guide, structures: readonly Structure[], date: string): readonly FixedUnit[] =>
  [...groupBy(structures, ({ territoire }) => territoire)].map(([territoire, own]) => ({
    id: `relance-${territoire}`,
    mode: "fixed",
    furniture: { fullPage: true },
    bookmarks: own.map(({ id, nom }) => ({ title: nom, anchor: `relance-${id}` })),
    pages: own.map((structure) => ({ html: lettreDeRelance(guide, structure, date), name: structure.nom, structureId: structure.id })),
  }));

/** `name` names the file, without « .pdf ». */
export const lettersWork = (guide: Guide, structures: readonly Structure[], { date, name }: { readonly date: string; readonly name: string }): Work => ({
  product: "lettre",
  id: name,
  title: titleOf(guide, "Lettres de relance"),
  runningTitle: guide.edition.titre,
  subject: subjectOf(guide),
  units: units(guide, structures, date),
  paper: A4,
  bleed: 0,
  styles: ["page", "lettre", "relance"],
  ink: "noir",
  smallestType: 7,
  deliveries: [{ kind: "pages", file: `${name}.pdf`, tagged: false }],
});
