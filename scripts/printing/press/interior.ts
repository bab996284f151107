/** The pages between the covers, each on its sheet with its marks. */
import { PDFDocument, PDFName, type PDFPage } from "pdf-lib";
import type { Ink, Paper } from "../../../templates/print/work.ts";
import { cropMarker } from "./crop-marks.ts";
import { PT_PER_MM, type Surround, setBoxes, trimOf } from "./sheet-size.ts";

export interface PressFormat extends Surround {
  readonly paper: Paper;
  readonly ink: Ink;
}

/** Links are for screens; and a group without transparency only slows a press down. */
const forPaper = (page: PDFPage): PDFPage => {
  page.node.delete(PDFName.of("Annots"));
  page.node.delete(PDFName.of("Group"));
  page.node.delete(PDFName.of("StructParents"));
  page.node.delete(PDFName.of("Tabs"));
  return page;
};

/** A file of those pages of `source`, trimmed and marked. */
export const interiorOf = async (source: PDFDocument, pages: readonly number[], { paper, ink, ...surround }: PressFormat): Promise<PDFDocument> => {
  for (const page of source.getPages()) forPaper(page);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const mark = cropMarker(pdf, surround.bleed, ink);
  for (const copied of await pdf.copyPages(source, [...pages])) {
    const page = pdf.addPage(copied);
    const trim = trimOf(page.getSize(), surround, paper.width * PT_PER_MM, paper.height * PT_PER_MM);
    mark(page, trim);
    setBoxes(page, trim, surround.bleed);
  }
  return pdf;
};
