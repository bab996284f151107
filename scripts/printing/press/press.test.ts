/** The files a print shop is sent, opened as it would: sheets, boxes, marks, spine. Their inks have their own tests. */
import { readFileSync } from "node:fs";
import { PDFArray, type PDFDocument, PDFName, type PDFPage, PDFRawStream } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { poppler, qpdf, said } from "../testing/tools.ts";
import { inCmyk } from "./ghostscript.ts";
import { contentOf } from "./obstacles.ts";
import { BLEED_MM, COVER, INTERIOR, LEAF_MM, type PrintedPress, printPress } from "./testing/printed-press.ts";

const FIVE_MINUTES = 300_000;
const PT_PER_MM = 72 / 25.4;

const mm = (points: number): number => Math.round((points / PT_PER_MM) * 10) / 10;

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly upright: boolean;
}

const wordsOf = async (bytes: Uint8Array): Promise<readonly (readonly Word[])[]> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.flatMap((item) => {
        if (!("str" in item) || !item.str.trim()) return [];
        const [, slope, , , x, y] = item.transform.map(Number);
        return [{ text: item.str, x: x ?? 0, y: y ?? 0, right: (x ?? 0) + (slope === 0 ? item.width : 0), upright: slope === 0 }];
      });
    }),
  );
};

const textOf = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ");

const streamsOf = (page: PDFPage): readonly PDFRawStream[] => {
  const contents = page.node.Contents();
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => page.doc.context.lookup(part)) : [contents];
  return parts.flatMap((part) => (part instanceof PDFRawStream ? [part] : []));
};

