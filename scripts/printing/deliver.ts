/** Finished pages → the files a work promises. */
import type { Delivery } from "../../templates/print/work.ts";
import { finishPdf, type PdfIdentity } from "./finish-pdf.ts";
import type { LaidOutWork } from "./lay-out.ts";

export interface DeliveredFile {
  readonly file: string;
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/** Makes what a delivery asks for. */
export const deliver = async (laidOut: LaidOutWork, { file, tagged }: Delivery, identity: PdfIdentity): Promise<readonly DeliveredFile[]> => {
  const { documents, sheets, bookmarks } = laidOut;
  const printed = await documents.pdf(sheets, tagged);
  return [{ file, pages: sheets.length, bytes: finishPdf(printed, tagged ? bookmarks : [], identity) }];
};
