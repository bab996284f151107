/** What runs in the browser that lays the guide out; bundled by `scripts/printing/browser-scripts.ts`. */
import type { LaidOutUnit } from "../unit.ts";
import { layOutCards, type PlainCards } from "./cards.ts";
import { layOutColumns, type PlainColumns } from "./columns.ts";
import { layOutPages, type PlainPages } from "./facing.ts";
import { layOutFlow } from "./flow.ts";

/** A unit whose markup has become text, to cross into the browser. */
export type PlainUnit =
  | ({ readonly mode: "fixed"; readonly className: string } & PlainPages)
  | ({ readonly mode: "cards"; readonly className: string } & PlainCards)
  | ({ readonly mode: "columns"; readonly className: string } & PlainColumns)
  | { readonly mode: "flow"; readonly className: string; readonly html: string; readonly styles: string };

const layOut = async (unit: PlainUnit): Promise<LaidOutUnit> => {
  if (unit.mode === "fixed") return layOutPages(unit, unit.className);
  if (unit.mode === "cards") return layOutCards(unit, unit.className);
  if (unit.mode === "columns") return layOutColumns(unit, unit.className);
  return layOutFlow(unit.html, unit.className, unit.styles);
};

export interface PageLayout {
  layOut(unit: PlainUnit): Promise<LaidOutUnit>;
}

declare global {
  interface Window {
    pageLayout: PageLayout;
  }
}

window.pageLayout = { layOut };
