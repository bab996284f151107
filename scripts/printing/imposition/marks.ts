/** What stands on the fold of a sheet: where to fold it, and which booklet it belongs to. */
import { grayscale, type PDFPage } from "pdf-lib";

const PT_PER_MM = 72 / 25.4;

/** Copiers leave some four millimetres white along the edges: a mark must reach further in. */
const FOLD_MARK_MM = 9;
const FOLD_LINE_PT = 0.25;
const BAR = { width: 1.2 * PT_PER_MM, height: 2.4 * PT_PER_MM, gap: 1.2 * PT_PER_MM } as const;
const FIRST_BAR_MM = 12;

/** Two short lines at the ends of the fold, on the inside of a sheet: nothing of them is seen once it is folded. */
export const drawFoldMarks = (side: PDFPage): void => {
  const { width, height } = side.getSize();
  const length = FOLD_MARK_MM * PT_PER_MM;
  for (const [from, to] of [
    [0, length],
    [height - length, height],
  ] as const)
    side.drawLine({ start: { x: width / 2, y: from }, end: { x: width / 2, y: to }, thickness: FOLD_LINE_PT, color: grayscale(0.5) });
};

/** As many small bars as the booklet's number, each booklet's lower than the one before: a stack in the right order shows a stair on its back. */
export const drawCollationMark = (side: PDFPage, rank: number): void => {
  const { width, height } = side.getSize();
  const step = BAR.height + BAR.gap;
  const top = height - FIRST_BAR_MM * PT_PER_MM - (step * (rank * (rank + 1))) / 2;
  for (let bar = 0; bar <= rank; bar++)
    side.drawRectangle({ x: (width - BAR.width) / 2, y: top - bar * step, width: BAR.width, height: BAR.height, color: grayscale(0) });
};
