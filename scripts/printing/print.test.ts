/** A real guide, printed for real: what is on paper and what the file says of itself. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGuide, type Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { syntheticContent } from "../../src/testing/synthetic.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { anchorOf } from "../../templates/print/fiche/fiche.ts";
import { worksFor } from "./orders.ts";
import { printWorks, type WorkReport } from "./print.ts";

const TWO_MINUTES = 120_000;
const TOO_LONG = "trop-long";
/** Nothing but the thumb tabs and the covers comes this close to the edge of the paper. */
const MARGIN_PT = 20;

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
interface Leaf {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly links: readonly { readonly page: number; readonly rect: readonly number[] }[];
}

const leavesOf = async (pdf: PDFDocumentProxy): Promise<readonly Leaf[]> => {
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
      const words = items.flatMap((item) =>
        "str" in item && item.str.trim() && item.transform[1] === 0 ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width }] : [],
      );
      const annotations = (await page.getAnnotations()).filter(({ dest }) => dest);
      const links = await Promise.all(annotations.map(async ({ dest, rect }) => ({ rect, page: await pageOf(dest) })));
      return { width, height, words, links };
    }),
  );
};

const textOf = ({ words }: Leaf): string =>
  words
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ");

/** The page numbers printed inside links, each with the page where its link leads. */
const numbersOf = ({ words, links }: Leaf): readonly { readonly printed: number; readonly leads: number }[] =>
  words
    .filter(({ text }) => /^\d{1,3}$/.test(text.trim()))
    .flatMap(({ text, x, y, width }) => {
      const link = links.find(
        ({ rect: [left = 0, bottom = 0, right = 0, top = 0] }) => x >= left - 1 && x + width <= right + 1 && y >= bottom - 1 && y <= top + 1,
      );
      return link ? [{ printed: Number(text), leads: link.page }] : [];
    });

const printed = async (guide: Guide, folder: string): Promise<WorkReport> => {
  const works = worksFor(guide, { products: ["lecture"], content: "" });
  const report = await printWorks(guide, works, folder, { browser: process.platform === "linux" ? "npm" : "auto" });
  if ("missing" in report) throw new Error(report.missing);
  const [reading] = report.works;
  if (!reading) throw new Error("nothing was printed");
  return reading;
};

