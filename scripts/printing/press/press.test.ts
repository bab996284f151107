/** The files a print shop is sent, opened as it would: boxes, marks, spine, inks. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGuide, type Guide } from "../../../src/model/guide.ts";
import { loadGuide } from "../../../src/reading/content.ts";
import { colouredPng } from "../../../src/testing/coloured-png.ts";
import { syntheticContent } from "../../../src/testing/synthetic.ts";
import { writeContent } from "../../../src/testing/write-content.ts";
import { rewriteOperators } from "../ink/operators.ts";
import { worksFor } from "../orders.ts";
import { printWorks, type WorkReport } from "../print.ts";
import { inCmyk } from "./ghostscript.ts";
import { contentOf, obstacles, operatorsOf } from "./obstacles.ts";

const FIVE_MINUTES = 300_000;
const PT_PER_MM = 72 / 25.4;
const BLEED = 3;
/** Thick, so that a short guide has a spine that carries its title. */
const LEAF = 0.5;
const INTERIOR = "imprimeur-interieur.pdf";
const COVER = "imprimeur-couverture.pdf";

const has = (command: string): boolean => spawnSync(command, ["--version"]).error === undefined;
const ghostscript = has("gs");
const poppler = has("pdftoppm");

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

/** Every ink in which text is set in a stream. */
const textInks = (content: string): ReadonlySet<string> => {
  const inks = new Set<string>();
  const kept: string[] = [];
  let ink = "0 g";
  rewriteOperators(content, (operator, operands) => {
    if (operator === "q") kept.push(ink);
    else if (operator === "Q") ink = kept.pop() ?? ink;
    else if (["g", "rg", "k"].includes(operator)) ink = `${operands.join(" ")} ${operator}`;
    else if (operator === "Tj" || operator === "TJ") inks.add(ink);
    return undefined;
  });
  return inks;
};

const allDrawings = (pdf: PDFDocument): readonly PDFRawStream[] => [
  ...pdf.getPages().flatMap(streamsOf),
  ...pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream && object.dict.get(PDFName.of("Subtype")) === PDFName.of("Form") ? [object] : [])),
];

/** Light text stands on a flat of colour; all other text must be of black ink alone. */
const isLight = (ink: string): boolean => {
  const values = ink.split(" ").slice(0, -1).map(Number);
  return ink.endsWith(" rg") ? Math.min(...values) > 0.1 && Math.max(...values) > 0.9 : ink.endsWith(" k") && (values[3] ?? 1) < 0.1;
};

const printed = async (guide: Guide, content: string, folder: string): Promise<WorkReport> => {
  const works = worksFor(guide, { products: ["imprimeur"], content });
  const report = await printWorks(guide, works, folder, { browser: process.platform === "linux" ? "npm" : "auto" });
  if ("missing" in report) throw new Error(report.missing);
  const [work] = report.works;
  if (!work) throw new Error("nothing was printed");
  return work;
};

