/** A real guide, printed for real: what is on paper and what the file says of itself. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName } from "pdf-lib";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGuide, type Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { syntheticContent } from "../../src/testing/synthetic.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { anchorOf } from "../../templates/print/fiche/fiche.ts";
import { worksFor } from "./orders.ts";
import { printWorks, type WorkReport } from "./print.ts";
import { type Leaf, leavesOf, numbersOf, openPdf, textOf, type Word } from "./testing/leaves.ts";

const TWO_MINUTES = 120_000;
const TOO_LONG = "trop-long";
/** Nothing but the thumb tabs and the covers comes this close to the edge of the paper. */
const MARGIN_PT = 20;

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
    pdf = await openPdf(bytes);
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
