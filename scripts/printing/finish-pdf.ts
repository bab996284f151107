/** What Chromium's PDF still lacks: a date that does not change, our bookmarks, who published it, a stable identifier. */
import type { PlacedBookmark } from "./assemble.ts";
import { type InkRule, inked } from "./ink/inked.ts";
import { isStream, lastNumber, objectText, type PdfFile, pageObjects, pdfText, writePdf } from "./pdf-objects.ts";

export interface PdfIdentity {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** `AAAA-MM-JJ`: two builds of the same content carry the same date. */
  readonly date: string;
}

export const PROGRAM = "Bonne Étoile";

/** Bookmarks as linked objects; chapters come closed, so that the list fits a screen. */
const outlineObjects = (bookmarks: readonly PlacedBookmark[], pages: readonly number[], first: number): ReadonlyMap<number, string> => {
  const objects = new Map<number, string>();
  let next = first + 1;
  const write = (siblings: readonly PlacedBookmark[], parent: number): readonly [first: number, last: number] => {
    const numbers = siblings.map(() => next++);
    siblings.forEach(({ title, page, nested }, index) => {
      const [before, after] = [numbers[index - 1], numbers[index + 1]];
      const links = [before && `/Prev ${before} 0 R`, after && `/Next ${after} 0 R`].filter(Boolean).join(" ");
      const below = nested.length > 0 ? write(nested, numbers[index] ?? 0) : undefined;
      const children = below ? ` /First ${below[0]} 0 R /Last ${below[1]} 0 R /Count -${nested.length}` : "";
      objects.set(
        numbers[index] ?? 0,
        `<</Title ${pdfText(title)} /Parent ${parent} 0 R ${links} /Dest [${pages[page - 1]} 0 R /XYZ null null null]${children}>>`,
      );
    });
    return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  };
  const [from, to] = write(bookmarks, first);
  objects.set(first, `<</Type /Outlines /First ${from} 0 R /Last ${to} 0 R /Count ${bookmarks.length}>>`);
  return objects;
};

/** Chromium names tagged cells after nodes of its own, counted from one run to the next: here by their rank. */
const withStableNames = (objects: ReadonlyMap<number, Buffer>): Map<number, Buffer> => {
  const named = [...objects].filter(([, body]) => !isStream(body) && body.includes("node"));
  const names = new Set(named.flatMap(([, body]) => body.toString("latin1").match(NODE_NAME) ?? []));
  const ranks = new Map([...names].toSorted().map((name, rank) => [name, `(node${String(rank + 1).padStart(8, "0")})`]));
  const renamed = named.map(([number, body]): readonly [number, Buffer] => [
    number,
    Buffer.from(
      body.toString("latin1").replace(NODE_NAME, (name) => ranks.get(name) ?? name),
      "latin1",
    ),
  ]);
  return new Map([...objects, ...renamed]);
};
const NODE_NAME = /\(\d*node\d{8}\)/g;

/** Finishes a tagged PDF of Chromium's: its objects keep their numbers and their text, so its tags stay whole. */
export const finishPdf = (source: PdfFile, bookmarks: readonly PlacedBookmark[], { title, author, subject, date }: PdfIdentity, ink?: InkRule): Buffer => {
  const pdf = ink ? inked(source, ink) : source;
  const objects = withStableNames(pdf.objects);
  const set = (number: number, body: string) => objects.set(number, Buffer.from(body, "latin1"));
  // « Strong » and « Em » belong to PDF 2.0: readers of this version know « Span ».
  for (const [number, body] of objects)
    if (/^<<\/Type \/StructElem\s\/S \/(Strong|Em)\b/.test(body.toString("latin1", 0, 60)))
      set(number, body.toString("latin1").replace(/\/S \/(Strong|Em)\b/, "/S /Span"));
  const stamp = `(D:${date.replaceAll("-", "")}000000Z)`;
  const producer = /\/Producer (\([^)]*\))/.exec(objectText(pdf, pdf.info))?.[1] ?? "()";
  set(
    pdf.info,
    `<</Title ${pdfText(title)} /Author ${pdfText(author)} /Subject ${pdfText(subject)} /Creator ${pdfText(PROGRAM)} /Producer ${producer} /CreationDate ${stamp} /ModDate ${stamp}>>`,
  );
  if (bookmarks.length > 0) {
    const first = lastNumber(objects) + 1;
    for (const [number, body] of outlineObjects(bookmarks, pageObjects(pdf), first)) set(number, body);
    set(pdf.root, objectText(pdf, pdf.root).replace(/>>$/, ` /Outlines ${first} 0 R /PageMode /UseOutlines>>`));
  }
  return writePdf({ ...pdf, objects });
};
