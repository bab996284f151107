import { PDFDocument, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import { finishPdf } from "./finish-pdf.ts";
import { type PdfFile, readPdf } from "./pdf-objects.ts";

const IDENTITY = { title: "Le guide – Ville", author: "Ville", subject: "Édition 2026", date: "2026-03-01" };

/** A file as Chromium writes them: plain objects, a plain table; `name` and `date` change from one run to the next. */
const fileOfChromium = (name: string, date: string, more: readonly string[] = []): PdfFile => {
  const objects = [
    `<</Title (x) /Producer (Skia/PDF m143) /CreationDate (D:${date}000000+00'00')>>`,
    "<</Type /Catalog /Pages 3 0 R /StructTreeRoot 6 0 R /Lang (fr)>>",
    "<</Type /Pages /Count 2 /Kids [4 0 R 5 0 R]>>",
    "<</Type /Page /Parent 3 0 R /MediaBox [0 0 100 100]>>",
    "<</Type /Page /Parent 3 0 R /MediaBox [0 0 100 100]>>",
    `<</Type /StructTreeRoot /K 7 0 R /IDTree <</Names [(${name}) 7 0 R]>>>>`,
    `<</Type /StructElem\n/S /Strong\n/P 6 0 R\n/ID (${name})>>`,
    ...more,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  const bytes = Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
    "latin1",
  );
  return readPdf(bytes);
};

const BOOKMARKS = [{ title: "Été", page: 1, nested: [{ title: "B1 Lieu", page: 2, nested: [] }] }];

test("gives the same bytes whatever the day of the build and Chromium's own names", () => {
  const first = finishPdf(fileOfChromium("node00000012", "20260101"), BOOKMARKS, IDENTITY);
  const second = finishPdf(fileOfChromium("node00000907", "20261231"), BOOKMARKS, IDENTITY);
  expect(first.equals(second)).toBe(true);
});

test("keeps the tags, the language and the pages, and adds title, date and bookmarks", async () => {
  const pdf = await PDFDocument.load(finishPdf(fileOfChromium("node00000012", "20260101"), BOOKMARKS, IDENTITY), { updateMetadata: false });
  expect([pdf.getPageCount(), pdf.getTitle(), pdf.getCreationDate()?.toISOString()]).toEqual([2, "Le guide – Ville", "2026-03-01T00:00:00.000Z"]);
  const { catalog } = pdf;
  expect(String(catalog.get(PDFName.of("Lang")))).toBe("(fr)");
  expect(String(catalog.lookup(PDFName.of("StructTreeRoot")))).toContain("(node00000001)");
  expect(String(catalog.lookup(PDFName.of("Outlines")))).toContain("/Count 1");
});

test("names with a tag of its version what Chromium tags with one of PDF 2.0", async () => {
  const bytes = finishPdf(fileOfChromium("node00000012", "20260101"), [], IDENTITY);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const kinds = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
  expect(kinds.some((text) => text.includes("/S /Span"))).toBe(true);
  expect(kinds.some((text) => text.includes("/Strong"))).toBe(false);
});

test("finishes a guide of more objects than a call can have arguments", () => {
  const many = 200_000;
  const bytes = finishPdf(fileOfChromium("node00000012", "20260101", Array(many).fill("<<>>")), BOOKMARKS, IDENTITY);
  const [, size = ""] = /\/Type \/XRef \/Size (\d+)/.exec(bytes.toString("latin1", bytes.length - 2_000_000)) ?? [];
  expect(Number(size)).toBeGreaterThan(many);
});
