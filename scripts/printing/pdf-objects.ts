/**
 * The little of the PDF format that finishing a file of Chromium's needs: its cross-reference table, its objects as
 * text, and an update appended after the end. Nothing that Chromium wrote is rewritten, so its tags stay whole.
 */

export interface PdfFile {
  readonly bytes: Buffer;
  readonly size: number;
  readonly root: number;
  readonly info: number;
  readonly startxref: number;
  /** The text between `N 0 obj` and `endobj`. */
  object(number: number): string;
}

const lastMatch = (text: string, pattern: RegExp): string | undefined => [...text.matchAll(pattern)].at(-1)?.[1];

const readTable = (text: string): ReadonlyMap<number, number> => {
  const offsets = new Map<number, number>();
  const lines = text.split(/\r?\n/);
  let number = 0;
  for (const line of lines.slice(1)) {
    if (line.startsWith("trailer")) break;
    const section = /^(\d+) (\d+)$/.exec(line.trim());
    if (section) {
      number = Number(section[1]);
      continue;
    }
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
    if (!entry) continue;
    if (entry[2] === "n") offsets.set(number, Number(entry[1]));
    number++;
  }
  return offsets;
};

/** Reads a file that ends with a plain cross-reference table, as Chromium writes them. */
export const readPdf = (source: Uint8Array): PdfFile => {
  const bytes = Buffer.from(source);
  const startxref = Number(lastMatch(bytes.toString("latin1", bytes.length - 200), /startxref\s+(\d+)/g));
  const tail = bytes.toString("latin1", startxref);
  const trailer = tail.slice(tail.lastIndexOf("trailer"));
  const reference = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(trailer)?.[1]);
  const offsets = readTable(tail);
  return {
    bytes,
    startxref,
    size: reference("Size"),
    root: reference("Root"),
    info: reference("Info"),
    object(number) {
      const offset = offsets.get(number);
      if (offset === undefined) throw new Error(`the PDF has no object ${number}`);
      const start = bytes.indexOf("obj", offset) + 3;
      return bytes.toString("latin1", start, bytes.indexOf("endobj", start)).trim();
    },
  };
};

/** The page objects, in the order of the pages. */
export const pageObjects = (pdf: PdfFile, node = Number(/\/Pages\s+(\d+)/.exec(pdf.object(pdf.root))?.[1])): readonly number[] => {
  const text = pdf.object(node);
  if (!/\/Type\s*\/Pages/.test(text)) return [node];
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pageObjects(pdf, Number(kid)));
};

/** A text string of the format: UTF-16 in hexadecimal. */
export const pdfText = (text: string): string => `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;

/** Appends new versions of objects, and new ones, with the trailer entries given. */
export const appendUpdate = (pdf: PdfFile, objects: ReadonlyMap<number, string>, trailer: string): Buffer => {
  let text = "\n";
  const entries: string[] = [];
  for (const [number, body] of [...objects].toSorted(([a], [b]) => a - b)) {
    entries.push(`${number} 1\n${String(pdf.bytes.length + Buffer.byteLength(text, "latin1")).padStart(10, "0")} 00000 n \n`);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = pdf.bytes.length + Buffer.byteLength(text, "latin1");
  const size = Math.max(pdf.size, ...[...objects.keys()].map((number) => number + 1));
  text += `xref\n${entries.join("")}trailer\n<</Size ${size}\n/Root ${pdf.root} 0 R\n/Info ${pdf.info} 0 R\n/Prev ${pdf.startxref}\n${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([pdf.bytes, Buffer.from(text, "latin1")]);
};
