/** What changed lately, for the page and the feed of updates. */
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import { byName } from "./order.ts";

export interface Change {
  readonly structure: Structure;
  readonly date: string;
  /** « vérification »: checked, and nothing had changed. */
  readonly nature: "mise à jour" | "vérification";
}

const changeOf = (structure: Structure): Change => {
  const { verification, date_maj } = structure;
  return verification && verification.date > date_maj
    ? { structure, date: verification.date, nature: "vérification" }
    : { structure, date: date_maj, nature: "mise à jour" };
};

/** The last change of each structure, the latest first. */
export const latestChanges = (guide: Guide, count = Infinity): readonly Change[] =>
  guide.structures
    .map(changeOf)
    .toSorted((a, b) => (a.date === b.date ? byName(a.structure, b.structure) : a.date < b.date ? 1 : -1))
    .slice(0, count);
