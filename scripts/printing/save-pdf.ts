/** Saves a file made with pdf-lib so that two runs give the same bytes: date of the content, identifier drawn from what it holds. */
import { createHash } from "node:crypto";
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFRawStream, PDFRef, PDFStream } from "pdf-lib";
import { type PdfIdentity, PROGRAM } from "./finish-pdf.ts";

const identifierOf = (pdf: PDFDocument): PDFHexString => {
  const hash = createHash("sha256");
  for (const [reference, object] of pdf.context.enumerateIndirectObjects()) {
    hash.update(String(reference));
    hash.update(object instanceof PDFRawStream ? object.contents : String(object));
  }
  return PDFHexString.of(hash.digest("hex").slice(0, 32).toUpperCase());
};

/** Forgets what nothing leads to any more: what was copied along with the pages, what pages were made from. */
const forgetUnreachable = ({ context }: PDFDocument): void => {
  const reached = new Set<PDFRef>();
  const { Root, Info } = context.trailerInfo;
  const waiting = [Root, Info].filter((object) => object !== undefined);
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      const target = reached.has(object) ? undefined : context.lookup(object);
      reached.add(object);
      if (target) waiting.push(target);
    } else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) waiting.push(object.dict);
  }
  for (const [reference] of context.enumerateIndirectObjects()) if (!reached.has(reference)) context.delete(reference);
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
  await pdf.flush();
  forgetUnreachable(pdf);
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
