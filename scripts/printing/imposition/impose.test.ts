/** What is really on each half of each sheet, read in the file. */
import { PDFDocument, StandardFonts } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { A5 } from "../../../templates/print/work.ts";
import { impose } from "./impose.ts";
import { bookletsFor } from "./order.ts";

const PT_PER_MM = 72 / 25.4;
const IDENTITY = { title: "Livret", author: "Ville", subject: "2026", date: "2026-03-01" };

const work = async (pages: number, bleed = 0): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number++)
    pdf.addPage([(A5.width + 2 * bleed) * PT_PER_MM, (A5.height + 2 * bleed) * PT_PER_MM]).drawText(String(number), { x: 200, y: 300, font });
  return pdf.save();
};

/** On each side: the number on the left of the fold, and on its right; undefined for a blank. */
const halvesOf = async (bytes: Uint8Array): Promise<readonly (readonly [number | undefined, number | undefined])[]> => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const [, , width = 0] = page.view;
      const { items } = await page.getTextContent();
      const words = items.flatMap((item) => ("str" in item && item.str.trim() ? [{ number: Number(item.str), x: Number(item.transform[4]) }] : []));
      return [words.find(({ x }) => x < width / 2)?.number, words.find(({ x }) => x > width / 2)?.number] as const;
    }),
  );
};

const expected = (pages: number, most: number) =>
  bookletsFor(pages, most).flatMap((booklet) =>
    booklet.flatMap((sides) => sides.map((side) => side.map((place) => (place === undefined ? undefined : place + 1)))),
  );

describe.each([
  [4, 15],
  [6, 15],
  [8, 15],
  [12, 15],
  [16, 15],
  [60, 15],
  [148, 15],
])("%i pages in booklets of at most %i sheets", (pages, most) => {
  test("stand on the halves of the sheets in the order that folds into a book", async () => {
    const { bytes, sides } = await impose(await work(pages), { paper: A5, bleed: 0, most }, IDENTITY);
    const halves = await halvesOf(bytes);
    expect(halves).toEqual(expected(pages, most));
    expect(sides).toBe(Math.ceil(pages / 4) * 2);
    // Said once in full, so that the order itself is not only compared with itself.
    if (pages === 8)
      expect(halves).toEqual([
        [8, 1],
        [2, 7],
        [6, 3],
        [4, 5],
      ]);
  });
});

test("prints on A4, the pages at their size, whatever they bleed", async () => {
  for (const bleed of [0, 3]) {
    const { bytes } = await impose(await work(4, bleed), { paper: A5, bleed, most: 15 }, IDENTITY);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const { width, height } = pdf.getPage(0).getSize();
    expect([width / PT_PER_MM, height / PT_PER_MM].map(Math.round)).toEqual([297, 210]);
  }
});

test("gives the same bytes each time", async () => {
  const source = await work(12);
  const [first, second] = await Promise.all([0, 1].map(() => impose(source, { paper: A5, bleed: 0, most: 15 }, IDENTITY)));
  expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(second?.bytes ?? [0]))).toBe(true);
});

test("keeps nothing of what the pages were copied with", async () => {
  const source = await work(60);
  const { bytes } = await impose(source, { paper: A5, bleed: 0, most: 15 }, IDENTITY);
  const forms = (await PDFDocument.load(bytes)).context.enumerateIndirectObjects().filter(([, object]) => String(object).includes("/Form"));
  expect(forms).toHaveLength(60);
});
