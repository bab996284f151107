/** Work → finished pages: its units laid out, put together, numbered. */
import { withNotesTrimmed, withPagesFacing } from "../../templates/print/guide.ts";
import type { Work } from "../../templates/print/work.ts";
import { type Assembled, assemble } from "./assemble.ts";
import type { BrowserScripts } from "./browser-scripts.ts";
import { type Documents, documentsIn } from "./documents.ts";
import type { Launched } from "./launch.ts";
import { paginate } from "./paginate.ts";
import { plainUnit } from "./plain-unit.ts";
import { printStyles } from "./styles.ts";

export interface LaidOutWork extends Assembled {
  readonly work: Work;
  readonly documents: Documents;
}

/** How many figures page numbers will likely have: as many as if every fixed page were doubled by lists. */
const likelyFigures = ({ units }: Work): number => {
  const fixed = units.reduce((total, unit) => total + (unit.mode === "fixed" ? unit.pages.length : 0), 0);
  return Math.max(3, String(fixed * 2 - 1).length);
};

/** Lays a work out. `figures`: the room kept for page numbers; a work that outgrows it is laid out again with more. */
export const layOutWork = async (
  launched: Launched,
  work: Work,
  scripts: BrowserScripts,
  onUnit: (done: number, total: number) => void,
  figures = likelyFigures(work),
): Promise<LaidOutWork> => {
  const styles = printStyles(work);
  const numbered = { ...styles, css: `${styles.css}:root{--chiffres:${figures}}` };
  const documents = await documentsIn(launched, work, numbered, scripts);
  const unitDone = (done: number, total: number): void => {
    launched.alive();
    onUnit(done, total);
  };
  const common = [numbered.css, await scripts.layout, launched.name].join("\n");
  const plain = work.units.map((unit) => plainUnit(unit, figures, styles.flux));
  const laidOut = withNotesTrimmed(work.units, withPagesFacing(work.units, await paginate(plain, { common, layOut: documents.layOut, onUnit: unitDone })));
  const tooWide = laidOut.reduce((total, { numbersTooWide }) => total + numbersTooWide, 0);
  if (tooWide > 0) throw new Error(`${tooWide} page numbers do not fit the room kept for them`);
  const assembled = assemble(work, laidOut);
  if (assembled.lost.length > 0) throw new Error(`pages referred to but absent: ${assembled.lost.slice(0, 5).join(", ")}`);
  const needed = String(assembled.sheets.length).length;
  return needed > figures ? layOutWork(launched, work, scripts, onUnit, needed) : { ...assembled, work, documents };
};
