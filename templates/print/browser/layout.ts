/** What runs in the browser that lays the guide out; bundled by `scripts/printing/browser-scripts.ts`. */
import type { FixedPage, LaidOutUnit } from "../unit.ts";
import { layOutColumns, type PlainColumns } from "./columns.ts";
import { layOutFixed } from "./fixed.ts";
import { layOutFlow } from "./flow.ts";

/** A unit whose markup has become text, to cross into the browser. */
export type PlainUnit =
  | { readonly mode: "fixe"; readonly classe: string; readonly pages: readonly (Omit<FixedPage, "html"> & { readonly html: string })[] }
  | ({ readonly mode: "colonnes"; readonly classe: string } & PlainColumns)
  | { readonly mode: "texte"; readonly classe: string; readonly html: string; readonly styles: string };

const layOut = async (unit: PlainUnit): Promise<LaidOutUnit> => {
  if (unit.mode === "fixe") return layOutFixed(unit.pages, unit.classe);
  if (unit.mode === "colonnes") return layOutColumns(unit, unit.classe);
  return layOutFlow(unit.html, unit.classe, unit.styles);
};

export interface MiseEnPage {
  layOut(unit: PlainUnit): Promise<LaidOutUnit>;
}

declare global {
  interface Window {
    miseEnPage: MiseEnPage;
  }
}

window.miseEnPage = { layOut };
