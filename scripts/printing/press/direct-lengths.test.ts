import { PDFDocument, PDFRawStream } from "pdf-lib";
import { expect, test } from "vitest";
import { withDirectLengths } from "./direct-lengths.ts";

/** A file whose only stream ends with what looks like the end of a line. */
const fileOfGhostscript = (content: string): Buffer => {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>",
    `<</Length 5 0 R>>\nstream\n${content}\nendstream`,
    String(content.length),
    "<</Producer(GPL Ghostscript)>>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const rows = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  return Buffer.from(`${text}${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
};

test("keeps the last byte of a stream, even one that looks like the end of a line", async () => {
  const pdf = await PDFDocument.load(withDirectLengths(fileOfGhostscript("0 g\r")), { updateMetadata: false });
  const streams = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
  expect(streams.map(({ contents }) => Buffer.from(contents).toString("latin1"))).toContain("0 g\r");
});
