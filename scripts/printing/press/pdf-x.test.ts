/** What a press would find in the files: their inks, and whether they keep every promise of PDF/X-3 when they say they do. */
import { readFileSync } from "node:fs";
import { decodePDFRawStream, PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFString } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Drawing, drawingOf } from "../testing/drawing.ts";
import { ghostscript, poppler, said } from "../testing/tools.ts";
import { obstacles } from "./obstacles.ts";
import { COVER, INTERIOR, type PrintedPress, printPress } from "./testing/printed-press.ts";

const FIVE_MINUTES = 300_000;
const SCREEN = [INTERIOR, COVER];
const PRESS = ["imprimeur-interieur-cmjn.pdf", "imprimeur-couverture-cmjn.pdf"];
const PREPARED = "préparé pour PDF/X-3, à contrôler";

const key = (name: string): PDFName => PDFName.of(name);
const dictionariesOf = (pdf: PDFDocument): readonly PDFDict[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : []));

const valuesOf = (ink: string): readonly number[] => ink.split(" ").slice(1).map(Number);
/** Letters left light on a flat of colour. */
const isLight = (ink: string): boolean => {
  const values = valuesOf(ink);
  if (ink.startsWith("DeviceCMYK")) return (values[3] ?? 1) < 0.1;
  return ink.startsWith("DeviceRGB") && Math.min(...values) > 0.1 && Math.max(...values) > 0.8;
};
const isBlackAlone = (ink: string): boolean => ink.startsWith("DeviceGray ");

