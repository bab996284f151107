/**
 * The little of the PDF format that finishing a file of Chromium's needs. Chromium writes every object in clear, and a
 * tagged guide has tens of thousands: packed into compressed object streams (PDF 1.5) the same objects, with the same
 * numbers, take a third of the room. No object is read into a model and written back, so tags stay whole.
 */
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

export interface PdfFile {
  readonly root: number;
  readonly info: number;
  /** What stands between `N 0 obj` and `endobj`, by number. */
  readonly objects: ReadonlyMap<number, Buffer>;
}

const PER_STREAM = 200;

const tableOf = (text: string): ReadonlyMap<number, number> => {
  const offsets = new Map<number, number>();
  let number = 0;
  for (const line of text.split("\n").slice(1)) {
    if (line.startsWith("trailer")) break;
    const section = /^(\d+) (\d+)\s*$/.exec(line);
    if (section) number = Number(section[1]);
    else {
      if (/^\d{10} \d{5} n/.test(line)) offsets.set(number, Number(line.slice(0, 10)));
      number++;
    }
  }
  return offsets;
};

/** Reads a file that ends with a plain cross-reference table, as Chromium writes them. */
export const readPdf = (source: Uint8Array): PdfFile => {
  const bytes = Buffer.from(source);
  const startxref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString("latin1", bytes.length - 100))?.[1]);
  const tail = bytes.toString("latin1", startxref);
  const trailer = tail.slice(tail.lastIndexOf("trailer"));
  const reference = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(trailer)?.[1]);
  const placed = [...tableOf(tail)].toSorted(([, a], [, b]) => a - b);
  const objects = placed.map(([number, offset], index): readonly [number, Buffer] => {
    const whole = bytes.subarray(offset, placed[index + 1]?.[1] ?? startxref);
    return [number, whole.subarray(whole.indexOf("obj") + 4, whole.lastIndexOf("endobj"))];
  });
  return { root: reference("Root"), info: reference("Info"), objects: new Map(objects.toSorted(([a], [b]) => a - b)) };
};

/** The highest number taken. A large guide has more objects than a call can have arguments. */
export const lastNumber = (objects: ReadonlyMap<number, unknown>): number => {
  let last = 0;
  for (const number of objects.keys()) if (number > last) last = number;
  return last;
};

/** A dictionary as text. */
export const objectText = ({ objects }: PdfFile, number: number): string => {
  const body = objects.get(number);
  if (!body) throw new Error(`the PDF has no object ${number}`);
  return body.toString("latin1").trim();
};

/** The page objects, in the order of the pages. */
export const pageObjects = (pdf: PdfFile, node = Number(/\/Pages\s+(\d+)/.exec(objectText(pdf, pdf.root))?.[1])): readonly number[] => {
  const text = objectText(pdf, node);
  if (!/\/Type\s*\/Pages/.test(text)) return [node];
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pageObjects(pdf, Number(kid)));
};

/** A text string of the format: UTF-16 in hexadecimal. */
export const pdfText = (text: string): string => `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;

/** Where an object is: at an offset, or at a rank in an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly rank: number };

/** Contents, fonts, pictures: what must not be read as text. */
export const isStream = (body: Buffer): boolean => {
  // Most objects are none: their last sign tells, at a tenth of the cost.
  let end = body.length - 1;
  while ((body[end] ?? WHITE + 1) <= WHITE) end--;
  return body[end] === LAST_OF_ENDSTREAM && body.subarray(-32).includes("endstream");
};
const WHITE = 32;
const LAST_OF_ENDSTREAM = "m".charCodeAt(0);

/** `type`, then four bytes, then two: the rows of a cross-reference stream. */
const row = (place: Place | undefined): Buffer => {
  const bytes = Buffer.alloc(7);
  if (!place) return bytes;
  bytes[0] = "offset" in place ? 1 : 2;
  bytes.writeUInt32BE("offset" in place ? place.offset : place.stream, 1);
  if ("rank" in place) bytes.writeUInt16BE(place.rank, 5);
  return bytes;
};

const identifierOf = (chunks: readonly Buffer[]): string => {
  const hash = createHash("sha256");
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex").slice(0, 32).toUpperCase();
};

/** Writes the objects as a compact file: streams as they are, everything else packed. Its identifier is drawn from what it holds. */
export const writePdf = ({ root, info, objects }: PdfFile, identifier?: string): Buffer => {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.5\n%\xd3\xeb\xe9\xe1\n", "latin1")];
  const places = new Map<number, Place>();
  let length = chunks[0]?.length ?? 0;
  const add = (number: number, ...parts: readonly (Buffer | string)[]): void => {
    places.set(number, { offset: length });
    for (const part of [`${number} 0 obj\n`, ...parts, "\nendobj\n"]) {
      const chunk = typeof part === "string" ? Buffer.from(part, "latin1") : part;
      chunks.push(chunk);
      length += chunk.length;
    }
  };
  const stream = (number: number, entries: string, content: Buffer): void => {
    // A hundredth larger than at level 9, in less than half the time.
    const packed = deflateSync(content, { level: 5 });
    add(number, `<<${entries} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`, packed, "\nendstream");
  };

  let next = lastNumber(objects) + 1;
  const packable = [...objects].filter(([, body]) => !isStream(body));
  for (const [number, body] of objects) if (isStream(body)) add(number, body);
  for (let start = 0; start < packable.length; start += PER_STREAM) {
    const group = packable.slice(start, start + PER_STREAM);
    const bodies = group.map(([, body]) => Buffer.concat([body, Buffer.from("\n")]));
    let offset = 0;
    const index = group.map(([number], rank) => {
      places.set(number, { stream: next, rank });
      const entry = `${number} ${offset}`;
      offset += bodies[rank]?.length ?? 0;
      return entry;
    });
    const head = Buffer.from(`${index.join(" ")}\n`, "latin1");
    stream(next, `/Type /ObjStm /N ${group.length} /First ${head.length}`, Buffer.concat([head, ...bodies]));
    next++;
  }
  const id = identifier ?? identifierOf(chunks);
  const table = length;
  places.set(next, { offset: table });
  const rows = Buffer.concat(Array.from({ length: next + 1 }, (_, number) => row(places.get(number))));
  stream(next, `/Type /XRef /Size ${next + 1} /W [1 4 2] /Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>]`, rows);
  return Buffer.concat([...chunks, Buffer.from(`startxref\n${table}\n%%EOF\n`)]);
};
