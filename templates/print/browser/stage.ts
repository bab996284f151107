/** The sheet on which a unit is measured: the real one, with the real styles, empty of furniture. */
import type { Fault, LaidOutUnit } from "../unit.ts";

/** Screens measure in whole pixels: less than this is rounding, not overflow. */
const TOLERANCE_PX = 1.5;
const MM_PER_PX = 25.4 / 96;

/** Adds a sheet to the document and gives its text area. */
export const mountSheet = (sheetClass: string, markup = ""): HTMLElement => {
  const sheet = document.createElement("section");
  sheet.className = sheetClass;
  const area = document.createElement("div");
  area.className = "corps";
  area.innerHTML = markup;
  sheet.append(area);
  document.body.append(sheet);
  return area;
};

/** What sticks out of a text area, in millimetres; 0 when everything fits. */
export const overflowOf = (area: HTMLElement): number => {
  const sticking = Math.max(area.scrollHeight - area.clientHeight, area.scrollWidth - area.clientWidth);
  return sticking > TOLERANCE_PX ? Math.round(sticking * MM_PER_PX * 10) / 10 : 0;
};

/** What is wrong on finished pages, while they stand in the document. */
export const faultsOn = (areas: readonly HTMLElement[]): Pick<LaidOutUnit, "faults" | "numbersTooWide"> => ({
  faults: areas.flatMap((area, page): Fault[] => {
    const mm = overflowOf(area);
    return mm > 0 ? [{ page, kind: "débordement", detail: `de ${mm.toLocaleString("fr-FR")} mm` }] : [];
  }),
  numbersTooWide: areas
    .flatMap((area) => [...area.querySelectorAll<HTMLElement>("[data-page-of]")])
    .filter((reference) => reference.scrollWidth > reference.clientWidth + 1).length,
});

/** Pages that are ready, as they will be printed, and what is wrong on them. */
export const finishedPages = (pages: readonly string[], sheetClass: string): LaidOutUnit => {
  const faults = faultsOn(pages.map((markup) => mountSheet(sheetClass, markup)));
  clearStage();
  return { pages, ...faults };
};

export const clearStage = (): void => document.body.replaceChildren();
