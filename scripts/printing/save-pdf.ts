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

/** `packed`: objects in compressed streams, which older readers of the printing trade do not know. */
export const savePdf = (pdf: PDFDocument, { title, author, subject, date }: PdfIdentity, packed = true): Promise<Uint8Array> => {
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
  return pdf.save({ useObjectStreams: packed, addDefaultPage: false, updateFieldAppearances: false });
};
