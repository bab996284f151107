/** Saves a file made with pdf-lib so that two runs give the same bytes: date of the content, identifier drawn from what it holds. */
import { createHash } from "node:crypto";
import { PDFArray, type PDFDocument, PDFHexString, PDFRawStream } from "pdf-lib";
import { type PdfIdentity, PROGRAM } from "./finish-pdf.ts";

const identifierOf = (pdf: PDFDocument): PDFHexString => {
  const hash = createHash("sha256");
  for (const [reference, object] of pdf.context.enumerateIndirectObjects()) {
    hash.update(String(reference));
    hash.update(object instanceof PDFRawStream ? object.contents : String(object));
  }
  return PDFHexString.of(hash.digest("hex").slice(0, 32).toUpperCase());
};

/** `1.4`: for machines of the printing trade that know no later version; larger, since its objects are not packed. */
export const savePdf = async (pdf: PDFDocument, { title, author, subject, date }: PdfIdentity, version: "1.4" | "1.5" = "1.5"): Promise<Uint8Array> => {
  const day = new Date(`${date}T00:00:00Z`);
  pdf.setTitle(title);
  pdf.setAuthor(author);
  pdf.setSubject(subject);
  pdf.setCreator(PROGRAM);
  pdf.setProducer(PROGRAM);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  const identifier = PDFArray.withContext(pdf.context);
  const name = identifierOf(pdf);
  identifier.push(name);
  identifier.push(name);
  pdf.context.trailerInfo.ID = identifier;
  const bytes = await pdf.save({ useObjectStreams: version === "1.5", addDefaultPage: false, updateFieldAppearances: false });
  // The library always says 1.7, whatever it writes.
  bytes.set(new TextEncoder().encode(`%PDF-${version}`));
  return bytes;
};
