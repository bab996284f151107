/** The cover in one sheet: back, spine and front on the outside, and what is behind them on the inside. */
import { PDFDocument } from "pdf-lib";
import { cropMarker } from "./crop-marks.ts";
import type { PressFormat } from "./interior.ts";
import { type Box, PT_PER_MM, setBoxes, trimOf, widened } from "./sheet-size.ts";

/** One side of the cover, by the ranks of its pages in the source; the spine is as wide as said and as high as the page. */
export interface CoverSide {
  readonly left: number;
  readonly right: number;
  readonly spine: number;
}

/** How far faces go on under the spine, as far as they bleed: else a white hair shows between two colours that touch. */
const UNDER_SPINE_PT = 2;

/** The part of a box between two uprights. */
const between = (
  { y, height }: Box,
  from: number,
  to: number,
): { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number } => ({
  left: from,
  right: to,
  bottom: y,
  top: y + height,
});

/** A file of two pages, outside then inside. `spineWidth` in points. */
export const coverOf = async (
  source: PDFDocument,
  sides: readonly CoverSide[],
  spineWidth: number,
  { paper, ink, ...surround }: PressFormat,
): Promise<PDFDocument> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const mark = cropMarker(pdf, surround.bleed, ink);
  const under = Math.min(UNDER_SPINE_PT, surround.bleed, spineWidth / 2);
  const [width, height] = [paper.width * PT_PER_MM, paper.height * PT_PER_MM];
  for (const { left, right, spine } of sides) {
    const [leftPage, rightPage, spinePage] = [source.getPage(left), source.getPage(right), source.getPage(spine)];
    const face = trimOf(leftPage.getSize(), surround, width, height);
    const bled = widened(face, surround.bleed);
    const sheetHeight = leftPage.getSize().height;
    // Of the sheet that carries the spine, the words above it come too: they say what this sheet is.
    const [spineFace, leftFace, rightFace] = await pdf.embedPages(
      [spinePage, leftPage, rightPage],
      [
        { left: face.x, right: face.x + Math.max(spineWidth, width), bottom: face.y - surround.edge, top: sheetHeight },
        between(bled, bled.x, face.x + width + under),
        between(bled, face.x - under, bled.x + bled.width),
      ],
    );
    const page = pdf.addPage([2 * (width + surround.edge) + spineWidth, sheetHeight]);
    if (leftFace) page.drawPage(leftFace, { x: bled.x, y: bled.y });
    if (rightFace) page.drawPage(rightFace, { x: face.x + width + spineWidth - under, y: bled.y });
    if (spineFace) page.drawPage(spineFace, { x: face.x + width, y: face.y - surround.edge });
    const trim = { ...face, width: 2 * width + spineWidth };
    mark(page, trim, [face.x + width, face.x + width + spineWidth]);
    setBoxes(page, trim, surround.bleed);
  }
  return pdf;
};
