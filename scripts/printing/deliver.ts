/**
 * Finished pages → the files a work promises. What several of them need is printed once. What rearranges pages is loaded
 * when a work asks for it: the PDF library takes longer to load than a page to print.
 */
import type { BookletsDelivery, Delivery, PagesDelivery } from "../../templates/print/work.ts";
import type { DeliveredFile } from "./delivered-file.ts";
import { finishPdf, type PdfIdentity } from "./finish-pdf.ts";
import type { LaidOutWork } from "./lay-out.ts";

/** The finished pages, as a file. */
type Printed = (tagged: boolean) => Promise<Uint8Array>;

const printerOf = ({ work, documents, sheets, bookmarks }: LaidOutWork, identity: PdfIdentity): Printed => {
  const done = new Map<boolean, Promise<Uint8Array>>();
  const ink = work.ink === "noir" ? "noir" : undefined;
  return (tagged) => {
    const printed = done.get(tagged) ?? documents.pdf(sheets, tagged).then((raw) => finishPdf(raw, tagged ? bookmarks : [], identity, ink));
    done.set(tagged, printed);
    return printed;
  };
};

const pagesFile = async ({ sheets }: LaidOutWork, { file, tagged }: PagesDelivery, printed: Printed): Promise<DeliveredFile> => ({
  file,
  pages: sheets.length,
  bytes: await printed(tagged),
});

const bookletsNote = (sides: number, booklets: number, sheet: string): string => {
  const sheets = sides / 2;
  const folded =
    booklets === 1
      ? `${sheets} feuille${sheets > 1 ? "s" : ""} ${sheet} à plier ensemble et à agrafer au pli`
      : `${sheets} feuilles ${sheet} en ${booklets} cahiers à plier et à agrafer l'un après l'autre (leurs petits carrés noirs au dos font un escalier)`;
  return `recto verso, retourner sur le bord court, taille réelle ; ${folded}`;
};

const bookletsFile = async ({ work }: LaidOutWork, { file, sheets }: BookletsDelivery, printed: Printed, identity: PdfIdentity): Promise<DeliveredFile> => {
  const { paper, bleed, deliveries } = work;
  // Tags do no harm on paper: what a screen needs anyway is not printed twice.
  const tagged = deliveries.some((other) => other.kind === "pages" && other.tagged);
  const { impose, SHEETS } = await import("./imposition/impose.ts");
  const { bytes, sides, booklets } = await impose(await printed(tagged), { paper, bleed, most: sheets }, identity);
  return { file, pages: sides, bytes, note: bookletsNote(sides, booklets, SHEETS[paper.name].name) };
};

/** Makes all the files of a work. */
export const deliver = async (laidOut: LaidOutWork, identity: PdfIdentity): Promise<readonly DeliveredFile[]> => {
  const printed = printerOf(laidOut, identity);
  const filesOf = async (delivery: Delivery): Promise<readonly DeliveredFile[]> => {
    if (delivery.kind === "pages") return [await pagesFile(laidOut, delivery, printed)];
    if (delivery.kind === "imprimeur") return (await import("./press/press-files.ts")).pressFiles(laidOut, delivery, identity);
    return [await bookletsFile(laidOut, delivery, printed, identity)];
  };
  const files: DeliveredFile[] = [];
  for (const delivery of laidOut.work.deliveries) files.push(...(await filesOf(delivery)));
  return files;
};