describe("the files for the print shop", () => {
  let press: PrintedPress;
  let interior: PDFDocument;
  let cover: PDFDocument;
  let words: readonly (readonly Word[])[];

  beforeAll(async () => {
    press = await printPress();
    [interior, cover] = await Promise.all([press.open(INTERIOR), press.open(COVER)]);
    words = await wordsOf(readFileSync(press.path(INTERIOR)));
  }, FIVE_MINUTES);
  afterAll(() => press?.remove());

  test("hold the interior in sheets of four pages, from the third page of the guide on, and the cover in one sheet", () => {
    expect(interior.getPageCount()).toBe(press.report.pages - 4);
    expect(interior.getPageCount() % 4).toBe(0);
    expect(cover.getPageCount()).toBe(2);
    words.forEach((page, index) => {
      expect(textOf(page)).toContain(`page ${index + 3} `);
    });
    expect(words[0]?.some(({ text }) => text.trim() === "3")).toBe(true);
  });

  test("say on every page where it is trimmed and how far it bleeds, in a sheet with room for the marks", () => {
    for (const page of interior.getPages()) {
      const [trim, bleed, media, crop] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox(), page.getCropBox()];
      expect([mm(trim.width), mm(trim.height)]).toEqual([210, 297]);
      expect([mm(trim.x - bleed.x), mm(trim.y - bleed.y), mm(bleed.width), mm(bleed.height)]).toEqual([
        BLEED_MM,
        BLEED_MM,
        210 + 2 * BLEED_MM,
        297 + 2 * BLEED_MM,
      ]);
      expect(crop).toEqual(media);
      expect(media.height).toBeGreaterThan(bleed.y + bleed.height + 7 * PT_PER_MM);
      expect(page.node.has(PDFName.of("ArtBox"))).toBe(false);
    }
  });

  test("give the cover a spine as thick as the leaves of the interior, and say how thick", () => {
    const width = (interior.getPageCount() / 2) * LEAF_MM;
    for (const page of cover.getPages()) {
      const { width: trimmed, height } = page.getTrimBox();
      expect([mm(trimmed), mm(height)]).toEqual([mm((420 + width) * PT_PER_MM), 297]);
    }
    expect(press.report.files.find(({ file }) => file === COVER)?.note).toContain(`dos de ${width.toLocaleString("fr-FR")} mm`);
  });

  test("set the title along the spine, from bottom to top, between the back and the front", async () => {
    const [outside = [], inside = []] = await wordsOf(readFileSync(press.path(COVER)));
    const spine = outside.filter(({ upright }) => !upright);
    const page = cover.getPage(0);
    const trim = page.getTrimBox();
    const [left, right] = [trim.x + 210 * PT_PER_MM, trim.x + trim.width - 210 * PT_PER_MM];
    expect(textOf(spine)).toContain(press.guide.edition.titre);
    expect(spine.every(({ x }) => x > left && x < right)).toBe(true);
    const heights = spine.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(
      outside
        .filter(({ upright, x }) => upright && x > right)
        .map(({ text }) => text)
        .join(" "),
    ).toContain(press.guide.edition.titre.split(" ")[0]);
    expect(inside.every(({ upright }) => upright)).toBe(true);
  });

  test("draw the marks outside of the bleed, a quarter of a point thick", () => {
    for (const page of [...interior.getPages(), ...cover.getPages()]) {
      const drawn =
        streamsOf(page)
          .map(contentOf)
          .find((content) => content.includes("/TousLesPlans CS")) ?? "";
      expect(drawn).toContain("0.25 w");
      const { x, y, width, height } = page.getBleedBox();
      const points = [...drawn.matchAll(/([\d.]+) ([\d.]+) [ml]\b/g)].map(([, px, py]) => [Number(px), Number(py)] as const);
      expect(points.length).toBeGreaterThanOrEqual(16);
      expect(points.filter(([px, py]) => px > x - 1 && px < x + width + 1 && py > y - 1 && py < y + height + 1)).toEqual([]);
    }
  });

  test("keep text five millimetres away from the cut, but for the thumb tabs and what stands outside", () => {
    const safe = 5 * PT_PER_MM;
    const out = words.flatMap((page, index) => {
      const { x, y, width, height } = interior.getPage(index).getTrimBox();
      return page
        .filter(({ text }) => !/^[A-Z]{1,2}$/.test(text))
        .filter((word) => word.y < y + height + BLEED_MM * PT_PER_MM)
        .filter((word) => word.x < x + safe || word.right > x + width - safe || word.y < y + safe || word.y > y + height - safe)
        .map(({ text }) => `p. ${index + 3} : ${text}`);
    });
    expect(out).toEqual([]);
  });

  test("say that the four-ink files are missing when Ghostscript is, and keep the others", async () => {
    expect(await inCmyk(new Uint8Array(), undefined, "commande-absente")).toEqual({ reason: expect.stringContaining("Ghostscript n'est pas installé") });
  });

  test.skipIf(!qpdf)("are sound to the last byte (needs qpdf)", () => {
    for (const { file } of press.report.files) expect(said("qpdf", ["--check", press.path(file)]).toString()).toContain("No syntax or stream encoding errors");
  });

  test.skipIf(!poppler)("carry colour to the end of the bleed (needs poppler)", () => {
    const picture = said("pdftoppm", ["-r", "72", "-f", "1", "-l", "1", press.path(COVER)]);
    const [, width = "0", height = "0"] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString("latin1", 0, 40)) ?? [];
    const start = picture.length - Number(width) * Number(height) * 3;
    const { x, y, width: across, height: up } = cover.getPage(0).getBleedBox();
    const sheet = cover.getPage(0).getHeight();
    const at = (px: number, py: number): number => picture[start + (Math.round(sheet - py) * Number(width) + Math.round(px)) * 3] ?? 0;
    for (const [px, py] of [
      [x + 2, y + 2],
      [x + across - 3, y + 2],
      [x + 2, y + up - 3],
      [x + across - 3, y + up - 3],
    ] as const)
      expect(at(px, py)).toBeLessThan(80);
    expect(at(x - 3, y - 3)).toBe(255);
  });
});
