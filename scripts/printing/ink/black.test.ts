/** A guide of one ink, printed for real: nothing coloured is left in the file, on any page. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGuide } from "../../../src/model/guide.ts";
import { loadGuide } from "../../../src/reading/content.ts";
import { colouredPng } from "../../../src/testing/coloured-png.ts";
import { syntheticContent } from "../../../src/testing/synthetic.ts";
import { writeContent } from "../../../src/testing/write-content.ts";
import { worksFor } from "../orders.ts";
import { operatorsOf } from "../press/obstacles.ts";
import { printWorks } from "../print.ts";
import { colouredPoints } from "../testing/coloured-points.ts";
import { poppler, said } from "../testing/tools.ts";

const FIVE_MINUTES = 300_000;

describe("a guide in black and white", () => {
  const folder = mkdtempSync(join(tmpdir(), "guide-noir-"));
  const file = join(folder, "guide-noir.pdf");
  let pdf: PDFDocument;

  beforeAll(async () => {
    const content = join(folder, "content");
    writeContent(content, syntheticContent(4, 7));
    mkdirSync(join(content, "medias"), { recursive: true });
    writeFileSync(join(content, "medias", "logo.png"), colouredPng(60, 30));
    const drawn =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30" width="60" height="30"><linearGradient id="a"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient><path fill="url(#a)" d="M0 0h60v30H0z"/><circle cx="9" cy="9" r="6" fill="#0a0"/></svg>';
    writeFileSync(join(content, "medias", "logo.svg"), drawn);
    const loaded = loadGuide(content, "2026-03-01").guide;
    if (!loaded) throw new Error("the synthetic content does not load");
    const logos = ["png", "svg"].map((type) => ({ fichier: `medias/logo.${type}`, nom: `Ville (${type})` }));
    const guide = createGuide({ ...loaded, edition: { ...loaded.edition, logos } });
    const works = worksFor(guide, { products: ["lecture"], content, ink: "noir", suffix: "-noir" });
    const report = await printWorks(guide, works, folder, { browser: process.platform === "linux" ? "npm" : "auto" });
    if ("missing" in report) throw new Error(report.missing);
    pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  }, FIVE_MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("sets no colour in what its pages draw, and prints its text in pure black", () => {
    const operators = [...operatorsOf(pdf)];
    expect(operators.filter((operator) => / (rg|RG|k|K)$/.test(operator))).toEqual([]);
    expect(operators).toContain("0 g");
  });

  test("has no gradient and no picture in colour, and keeps its logos", () => {
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
    const dictionaries = objects.map((object) => String(object instanceof PDFRawStream ? object.dict : object));
    expect(dictionaries.filter((text) => /\/(DeviceRGB|DeviceCMYK|CalRGB|ICCBased)\b/.test(text))).toEqual([]);
    expect(dictionaries.filter((text) => text.includes("/Subtype /Image") && text.includes("/Width 60")).length).toBeGreaterThan(0);
    expect(dictionaries.some((text) => text.includes("/ShadingType"))).toBe(true);
  });

  test("is still tagged, with its links and its bookmarks", async () => {
    const opened = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
    expect(await opened.getMarkInfo()).toMatchObject({ Marked: true });
    expect(pdf.catalog.has(PDFName.of("StructTreeRoot"))).toBe(true);
    expect((await opened.getOutline()).length).toBeGreaterThan(3);
    expect(JSON.stringify(await (await opened.getPage(3)).getStructTree())).toContain('"H1"');
  });

  test.skipIf(!poppler)("shows no coloured point on any page (needs poppler)", () => {
    const pictures = said("pdftoppm", ["-r", "30", file]);
    expect(pictures.length).toBeGreaterThan(1000);
    expect(colouredPoints(pictures)).toBe(0);
  });
});
