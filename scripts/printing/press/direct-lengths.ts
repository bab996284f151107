/**
 * Ghostscript writes the length of a stream apart, after it. pdf-lib then looks for its end, and takes a last byte that
 * looks like the end of a line for one: one stream in a hundred loses it. Said in place, lengths are believed.
 */
import { isStream, objectText, type PdfFile, readPdf, writePdf } from "../pdf-objects.ts";

const APART = /\/Length\s+(\d+)\s+0\s+R/;
const NO_IDENTIFIER = "0".repeat(32);

const saidInPlace = (pdf: PdfFile, body: Buffer): Buffer => {
  const start = body.indexOf("stream");
  const entries = body.toString("latin1", 0, start);
  const [said, number] = APART.exec(entries) ?? [];
  if (said === undefined) return body;
  return Buffer.concat([Buffer.from(entries.replace(said, `/Length ${objectText(pdf, Number(number))}`), "latin1"), body.subarray(start)]);
};

/** The same file of Ghostscript's, each stream with its length. */
export const withDirectLengths = (source: Uint8Array): Uint8Array => {
  const pdf = readPdf(source);
  const objects = [...pdf.objects].map(([number, body]): readonly [number, Buffer] => [number, isStream(body) ? saidInPlace(pdf, body) : body]);
  return writePdf({ ...pdf, objects: new Map(objects) }, NO_IDENTIFIER);
};
