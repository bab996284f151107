/** What Chromium's PDF still lacks: a date that does not change, our bookmarks, who published it, a stable identifier. */
import { createHash } from "node:crypto";
import type { Bookmark } from "./assemble.ts";
import { appendUpdate, pageObjects, pdfText, readPdf } from "./pdf-objects.ts";

export interface PdfIdentity {
  readonly titre: string;
  readonly auteur: string;
  readonly sujet: string;
  /** `AAAA-MM-JJ`: two builds of the same content carry the same date. */
  readonly date: string;
}

const PROGRAM = "Bonne Étoile";

/** Writes the date over Chromium's, which has the same length. */
const withDate = (source: Uint8Array, stamp: string): Uint8Array => {
  const bytes = Buffer.from(source);
  for (const name of ["CreationDate", "ModDate"]) {
    const at = bytes.indexOf(`/${name} (D:`);
    if (at >= 0) bytes.write(stamp, at + name.length + 3, "latin1");
  }
  return bytes;
};

/** Bookmarks as linked objects; chapters come closed, so that the list fits a screen. */
const outlineObjects = (bookmarks: readonly Bookmark[], pages: readonly number[], first: number): ReadonlyMap<number, string> => {
  const objects = new Map<number, string>();
  let next = first + 1;
  const write = (siblings: readonly Bookmark[], parent: number): readonly [first: number, last: number] => {
    const numbers = siblings.map(() => next++);
    siblings.forEach(({ titre, page, sous }, index) => {
      const [before, after] = [numbers[index - 1], numbers[index + 1]];
      const links = [before && `/Prev ${before} 0 R`, after && `/Next ${after} 0 R`].filter(Boolean).join(" ");
      const below = sous.length > 0 ? write(sous, numbers[index] ?? 0) : undefined;
      const children = below ? ` /First ${below[0]} 0 R /Last ${below[1]} 0 R /Count -${sous.length}` : "";
      objects.set(
        numbers[index] ?? 0,
        `<</Title ${pdfText(titre)} /Parent ${parent} 0 R ${links} /Dest [${pages[page - 1]} 0 R /XYZ null null null]${children}>>`,
      );
    });
    return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  };
  const [from, to] = write(bookmarks, first);
  objects.set(first, `<</Type /Outlines /First ${from} 0 R /Last ${to} 0 R /Count ${bookmarks.length}>>`);
  return objects;
};

/** Finishes a tagged PDF of Chromium's without touching its tags. */
export const finishPdf = (source: Uint8Array, bookmarks: readonly Bookmark[], identity: PdfIdentity): Buffer => {
  const stamp = `(D:${identity.date.replaceAll("-", "")}000000+00'00')`;
  const pdf = readPdf(withDate(source, stamp));
  const producer = /\/Producer (\([^)]*\))/.exec(pdf.object(pdf.info))?.[1] ?? "()";
  const objects = new Map<number, string>([
    [
      pdf.info,
      `<</Title ${pdfText(identity.titre)}\n/Author ${pdfText(identity.auteur)}\n/Subject ${pdfText(identity.sujet)}\n/Creator ${pdfText(PROGRAM)}\n/Producer ${producer}\n/CreationDate ${stamp}\n/ModDate ${stamp}>>`,
    ],
  ]);
  if (bookmarks.length > 0) {
    for (const [number, body] of outlineObjects(bookmarks, pageObjects(pdf), pdf.size)) objects.set(number, body);
    const catalog = pdf.object(pdf.root).replace(/\/Outlines \d+ 0 R/, "");
    objects.set(pdf.root, catalog.replace(/>>$/, `\n/Outlines ${pdf.size} 0 R\n/PageMode /UseOutlines>>`));
  }
  const id = createHash("sha256").update(pdf.bytes).digest("hex").slice(0, 32).toUpperCase();
  return appendUpdate(pdf, objects, `/ID [<${id}> <${id}>]\n`);
};
