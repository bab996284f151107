/** A printed file read back, page by page: its words, where they stand and how large, and where its links lead. */
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type, in points. */
  readonly size: number;
}

export interface Leaf {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly links: readonly { readonly page: number; readonly rect: readonly number[] }[];
}

export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

/** Words set along the page; those set upright count only for their size. */
export const leavesOf = async (pdf: PDFDocumentProxy): Promise<readonly Leaf[]> => {
  const destinations = await pdf.getDestinations();
  const pageOf = async (dest: unknown): Promise<number> => {
    const target = typeof dest === "string" ? destinations[dest] : dest;
    return Array.isArray(target) ? (await pdf.getPageIndex(target[0])) + 1 : 0;
  };
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      const words = items.flatMap((item) => {
        if (!("str" in item) || !item.str.trim() || item.transform[1] !== 0) return [];
        return [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size: Math.hypot(item.transform[2], item.transform[3]) }];
      });
      const annotations = (await page.getAnnotations()).filter(({ dest }) => dest);
      const links = await Promise.all(annotations.map(async ({ dest, rect }) => ({ rect, page: await pageOf(dest) })));
      return { width, height, words, links };
    }),
  );
};

export const textOf = ({ words }: Pick<Leaf, "words">): string =>
  words
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ");

/** The page numbers printed inside links, each with the page where its link leads. */
export const numbersOf = ({ words, links }: Leaf): readonly { readonly printed: number; readonly leads: number }[] =>
  words
    .filter(({ text }) => /^\d{1,3}$/.test(text.trim()))
    .flatMap(({ text, x, y, width }) => {
      const link = links.find(
        ({ rect: [left = 0, bottom = 0, right = 0, top = 0] }) => x >= left - 1 && x + width <= right + 1 && y >= bottom - 1 && y <= top + 1,
      );
      return link ? [{ printed: Number(text), leads: link.page }] : [];
    });