describe("the printed guide", () => {
  const folder = mkdtempSync(join(tmpdir(), "guide-imprime-"));
  let guide: Guide;
  let report: WorkReport;
  let again: WorkReport;
  let bytes: Buffer;
  let pdf: PDFDocumentProxy;
  let leaves: readonly Leaf[];

  beforeAll(async () => {
    writeContent(join(folder, "content"), syntheticContent(12, 7));
    const loaded = loadGuide(join(folder, "content"), "2026-03-01").guide;
    if (!loaded) throw new Error("the synthetic content does not load");
    const [first] = loaded.structures;
    if (!first) throw new Error("the synthetic content is empty");
    const long = { ...first, id: TOO_LONG, nom: "Lieu trop bavard", presentation_detail: "Une phrase de plus, pour voir. ".repeat(190) };
    guide = createGuide({ ...loaded, structures: [...loaded.structures, long] });
    report = await printed(guide, join(folder, "a"));
    again = await printed(guide, join(folder, "b"));
    bytes = readFileSync(join(folder, "a", "guide.pdf"));
    pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    leaves = await leavesOf(pdf);
  }, TWO_MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("has the pages it says, and folds into sheets of four", () => {
    expect(pdf.numPages).toBe(report.pages);
    expect(report.pages % 4).toBe(0);
    expect(report.files).toEqual([{ file: "guide.pdf", pages: report.pages, bytes: bytes.length }]);
  });

  test("has each structure's page, with its name and code, where its anchor is", async () => {
    const destinations = await pdf.getDestinations();
    for (const structure of guide.structures) {
      const [reference] = destinations[anchorOf(structure)] ?? [];
      const page = leaves[await pdf.getPageIndex(reference)];
      expect(page && textOf(page)).toContain(guide.code(structure.id));
    }
  });

  test("prints in contents, lists and indexes the number of the page where each link leads", () => {
    const numbers = leaves.flatMap(numbersOf);
    expect(numbers.filter(({ printed: number, leads }) => number !== leads)).toEqual([]);
    // Contents, matrix, index by name and index by commune at least: four numbers a structure.
    expect(numbers.length).toBeGreaterThan(guide.structures.length * 4);
  });

  test("has no internal link that leads nowhere", () => {
    expect(leaves.flatMap(({ links }) => links.filter(({ page }) => page === 0))).toEqual([]);
  });

  test("keeps every word inside its page, away from the edge of the paper", () => {
    const inside = leaves.slice(1, -1).flatMap((leaf, index) => leaf.words.map((word) => ({ ...word, leaf, page: index + 2 })));
    const tab = ({ text }: Word): boolean => /^[A-Z]{1,2}$/.test(text);
    const out = inside.filter(
      (word) =>
        !tab(word) && (word.x < MARGIN_PT || word.x + word.width > word.leaf.width - MARGIN_PT || word.y < MARGIN_PT || word.y > word.leaf.height - MARGIN_PT),
    );
    expect(out.map(({ text, page }) => `p. ${page} : ${text}`)).toEqual([]);
  });

  test("reports by name, with the page, the structure whose text does not fit, and no other", () => {
    expect(report.faults.map(({ structureId }) => structureId)).toEqual([TOO_LONG]);
    const [overflow] = report.faults;
    expect(overflow?.name).toBe("Lieu trop bavard");
    expect(textOf(leaves[(overflow?.page ?? 0) - 1] ?? { words: [], links: [], width: 0, height: 0 })).toContain("Lieu trop bavard");
  });

  test("is tagged: language, title, headings, lists, tables and the picture of the cover in words", async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: `${guide.edition.titre} – ${guide.edition.nom_territoire}`, Language: "fr" });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    const kinds = new Set(
      file.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFDict && object.get(PDFName.of("Type")) === PDFName.of("StructElem") ? [String(object.get(PDFName.of("S")))] : [],
        ),
    );
    expect([...kinds]).toEqual(expect.arrayContaining(["/H1", "/H2", "/H3", "/H4", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/Link", "/Figure"]));
    const cover = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    expect(cover).toContain("Constellation");
  });

  test("bookmarks sections, chapters and structures, and nothing else", async () => {
    const outline = await pdf.getOutline();
    const chapters = outline.filter(({ items }) => items.length > 0);
    expect(chapters.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(guide.structures.map(({ id, nom }) => `${guide.code(id)} ${nom}`));
    expect(outline.map(({ title }) => title)).toEqual(expect.arrayContaining(["Sommaire", "Qui fait quoi ?", "Index par service", "Index des structures"]));
  });

  test("embeds every font, none as drawn pictures of letters", async () => {
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    const dictionaries = file.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
    const ofType = (type: string) => dictionaries.filter((dictionary) => dictionary.get(PDFName.of("Type")) === PDFName.of(type));
    expect(ofType("Font").filter((font) => font.get(PDFName.of("Subtype")) === PDFName.of("Type3")).length).toBe(0);
    const descriptors = ofType("FontDescriptor");
    expect(descriptors.length).toBeGreaterThan(0);
    for (const descriptor of descriptors) {
      expect(descriptor.has(PDFName.of("FontFile2")) || descriptor.has(PDFName.of("FontFile3"))).toBe(true);
      expect(String(descriptor.get(PDFName.of("FontName")))).toMatch(/Atkinson|Bricolage/);
    }
  });

  test("is the same file, byte for byte, when it is printed again", () => {
    expect(readFileSync(join(folder, "b", "guide.pdf")).equals(bytes)).toBe(true);
    expect(again.pages).toBe(report.pages);
  });

  test("never prints what only means something on a screen", () => {
    const text = leaves.map(textOf).join(" ");
    expect(text).not.toMatch(/cliquez|ouvert (actuellement|maintenant)|résultats? trouvé/i);
  });

  test("leaves the picture of its cover beside it", () => {
    expect(
      readFileSync(join(folder, "a", report.cover))
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
  });
});
