/** What every document asks of the browser, without Paged.js: fonts loaded before anything is measured, and a last check. */
import { overflowOf } from "./stage.ts";

/** Loads every declared face, used yet or not: nothing may move once measured. */
const loadFonts = async (): Promise<number> => {
  const faces = await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  return faces.length;
};

/** In the finished document: what sticks out of its page, and page numbers too wide for their place. */
const check = (): { readonly overflows: readonly { page: number; mm: number }[]; readonly numbersTooWide: number } => ({
  overflows: [...document.querySelectorAll<HTMLElement>(".corps")].flatMap((area, page) => {
    const mm = overflowOf(area);
    return mm > 0 ? [{ page, mm }] : [];
  }),
  numbersTooWide: [...document.querySelectorAll<HTMLElement>("[data-page-of]")].filter((reference) => reference.scrollWidth > reference.clientWidth + 1).length,
});

export interface PrintedDocument {
  loadFonts(): Promise<number>;
  check(): ReturnType<typeof check>;
}

declare global {
  interface Window {
    printedDocument: PrintedDocument;
  }
}

window.printedDocument = { loadFonts, check };
