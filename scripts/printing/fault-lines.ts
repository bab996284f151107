/** Faults in words: in a terminal, and in the report of `verifier`. */
import { groupBy } from "../../src/model/grouping.ts";
import { losesContent } from "../../templates/print/unit.ts";
import type { PlacedFault } from "./assemble.ts";

/** More pages than this are counted. */
const MOST_PAGES = 6;

/** The same thing said on several pages: said once. */
export interface FaultGroup extends Omit<PlacedFault, "page"> {
  readonly pages: readonly number[];
}

const same = ({ structureId, name, kind, detail }: PlacedFault): string => JSON.stringify([structureId ?? name, kind, detail]);

/** Those that lose content first, then in the order of the pages. */
export const groupedFaults = (faults: readonly PlacedFault[]): readonly FaultGroup[] =>
  [...groupBy(faults, same).values()]
    .flatMap((alike): readonly FaultGroup[] => {
      const [first] = alike;
      return first ? [{ ...first, pages: [...new Set(alike.map(({ page }) => page))] }] : [];
    })
    .toSorted((a, b) => Number(losesContent(b)) - Number(losesContent(a)));

/** « page 12 », « pages 4, 12 et 98 » */
export const pagesInWords = (pages: readonly number[]): string => {
  if (pages.length > MOST_PAGES) return `pages ${pages.slice(0, MOST_PAGES).join(", ")} et ${pages.length - MOST_PAGES} autres`;
  const [last, ...others] = pages.toReversed();
  return others.length === 0 ? `page ${last}` : `pages ${others.toReversed().join(", ")} et ${last}`;
};

/** « débordement de 3,2 mm » */
export const faultInWords = ({ kind, detail }: Pick<PlacedFault, "kind" | "detail">): string => `${kind} ${detail}`.trim();

/** « page 12, Médiathèque : débordement de 3,2 mm » */
export const faultLine = ({ page, ...fault }: PlacedFault): string => groupLine({ ...fault, pages: [page] });

const groupLine = (group: FaultGroup): string => `${pagesInWords(group.pages)}, ${group.name} : ${faultInWords(group)}`;

/** The same for many, a line for each structure or section and fault. */
export const faultLines = (faults: readonly PlacedFault[]): readonly string[] => groupedFaults(faults).map(groupLine);
