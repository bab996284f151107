/** The sheet on which a unit is measured: the real one, with the real styles, empty of furniture. */
import type { LaidOutUnit } from "../unit.ts";
import { type CheckedUnit, checkedPages } from "./checks.ts";

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

/** What is wrong on finished pages, while they stand in the document. */
export const faultsOn = (areas: readonly HTMLElement[], unit: CheckedUnit): Omit<LaidOutUnit, "pages" | "madeFrom"> => ({
  ...checkedPages(areas, unit),
  numbersTooWide: areas
    .flatMap((area) => [...area.querySelectorAll<HTMLElement>("[data-page-of]")])
    .filter((reference) => reference.scrollWidth > reference.clientWidth + 1).length,
});

/** Pages that are ready, as they will be printed, and what is wrong on them. */
export const finishedPages = (pages: readonly string[], sheetClass: string, unit: CheckedUnit): LaidOutUnit => {
  const faults = faultsOn(
    pages.map((markup) => mountSheet(sheetClass, markup)),
    unit,
  );
  clearStage();
  return { pages, ...faults };
};

export const clearStage = (): void => document.body.replaceChildren();
