/** Crop marks: where the paper is cut, outside of what is printed up to the edge; and where a cover is folded. */
import { type PDFDocument, PDFName, type PDFPage, PDFRawStream, type PDFRef } from "pdf-lib";
import type { Ink } from "../../../templates/print/work.ts";
import { type Box, PT_PER_MM } from "./sheet-size.ts";

const THICKNESS_PT = 0.25;
/** Away from the bleed: a cut that is a little off does not keep them. */
const AWAY_MM = 2;
const LENGTH_MM = 5;

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

const marksOf = ({ x, y, width, height }: Box, bleed: number, folds: readonly number[]): readonly Line[] => {
  const [near, far] = [bleed + AWAY_MM * PT_PER_MM, bleed + (AWAY_MM + LENGTH_MM) * PT_PER_MM];
  const [right, top] = [x + width, y + height];
  const upright = [x, ...folds, right].flatMap((at): Line[] => [
    [at, y - far, at, y - near],
    [at, top + near, at, top + far],
  ]);
  const level = [y, top].flatMap((at): Line[] => [
    [x - far, at, x - near, at],
    [right + near, at, right + far, at],
  ]);
  return [...upright, ...level];
};

/** Ink of every plate, so that the marks show whether the plates lie one upon the other. */
const everyPlate = (pdf: PDFDocument): PDFRef => {
  const program = "{dup dup dup}";
  const inFour = PDFRawStream.of(
    pdf.context.obj({ FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1, 0, 1], Length: program.length }),
    new TextEncoder().encode(program),
  );
  return pdf.context.register(pdf.context.obj(["Separation", "All", "DeviceCMYK", pdf.context.register(inFour)]));
};

const short = (value: number): string => value.toFixed(3);

/** Draws them over a page. `folds`: where a cover is folded, from left to right. */
export type CropMarker = (page: PDFPage, trim: Box, folds?: readonly number[]) => void;

/** Marks for the pages of one file: in the ink of every plate, or black in a work of one ink. */
export const cropMarker = (pdf: PDFDocument, bleed: number, ink: Ink): CropMarker => {
  const plates = ink === "noir" ? undefined : everyPlate(pdf);
  return (page, trim, folds = []) => {
    const lines = marksOf(trim, bleed, folds).map(([x1, y1, x2, y2]) => `${short(x1)} ${short(y1)} m ${short(x2)} ${short(y2)} l S`);
    const { Resources } = page.node.normalizedEntries();
    if (plates) Resources.set(PDFName.of("ColorSpace"), pdf.context.obj({ TousLesPlans: plates }));
    const drawing = ["q", plates ? "/TousLesPlans CS 1 SCN" : "0 G", `${THICKNESS_PT} w`, ...lines, "Q"].join("\n");
    page.node.addContentStream(pdf.context.register(pdf.context.flateStream(drawing)));
  };
};
