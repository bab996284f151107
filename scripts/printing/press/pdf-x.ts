/** Says in a file what it was made for: PDF/X-3 (ISO 15930-6), the colours of which press, nothing else but pages. */
import { readFileSync } from "node:fs";
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import type { PdfIdentity } from "../finish-pdf.ts";
import { savePdf } from "../save-pdf.ts";
import { withDirectLengths } from "./direct-lengths.ts";
import { obstacles } from "./obstacles.ts";
import type { Profile } from "./profile.ts";
import { setBoxes } from "./sheet-size.ts";

const COMPONENTS = 4;

/** The press that colours were made for. */
const outputIntent = (pdf: PDFDocument, { path, registered, name }: Profile): PDFDict => {
  const { context } = pdf;
  const said = registered
    ? { OutputConditionIdentifier: PDFString.of(registered), RegistryName: PDFString.of("http://www.color.org") }
    : {
        OutputConditionIdentifier: PDFString.of("Custom"),
        // One that the trade does not know must come with the file.
        DestOutputProfile: context.register(context.flateStream(readFileSync(path), { N: COMPONENTS })),
      };
  return context.obj({ Type: "OutputIntent", S: "GTS_PDFX", Info: PDFHexString.fromText(registered ?? name), ...said });
};

export interface Prepared {
  readonly bytes: Uint8Array;
  /** Why it is not said to be PDF/X-3; empty when it is. */
  readonly obstacles: readonly string[];
}

/** Takes what Ghostscript made, gives it back the boxes of `model`, and marks it as PDF/X-3 when nothing stands against it. */
export const preparedForPress = async (converted: Uint8Array, model: PDFDocument, identity: PdfIdentity, profile: Profile | undefined): Promise<Prepared> => {
  const pdf = await PDFDocument.load(withDirectLengths(converted), { updateMetadata: false });
  pdf.catalog.delete(PDFName.of("Metadata"));
  for (const [rank, page] of pdf.getPages().entries()) {
    const [trim, bleed] = [model.getPage(rank).getTrimBox(), model.getPage(rank).getBleedBox()];
    setBoxes(page, trim, trim.x - bleed.x);
  }
  const against = [...obstacles(pdf), ...(profile ? [] : ["aucun profil CMJN sur cette machine"])];
  if (profile && against.length === 0) {
    pdf.catalog.set(PDFName.of("OutputIntents"), pdf.context.obj([outputIntent(pdf, profile)]));
    pdf.setTitle(identity.title);
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
    if (info instanceof PDFDict) {
      info.set(PDFName.of("GTS_PDFXVersion"), PDFString.of("PDF/X-3:2003"));
      info.set(PDFName.of("Trapped"), PDFName.of("False"));
    }
  }
  return { bytes: await savePdf(pdf, identity, "1.4"), obstacles: against };
};