describe("the files for the print shop", () => {
  let press: PrintedPress;
  const files = new Map<string, { readonly pdf: PDFDocument; readonly drawing: Drawing; readonly bytes: Buffer }>();
  const of = (file: string) => {
    const found = files.get(file);
    if (!found) throw new Error(`${file} was not made`);
    return found;
  };

  beforeAll(async () => {
    press = await printPress();
    for (const { file } of press.report.files) {
      const pdf = await press.open(file);
      files.set(file, { pdf, drawing: drawingOf(pdf), bytes: readFileSync(press.path(file)) });
    }
  }, FIVE_MINUTES);
  afterAll(() => press?.remove());

  test("set text in black ink alone, but for light letters on a colour", () => {
    for (const { drawing } of files.values()) expect([...drawing.textInks].filter((ink) => !isBlackAlone(ink) && !isLight(ink))).toEqual([]);
    for (const file of SCREEN) expect(of(file).drawing.textInks).toContain("DeviceGray 0");
  });

  test("let nothing show through, carry no link, and hold every font", () => {
    for (const { pdf, drawing } of files.values()) {
      expect([...drawing.transparencies]).toEqual([]);
      expect(dictionariesOf(pdf).filter((one) => one.has(key("Group")))).toEqual([]);
      expect(pdf.getPages().filter(({ node }) => (node.Annots()?.size() ?? 0) > 0)).toEqual([]);
      const descriptors = dictionariesOf(pdf).filter((one) => one.get(key("Type")) === key("FontDescriptor"));
      expect(descriptors.length).toBeGreaterThan(0);
      expect(descriptors.filter((one) => !one.has(key("FontFile2")) && !one.has(key("FontFile3")))).toEqual([]);
    }
    for (const file of SCREEN) expect(obstacles(of(file).pdf)).toEqual(["des couleurs RVB"]);
  });

  describe.skipIf(!ghostscript)("in four inks (needs Ghostscript)", () => {
    test("know no colour of a screen: neither in fills and lines, nor in pictures and gradients", () => {
      for (const file of PRESS) {
        const { pdf, drawing } = of(file);
        expect([...drawing.spaces].filter((space) => !/^(DeviceGray|DeviceCMYK|Pattern|Separation All → DeviceCMYK)$/.test(space))).toEqual([]);
        expect(drawing.spaces).toContain("DeviceCMYK");
        expect(obstacles(pdf)).toEqual([]);
      }
    });

    test("have the boxes of the others, each within the next", () => {
      PRESS.forEach((file, rank) => {
        of(file)
          .pdf.getPages()
          .forEach((page, index) => {
            const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
            const model = of(SCREEN[rank] ?? "").pdf.getPage(index);
            expect([trim, bleed]).toEqual([model.getTrimBox(), model.getBleedBox()]);
            for (const [inner, outer] of [
              [trim, bleed],
              [bleed, media],
            ] as const)
              expect(
                inner.x > outer.x && inner.y > outer.y && inner.x + inner.width < outer.x + outer.width && inner.y + inner.height < outer.y + outer.height,
              ).toBe(true);
          });
      });
    });

    test("print with black ink alone the pages that have only text: marks apart, no other ink", () => {
      const file = PRESS[0] ?? "";
      const coverages = said("gs", ["-q", "-o", "-", "-sDEVICE=inkcov", press.path(file)])
        .toString()
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/).slice(0, 4).map(Number));
      const { pdf } = of(file);
      expect(coverages).toHaveLength(pdf.getPageCount());
      const marks = 0.0005;
      const inBlack = pdf
        .getPages()
        .flatMap((page, index) =>
          [...drawingOf(pdf, [page]).inks].every((ink) => ink.startsWith("DeviceGray") || ink.startsWith("Separation")) ? [index] : [],
        );
      expect(inBlack.length).toBeGreaterThan(5);
      for (const index of inBlack) {
        const [cyan = 1, magenta = 1, yellow = 1, black = 0] = coverages[index] ?? [];
        expect(Math.max(cyan, magenta, yellow), `page ${index + 1}`).toBeLessThan(marks);
        expect(black).toBeGreaterThan(marks);
      }
    });

    /** What ISO 15930-6 asks for and what a file can be held to without the programs of the trade: not a certificate. */
    test("are said to be prepared for PDF/X-3 only when they hold what it asks for", () => {
      for (const file of PRESS) {
        const { pdf, bytes } = of(file);
        const note = press.report.files.find((one) => one.file === file)?.note ?? "";
        const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
        const isPrepared = note.includes(PREPARED);
        expect(pdf.catalog.has(key("OutputIntents"))).toBe(isPrepared);
        expect(info.has(key("GTS_PDFXVersion"))).toBe(isPrepared);
        if (!isPrepared) {
          expect(note).toContain("n’est pas présenté comme PDF/X");
          continue;
        }
        expect(info.lookup(key("GTS_PDFXVersion"), PDFString).asString()).toBe("PDF/X-3:2003");
        expect(info.get(key("Trapped"))).toBe(key("False"));
        expect([pdf.getTitle(), pdf.getCreationDate()?.toISOString(), pdf.getModificationDate()?.toISOString()]).toEqual([
          expect.stringContaining(press.guide.edition.titre),
          "2026-03-01T00:00:00.000Z",
          "2026-03-01T00:00:00.000Z",
        ]);
        const { ID, Encrypt } = pdf.context.trailerInfo;
        expect(ID instanceof PDFArray && ID.size()).toBe(2);
        expect(Encrypt).toBeUndefined();
        // Version 1.4: a plain table, no packed objects.
        const text = bytes.toString("latin1");
        expect(text.startsWith("%PDF-1.4")).toBe(true);
        expect(text).not.toMatch(/\/Type \/(ObjStm|XRef)\b/);
        for (const name of ["OpenAction", "AA", "AcroForm", "Names", "Metadata", "OCProperties"]) expect(pdf.catalog.has(key(name)), name).toBe(false);
        const all = dictionariesOf(pdf);
        for (const name of ["TR", "HTP", "OPI", "PS", "AA"]) expect(all.filter((one) => one.has(key(name))).length, name).toBe(0);
        expect(all.filter((one) => /LZWDecode|JPXDecode|\/EmbeddedFile\b|\/JavaScript\b/.test(String(one)))).toEqual([]);
        for (const { node } of pdf.getPages()) expect([node.has(key("TrimBox")), node.has(key("ArtBox"))]).toEqual([true, false]);
      }
    });

    test("name one press, with its profile when the trade does not know it by name", () => {
      for (const file of PRESS) {
        const { pdf } = of(file);
        const intents = pdf.catalog.lookup(key("OutputIntents"));
        if (!(intents instanceof PDFArray)) continue;
        expect(intents.size()).toBe(1);
        const intent = intents.lookup(0, PDFDict);
        expect(intent.get(key("S"))).toBe(key("GTS_PDFX"));
        const profile = intent.lookup(key("DestOutputProfile"));
        if (!(profile instanceof PDFRawStream)) {
          expect(intent.has(key("RegistryName"))).toBe(true);
          continue;
        }
        expect(intent.has(key("Info"))).toBe(true);
        const icc = Buffer.from(decodePDFRawStream(profile).decode());
        // Signature, kind and colours of the profile, where the format of profiles puts them.
        expect([icc.toString("latin1", 36, 40), icc.toString("latin1", 12, 16), icc.toString("latin1", 16, 20)]).toEqual(["acsp", "prtr", "CMYK"]);
        expect([icc.readUInt32BE(0), String(profile.dict.get(key("N")))]).toEqual([icc.length, "4"]);
      }
    });

    test.skipIf(!poppler)("are known as PDF/X-3 by another program, with every font in them (needs poppler)", () => {
      for (const file of PRESS) {
        const note = press.report.files.find((one) => one.file === file)?.note ?? "";
        expect(
          said("pdfinfo", [press.path(file)])
            .toString()
            .includes("PDF/X-3:2003"),
        ).toBe(note.includes(PREPARED));
        const fonts = said("pdffonts", [press.path(file)])
          .toString()
          .trim()
          .split("\n")
          .slice(2);
        expect(fonts.length).toBeGreaterThan(0);
        expect(fonts.filter((line) => !/ yes +yes +(yes|no) +\d+ +\d+$/.test(line))).toEqual([]);
      }
    });
  });
});
