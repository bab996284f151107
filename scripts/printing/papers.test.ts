/** Every file of every paper, in colour and in black, opened as its readers and their machines would: nothing here knows how it was made. */
import { PDFBool, PDFDict, PDFName } from "pdf-lib";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { colouredPoints, pointAt } from "./testing/coloured-points.ts";
import { drawingOf } from "./testing/drawing.ts";
import { type Leaf, textOf } from "./testing/leaves.ts";
import { BLACK, type OpenedFile, type PrintedPapers, printPapers } from "./testing/printed-papers.ts";
import { poppler, said } from "./testing/tools.ts";

const FIVE_MINUTES = 300_000;
const PT_PER_MM = 72 / 25.4;
/** What office printers leave white. */
const SAFE_MM = 5;
const ROUNDING_PT = 0.06;
/** Codes and letters of a plan are looked for from the list: they alone may be smaller than text. */
const CODE = /^\p{Lu}{1,2}\d{0,3}$/u;
const SMALLEST_CODE = 6;

const key = (name: string): PDFName => PDFName.of(name);
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, " ").replaceAll("’", "'");
/** Lines break within names: only the signs count. */
const packed = (text: string): string => plain(text).replaceAll(" ", "");
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A row of a list: code, name, page; nothing of a telephone. */
const rowOf = (code: string, nom: string): RegExp => new RegExp(`${code}${escaped(packed(nom))}(\\d{1,3})(?!\\d)`, "g");

