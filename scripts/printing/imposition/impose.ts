/** Pages → sheets to print on both sides, fold, put one into the other and staple. Pages stay drawings: nothing becomes a picture. */
import { PDFDocument } from "pdf-lib";
import type { Paper } from "../../../templates/print/work.ts";
import type { PdfIdentity } from "../finish-pdf.ts";
import { savePdf } from "../save-pdf.ts";
import { drawCollationMark, drawFoldMarks } from "./marks.ts";
import { bookletsFor } from "./order.ts";

const PT_PER_MM = 72 / 25.4;

export interface Imposition {
  /** Of one page. */
  readonly paper: Paper;
  /** How far pages are drawn beyond their edge, in millimetres: left out here. */
  readonly bleed: number;
  /** The most sheets in one booklet. */
  readonly most: number;
}

export interface Imposed {
  readonly bytes: Uint8Array;
  /** Sides of sheets: the pages of the file. */
  readonly sides: number;
  readonly booklets: number;
}

interface Sheet {
  readonly name: "A4" | "A3" | "A2";
  readonly width: number;
  readonly height: number;
}

/** The sheets on which two pages stand side by side. */
export const SHEETS: Readonly<Record<Paper["name"], Sheet>> = {
  A5: { name: "A4", width: 297, height: 210 },
  A4: { name: "A3", width: 420, height: 297 },
  A3: { name: "A2", width: 594, height: 420 },
};

/** Lays the pages of a finished file out in booklets, one after the other in one file. */
export const impose = async (source: Uint8Array, { paper, bleed, most }: Imposition, identity: PdfIdentity): Promise<Imposed> => {
  const pages = (await PDFDocument.load(source, { updateMetadata: false })).getPages();
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const [edge, width, height] = [bleed * PT_PER_MM, paper.width * PT_PER_MM, paper.height * PT_PER_MM];
  const trim = { left: edge, bottom: edge, right: edge + width, top: edge + height };
  const embedded = await pdf.embedPages(
    pages,
    pages.map(() => trim),
  );
  const sheet = SHEETS[paper.name];
  const fold = (sheet.width * PT_PER_MM) / 2;
  const y = (sheet.height * PT_PER_MM - height) / 2;
  const booklets = bookletsFor(pages.length, most);
  for (const [rank, booklet] of booklets.entries())
    for (const [depth, sides] of booklet.entries())
      for (const [back, [onTheLeft, onTheRight]] of sides.entries()) {
        const side = pdf.addPage([fold * 2, sheet.height * PT_PER_MM]);
        const [left, right] = [onTheLeft, onTheRight].map((place) => (place === undefined ? undefined : embedded[place]));
        if (left) side.drawPage(left, { x: fold - width, y });
        if (right) side.drawPage(right, { x: fold, y });
        if (back === 1) drawFoldMarks(side);
        else if (depth === 0 && booklets.length > 1) drawCollationMark(side, rank);
      }
  return { bytes: await savePdf(pdf, identity), sides: pdf.getPageCount(), booklets: booklets.length };
};