describe("the files for the print shop", () => {
  const folder = mkdtempSync(join(tmpdir(), "guide-imprimeur-"));
  let guide: Guide;
  let report: WorkReport;
  let interior: PDFDocument;
  let cover: PDFDocument;
  let words: readonly (readonly Word[])[];

  const open = (name: string): Promise<PDFDocument> => PDFDocument.load(readFileSync(join(folder, "a", name)), { updateMetadata: false });

  beforeAll(async () => {
    const content = join(folder, "content");
    writeContent(content, syntheticContent(6, 7));
    mkdirSync(join(content, "medias"), { recursive: true });
    writeFileSync(join(content, "medias", "logo.png"), colouredPng(40, 20));
    const loaded = loadGuide(content, "2026-03-01").guide;
    if (!loaded) throw new Error("the synthetic content does not load");
    const edition = {
      ...loaded.edition,
      logos: [{ fichier: "medias/logo.png", nom: "Ville" }],
      impression: { epaisseur_papier_mm: LEAF, fond_perdu_mm: BLEED },
    };
    guide = createGuide({ ...loaded, edition });
    report = await printed(guide, content, join(folder, "a"));
    await printed(guide, content, join(folder, "b"));
    interior = await open(INTERIOR);
    cover = await open(COVER);
    words = await wordsOf(readFileSync(join(folder, "a", INTERIOR)));
  }, FIVE_MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("hold the interior in sheets of four pages, from the third page of the guide on, and the cover in one sheet", () => {
    expect(interior.getPageCount()).toBe(report.pages - 4);
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
      expect([mm(trim.x - bleed.x), mm(trim.y - bleed.y), mm(bleed.width), mm(bleed.height)]).toEqual([BLEED, BLEED, 210 + 2 * BLEED, 297 + 2 * BLEED]);
      expect(crop).toEqual(media);
      expect(media.height).toBeGreaterThan(bleed.y + bleed.height + 7 * PT_PER_MM);
      expect(page.node.has(PDFName.of("ArtBox"))).toBe(false);
    }
  });

  test("give the cover a spine as thick as the leaves of the interior, and say how thick", () => {
    const width = (interior.getPageCount() / 2) * LEAF;
    for (const page of cover.getPages()) {
      const { width: trimmed, height } = page.getTrimBox();
      expect([mm(trimmed), mm(height)]).toEqual([mm((420 + width) * PT_PER_MM), 297]);
    }
    expect(report.files.find(({ file }) => file === COVER)?.note).toContain(`dos de ${width.toLocaleString("fr-FR")} mm`);
  });

  test("set the title along the spine, from bottom to top, between the back and the front", async () => {
    const [outside = [], inside = []] = await wordsOf(readFileSync(join(folder, "a", COVER)));
    const spine = outside.filter(({ upright }) => !upright);
    const page = cover.getPage(0);
    const trim = page.getTrimBox();
    const [left, right] = [trim.x + 210 * PT_PER_MM, trim.x + trim.width - 210 * PT_PER_MM];
    expect(textOf(spine)).toContain(guide.edition.titre);
    expect(spine.every(({ x }) => x > left && x < right)).toBe(true);
    const heights = spine.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(
      outside
        .filter(({ upright, x }) => upright && x > right)
        .map(({ text }) => text)
        .join(" "),
    ).toContain(guide.edition.titre.split(" ")[0]);
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
        .filter((word) => word.y < y + height + BLEED * PT_PER_MM)
        .filter((word) => word.x < x + safe || word.right > x + width - safe || word.y < y + safe || word.y > y + height - safe)
        .map(({ text }) => `p. ${index + 3} : ${text}`);
    });
    expect(out).toEqual([]);
  });

  test("print text with black ink alone, but for light letters on a colour", () => {
    const inks = new Set(allDrawings(interior).flatMap((stream) => [...textInks(contentOf(stream))]));
    expect(inks.has("0 g")).toBe(true);
    expect([...inks].filter((ink) => !ink.endsWith(" g") && !isLight(ink))).toEqual([]);
  });

  test("hold no transparency, no link, and every font", () => {
    for (const pdf of [interior, cover]) {
      expect(obstacles(pdf)).toEqual(["des couleurs RVB"]);
      expect(pdf.getPages().every((page) => (page.node.Annots()?.size() ?? 0) === 0)).toBe(true);
    }
  });

  test("are the same, byte for byte, when they are printed again", () => {
    for (const { file } of report.files) expect(readFileSync(join(folder, "b", file)).equals(readFileSync(join(folder, "a", file)))).toBe(true);
  });

  test("say that the four-ink files are missing when Ghostscript is, and keep the others", async () => {
    expect(await inCmyk(new Uint8Array(), undefined, "commande-absente")).toEqual({ reason: expect.stringContaining("Ghostscript n'est pas installé") });
  });

  describe.skipIf(!ghostscript)("in four inks (needs Ghostscript)", () => {
    test("hold no colour of a screen, keep text in black ink alone, and the boxes", async () => {
      for (const name of ["imprimeur-interieur-cmjn.pdf", "imprimeur-couverture-cmjn.pdf"]) {
        const [pdf, model] = [await open(name), name.includes("couverture") ? cover : interior];
        expect(obstacles(pdf)).toEqual([]);
        expect([...operatorsOf(pdf)].filter((operator) => / (rg|RG)$/.test(operator))).toEqual([]);
        expect(pdf.getPages().map((page) => [page.getTrimBox(), page.getBleedBox()])).toEqual(
          model.getPages().map((page) => [page.getTrimBox(), page.getBleedBox()]),
        );
      }
      const inks = new Set(allDrawings(await open("imprimeur-interieur-cmjn.pdf")).flatMap((stream) => [...textInks(contentOf(stream))]));
      expect([...inks].filter((ink) => !ink.endsWith(" g") && !isLight(ink))).toEqual([]);
    });

    test("say they are prepared for PDF/X-3 when they name the press, in a file of version 1.4", async () => {
      const name = "imprimeur-interieur-cmjn.pdf";
      const pdf = await open(name);
      const note = report.files.find(({ file }) => file === name)?.note ?? "";
      const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
      const intents = pdf.catalog.lookup(PDFName.of("OutputIntents"));
      expect(readFileSync(join(folder, "a", name)).toString("latin1", 0, 8)).toBe("%PDF-1.4");
      expect(info.has(PDFName.of("GTS_PDFXVersion"))).toBe(intents instanceof PDFArray);
      expect(note.includes("préparé pour PDF/X-3, à contrôler")).toBe(intents instanceof PDFArray);
    });
  });

  test.skipIf(!has("qpdf"))("are sound to the last byte (needs qpdf)", () => {
    for (const { file } of report.files) expect(spawnSync("qpdf", ["--check", join(folder, "a", file)]).status).toBe(0);
  });

  test.skipIf(!poppler)("carry colour to the end of the bleed (needs poppler)", () => {
    const { stdout } = spawnSync("pdftoppm", ["-r", "72", "-f", "1", "-l", "1", join(folder, "a", COVER)], { maxBuffer: 1 << 28 });
    const [, width = "0", height = "0"] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString("latin1", 0, 40)) ?? [];
    const start = stdout.length - Number(width) * Number(height) * 3;
    const { x, y, width: across, height: up } = cover.getPage(0).getBleedBox();
    const sheet = cover.getPage(0).getHeight();
    const at = (px: number, py: number): number => stdout[start + (Math.round(sheet - py) * Number(width) + Math.round(px)) * 3] ?? 0;
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
