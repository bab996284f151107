/** The boxes of a sheet for the press, in points: the paper it is printed on, the bleed, the trimmed page. */
import type { PDFPage } from "pdf-lib";

export const PT_PER_MM = 72 / 25.4;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far the trimmed page is from the edge of the sheet, and how far it bleeds; in points. */
export interface Surround {
  readonly edge: number;
  readonly bleed: number;
}

/** The trimmed page within a sheet as the browser prints it: it measures from the top left, and rounds the size of the sheet. */
export const trimOf = ({ height: sheetHeight }: { readonly height: number }, { edge }: Surround, width: number, height: number): Box => ({
  x: edge,
  y: sheetHeight - edge - height,
  width,
  height,
});

export const widened = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

/** Says on a page where it is trimmed and how far it bleeds. All of the sheet is shown. */
export const setBoxes = (page: PDFPage, trim: Box, bleed: number): void => {
  const around = widened(trim, bleed);
  const { width, height } = page.getSize();
  page.setMediaBox(0, 0, width, height);
  page.setCropBox(0, 0, width, height);
  page.setBleedBox(around.x, around.y, around.width, around.height);
  page.setTrimBox(trim.x, trim.y, trim.width, trim.height);
};
