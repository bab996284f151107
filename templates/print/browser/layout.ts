/** What runs in the browser that lays the guide out; bundled by `scripts/printing/layout-script.ts`. */
import type { FixedPage, LaidOutUnit } from "../unit.ts";
import { layOutColumns, type PlainColumns } from "./columns.ts";
import { layOutFixed } from "./fixed.ts";
import { layOutFlow } from "./flow.ts";
import { overflowOf } from "./stage.ts";

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

/** Loads every declared face, used yet or not: nothing may move once measured. */
const loadFonts = async (): Promise<number> => {
  const faces = await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  return faces.length;
};

/** In the finished document: what sticks out of its page, and page numbers too wide for their place. */
const check = (): { readonly debordements: readonly { page: number; mm: number }[]; readonly numerosTropLarges: number } => ({
  debordements: [...document.querySelectorAll<HTMLElement>(".corps")].flatMap((area, page) => {
    const mm = overflowOf(area);
    return mm > 0 ? [{ page, mm }] : [];
  }),
  numerosTropLarges: [...document.querySelectorAll<HTMLElement>("[data-page-of]")].filter((reference) => reference.scrollWidth > reference.clientWidth + 1)
    .length,
});

export interface MiseEnPage {
  layOut(unit: PlainUnit): Promise<LaidOutUnit>;
  loadFonts(): Promise<number>;
  check(): ReturnType<typeof check>;
}

declare global {
  interface Window {
    miseEnPage: MiseEnPage;
  }
}

window.miseEnPage = { layOut, loadFonts, check };