describe("the papers of a guide", () => {
  let papers: PrintedPapers;
  beforeAll(async () => {
    papers = await printPapers();
  }, FIVE_MINUTES);
  afterAll(() => papers?.remove());

  const all = (): readonly OpenedFile[] => [...papers.files.values()];
  const of = (file: string): OpenedFile => {
    const found = papers.files.get(file);
    if (!found) throw new Error(`${file} was not made`);
    return found;
  };
  /** The pages that say a place, by its code and its name, with no page to go to. */
  const homesOf = (leaves: readonly Leaf[], code: string, nom: string): readonly number[] => {
    const heading = new RegExp(`${code}${escaped(packed(nom))}(?!\\d{1,3}(?!\\d))`);
    return leaves.flatMap((leaf, index) => (heading.test(packed(textOf(leaf))) ? [index + 1] : []));
  };

  test("are all there: colour and black, pages and sheets to fold", () => {
    const files = [...papers.files.keys()].filter((file) => !file.includes("-cmjn"));
    const inColour = files.filter((file) => !file.includes(BLACK));
    expect(inColour.length).toBeGreaterThanOrEqual(10);
    expect(files.filter((file) => file.includes(BLACK)).map((file) => file.replace(BLACK, ""))).toEqual(inColour);
  });

  test("have pages of the size of their paper, or of two of them side by side", () => {
    for (const { file, kind, work, leaves } of all()) {
      if (kind === "imprimeur") continue;
      const { width, height } = work.paper;
      const sizes = new Set(leaves.map((leaf) => [leaf.width, leaf.height].map((points) => Math.round(points / PT_PER_MM)).join(" × ")));
      expect([...sizes], file).toEqual([kind === "cahiers" ? `297 × 210` : `${width} × ${height}`]);
    }
  });

  test("have no type smaller than they promise, unless it is reported; the print shop's own words apart, outside of the page", () => {
    const small = all().flatMap(({ file, kind, work, tooSmall, pdf, leaves }) =>
      leaves.flatMap(({ words }, index) =>
        words
          .filter(({ y }) => kind !== "imprimeur" || y < pdf.getPage(index).getTrimBox().y + work.paper.height * PT_PER_MM)
          .filter(({ text, size }) => !tooSmall.has(index + 1) && size < (CODE.test(text.trim()) ? SMALLEST_CODE : work.smallestType) - ROUNDING_PT)
          .map(({ text, size }) => `${file}, p. ${index + 1}, ${size.toFixed(2)} pt : ${text}`),
      ),
    );
    expect(small).toEqual([]);
  });

  test("keep words where office printers print, but for the thumb tabs", () => {
    const margin = SAFE_MM * PT_PER_MM;
    const out = all().flatMap(({ file, kind, leaves }) =>
      kind === "imprimeur"
        ? []
        : leaves.flatMap(({ words, width, height }, index) =>
            words
              .filter(({ text }) => !/^[A-Z]{1,2}$/.test(text.trim()))
              .filter(({ x, y, width: long, size }) => x < margin || x + long > width - margin || y < margin || y + size * 0.7 > height - margin)
              .map(({ text }) => `${file}, p. ${index + 1} : ${text}`),
          ),
    );
    expect(out).toEqual([]);
  });

  test("hold every font they use, as letters and not as drawings", () => {
    for (const { file, pdf } of all()) {
      const fonts = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
      const ofType = (type: string) => fonts.filter((one) => one.get(key("Type")) === key(type));
      expect(ofType("Font").length, file).toBeGreaterThan(0);
      expect(ofType("Font").filter((font) => font.get(key("Subtype")) === key("Type3")).length, file).toBe(0);
      expect(ofType("FontDescriptor").filter((one) => !one.has(key("FontFile2")) && !one.has(key("FontFile3"))).length, file).toBe(0);
    }
  });

  test("are tagged where they are made for a screen: language, title shown, a heading, every page in the tree", async () => {
    const tagged = all().filter(({ isTagged }) => isTagged);
    expect(new Set(tagged.map(({ work }) => work.product))).toEqual(new Set(["lecture", "livret", "gros-caracteres", "poche", "affiche", "lettre"]));
    for (const { file, pdf, reader, work } of tagged) {
      expect(String(pdf.catalog.get(key("Lang"))), file).toBe("(fr)");
      expect(await reader.getMarkInfo(), file).toMatchObject({ Marked: true });
      expect(pdf.catalog.lookup(key("ViewerPreferences"), PDFDict).get(key("DisplayDocTitle")), file).toBe(PDFBool.True);
      expect(pdf.getTitle(), file).toBe(work.title);
      const trees = await Promise.all(Array.from({ length: reader.numPages }, async (_, index) => (await reader.getPage(index + 1)).getStructTree()));
      expect(trees.filter((tree) => !tree?.children.length).length, file).toBe(0);
      expect(JSON.stringify(trees), file).toContain('"H1"');
    }
  });

  test("lead to a page of their own from every bookmark", async () => {
    for (const { file, reader, leaves } of all().filter(({ isTagged }) => isTagged)) {
      const pages: number[] = [];
      const visit = async (items: Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>): Promise<void> => {
        for (const { dest, items: nested } of items ?? []) {
          if (Array.isArray(dest)) pages.push(await reader.getPageIndex(dest[0]));
          await visit(nested);
        }
      };
      await visit(await reader.getOutline());
      expect(pages, file).toEqual(pages.toSorted((a, b) => a - b));
      expect(
        pages.every((page) => page >= 0 && page < leaves.length),
        file,
      ).toBe(true);
    }
  });

  test.each([
    ["guide.pdf", 0],
    [`guide${BLACK}.pdf`, 0],
    ["livret.pdf", 0],
    ["gros-caracteres.pdf", 0],
    ["poche.pdf", 0],
    // The cover is another file: the first page of this one is page 3.
    ["imprimeur-interieur.pdf", 2],
  ])("%s prints in its lists and indexes the page where each place is, read from the words alone", (file, before) => {
    const { leaves } = of(file);
    const { guide } = papers;
    for (const { id, nom } of guide.structures) {
      const lists = leaves.filter((leaf) => /sommaire|index|tous les lieux/i.test(textOf(leaf)));
      const printed = lists.flatMap((leaf) => [...packed(textOf(leaf)).matchAll(rowOf(guide.code(id), nom))].map(([, number]) => Number(number)));
      const homes = homesOf(leaves, guide.code(id), nom).map((page) => page + before);
      expect(printed.length, nom).toBeGreaterThan(0);
      expect(new Set(printed).size, `${nom}: ${printed}`).toBe(1);
      expect(homes, nom).toContain(printed[0]);
    }
  });

  test.each(["livret", "poche"])("%s-a-plier has its pages in the order that folds into a book", async (name) => {
    const pages = of(`${name}.pdf`).leaves.map(({ words }) => plain(textOf({ words })).trim());
    const { leaves } = of(`${name}-a-plier.pdf`);
    expect(leaves).toHaveLength(pages.length / 2);
    leaves.forEach(({ words, width }, side) => {
      const half = (keeps: (x: number) => boolean): string => plain(textOf({ words: words.filter(({ x }) => keeps(x)) })).trim();
      const halves = [half((x) => x < width / 2), half((x) => x >= width / 2)];
      // Outside of the first sheet: the last page and the first; then one page further on each side.
      const [low, high] = [pages[side], pages[pages.length - 1 - side]];
      expect(halves, `side ${side + 1}`).toEqual(side % 2 === 0 ? [high, low] : [low, high]);
    });
  });

  describe("in black and white", () => {
    const inBlack = () => all().filter(({ file }) => file.includes(BLACK));

    test("draw with black ink alone: text, lines, plans, pictures", () => {
      for (const { file, pdf } of inBlack()) {
        const { inks, spaces, textInks } = drawingOf(pdf);
        expect(
          [...inks].filter((ink) => !/^(DeviceGray|Pattern)/.test(ink)),
          file,
        ).toEqual([]);
        expect(
          [...spaces].filter((space) => !/^(DeviceGray|Pattern|ICC 1)$/.test(space)),
          file,
        ).toEqual([]);
        expect(textInks, file).toContain("DeviceGray 0");
      }
    });

    test("say the same words as in colour, page by page", () => {
      for (const { file, leaves } of inBlack()) {
        // Not in their order: what is drawn over something else comes later.
        const words = (leaf: Leaf): readonly string[] => plain(textOf(leaf)).split(" ").toSorted();
        const colour = of(file.replace(BLACK, "")).leaves;
        expect(leaves.map(words), file).toEqual(colour.map(words));
      }
    });

    test.skipIf(!poppler)("show no coloured point (needs poppler)", { timeout: FIVE_MINUTES }, () => {
      for (const { file, path } of inBlack()) {
        const pictures = said("pdftoppm", ["-r", "18", path]);
        expect(pictures.length, file).toBeGreaterThan(1000);
        expect(colouredPoints(pictures), file).toBe(0);
      }
    });
  });

  describe.skipIf(!poppler)("in the eyes of poppler (skipped without it)", () => {
    test("leave the paper white: no ground is laid under a page", () => {
      for (const { file, path, leaves } of all()) {
        const page = String(Math.min(2, leaves.length));
        const picture = said("pdftoppm", ["-r", "36", "-f", page, "-l", page, path]);
        // In the outer margin, near the foot: no page but a cover has anything there.
        if (!file.includes("couverture")) expect(pointAt(picture, 0.03, 0.96), file).toEqual([255, 255, 255]);
      }
    });

    test("have every font in them", () => {
      for (const { file, path } of all()) {
        const fonts = said("pdffonts", [path]).toString().trim().split("\n").slice(2);
        expect(
          fonts.filter((line) => !/ yes +yes +(yes|no) +\d+ +\d+$/.test(line)),
          file,
        ).toEqual([]);
      }
    });

    test("have a tree of tags that begins with a heading of the first level", () => {
      for (const { file, path } of all().filter(({ isTagged }) => isTagged)) {
        const tree = said("pdfinfo", ["-struct", path]).toString();
        expect(tree, file).toMatch(/^\s*H1 \(block\)/m);
        expect(said("pdfinfo", [path]).toString(), file).toMatch(/^Tagged: +yes$/m);
      }
    });
  });
});
