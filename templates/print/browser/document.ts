/** What every document asks of the browser, without Paged.js: fonts loaded before anything is measured or printed. */
import { redrawPictures } from "./pictures.ts";

/** Loads every declared face, used yet or not: nothing may move once measured. */
const loadFonts = async (): Promise<number> => {
  const faces = await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  return faces.length;
};

export interface PrintedDocument {
  loadFonts(): Promise<number>;
  redrawPictures(): Promise<void>;
}

declare global {
  interface Window {
    printedDocument: PrintedDocument;
  }
}

window.printedDocument = { loadFonts, redrawPictures };
