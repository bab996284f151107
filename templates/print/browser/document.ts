/** What every document asks of the browser, without Paged.js: fonts loaded before anything is measured or printed. */
import { redrawPictures } from "./pictures.ts";

/** Loads every declared face, used yet or not: nothing may move once measured. */
const loadFonts = async (): Promise<number> => {
  const faces = await Promise.all(
    [...document.fonts].map((face) =>
      // What a browser rejects with here crosses over without a word.
      face.load().catch(() => Promise.reject(new Error(`crash: the font ${face.family} was not loaded`))),
    ),
  );
  await document.fonts.ready;
  return faces.length;
};

/**
 * Puts other pages in place of those there are; done when their pictures are there too. What is only to be printed is
 * hidden from the screen: printing lays it out by itself, it would be laid out twice, then painted for nobody.
 */
const show = async (markup: string, title: string, onPaperOnly: boolean): Promise<void> => {
  document.title = title;
  document.documentElement.classList.toggle("sur-papier-seul", onPaperOnly);
  document.body.innerHTML = markup;
  // A picture that cannot be read is left out, as it would be of a document opened with it.
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
};

export interface PrintedDocument {
  loadFonts(): Promise<number>;
  show(markup: string, title: string, onPaperOnly: boolean): Promise<void>;
  redrawPictures(): Promise<void>;
}

declare global {
  interface Window {
    printedDocument: PrintedDocument;
  }
}

window.printedDocument = { loadFonts, show, redrawPictures };
