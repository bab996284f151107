/** Every part embeds its own subset of each face: the joined file has one, of all that its parts use. */
import { deflateSync, inflateSync } from "node:zlib";
import { charactersOf, characterTable, widthsOf, withWidths } from "./glyph-tables.ts";
import { type PartObject, referenceTo, rewritten, streamContent } from "./part-object.ts";
import { fontOf, holds, laidOver, readSubset, type Subset, widthIn } from "./true-type.ts";

type Objects = ReadonlyMap<number, PartObject>;

interface Face {
  /** The numbers of its objects: the font itself, and what it is made of. */
  readonly numbers: readonly [font: number, glyphs: number, descriptor: number, program: number, characters: number];
  /** What must be the same for two subsets to be of one face. */
  readonly key: string;
  readonly name: string;
  readonly subset: Subset;
  readonly widths: ReadonlyMap<number, string>;
  readonly characters: ReadonlyMap<number, string>;
}

const TAG = /\/([A-Z]{6})\+/;

const inflated = (object: PartObject | undefined): Buffer | undefined => {
  const content = object && streamContent(object);
  return content && /\/Filter \/FlateDecode/.test(object.text) ? inflateSync(content) : content;
};

/** A font that can be merged: glyphs by number, drawn as TrueType. Others stay as they are. */
const faceOf = (objects: Objects, number: number, { text }: PartObject): Face | undefined => {
  if (!/^<<\/Type \/Font\s\/Subtype \/Type0\b/.test(text) || !/\/Encoding \/Identity-H\b/.test(text)) return undefined;
  const textAt = (at: number | undefined): string => (at === undefined ? "" : (objects.get(at)?.text ?? ""));
  const glyphs = Number(/\/DescendantFonts \[(\d+) 0 R\]/.exec(text)?.[1]);
  const descriptor = referenceTo(textAt(glyphs), "FontDescriptor");
  const program = referenceTo(textAt(descriptor), "FontFile2");
  const table = referenceTo(text, "ToUnicode");
  if (descriptor === undefined || program === undefined || table === undefined || !/\/CIDToGIDMap \/Identity\b/.test(textAt(glyphs))) return undefined;
  const font = inflated(objects.get(program));
  const subset = font && readSubset(font);
  const characters = charactersOf(inflated(objects.get(table))?.toString("latin1") ?? "");
  const [, name] = /\/BaseFont \/[A-Z]{6}\+(\S+)/.exec(text) ?? [];
  if (!subset || !characters || name === undefined) return undefined;
  // A subset also holds the pieces that accented letters are made of, whose widths the PDF does not say.
  const said = widthsOf(textAt(glyphs), [...characters.keys()]);
  const held = subset.outlines.flatMap((_, glyph) => (holds(subset, glyph) ? [glyph] : []));
  const widths = new Map(held.map((glyph) => [glyph, said.get(glyph) ?? widthIn(subset, glyph)]));
  const key = textAt(descriptor)
    .replace(TAG, "/")
    .replace(/\/FontFile2 \d+ 0 R/, "");
  return { numbers: [number, glyphs, descriptor, program, table], key, name, subset, widths, characters };
};

/** Both maps as one; undefined if they disagree. */
const united = (one: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): ReadonlyMap<number, string> | undefined =>
  [...other].some(([glyph, value]) => (one.get(glyph) ?? value) !== value) ? undefined : new Map([...one, ...other]);

const merged = (one: Face, other: Face): Face | undefined => {
  if (one.key !== other.key) return undefined;
  const [subset, widths, characters] = [laidOver(one.subset, other.subset), united(one.widths, other.widths), united(one.characters, other.characters)];
  return subset && widths && characters && { ...one, subset, widths, characters };
};

const streamOf = (entries: string, content: Buffer): PartObject => {
  const packed = deflateSync(content, { level: 9 });
  return {
    text: `<<${entries}/Filter /FlateDecode /Length ${packed.length}>>`,
    stream: Buffer.concat([Buffer.from("stream\n"), packed, Buffer.from("\nendstream")]),
  };
};

/** Six letters, as the format asks before the name of a subset. */
const tagOf = (rank: number): string => Array.from({ length: 6 }, (_, place) => String.fromCharCode(65 + (Math.floor(rank / 26 ** (5 - place)) % 26))).join("");

const written = (objects: Objects, { numbers, subset, widths, characters }: Face, rank: number): readonly (readonly [number: number, object: PartObject])[] => {
  const [font, glyphs, descriptor, program, table] = numbers;
  const tagged = (number: number): string => (objects.get(number)?.text ?? "").replace(TAG, `/${tagOf(rank)}+`);
  const bytes = fontOf(subset);
  return [
    [font, { text: tagged(font) }],
    [glyphs, { text: withWidths(tagged(glyphs), widths) }],
    [descriptor, { text: tagged(descriptor) }],
    [program, streamOf(`/Length1 ${bytes.length} `, bytes)],
    [table, streamOf("", Buffer.from(characterTable(characters), "latin1"))],
  ];
};

/** The face with the first one known that takes it in, and its rank; itself, last, when none does. */
const firstMerged = (faces: readonly Face[], face: Face): readonly [face: Face, rank: number] => {
  for (const [rank, known] of faces.entries()) {
    const both = merged(known, face);
    if (both) return [both, rank];
  }
  return [face, faces.length];
};

/** One font a face, among objects that are no tags; where subsets disagree, each stays for itself. */
export const withFontsMerged = (objects: Objects): Objects => {
  const faces: Face[] = [];
  const standIns = new Map<number, number>();
  const dropped = new Set<number>();
  for (const [number, object] of objects) {
    const face = faceOf(objects, number, object);
    if (!face) continue;
    const [both, rank] = firstMerged(faces, face);
    faces[rank] = both;
    if (both === face) continue;
    standIns.set(number, both.numbers[0]);
    for (const part of face.numbers) dropped.add(part);
  }
  const renewed = new Map(faces.flatMap((face, rank) => written(objects, face, rank)));
  const kept = [...objects].filter(([number]) => !dropped.has(number));
  return new Map(
    kept.map(([number, object]) => {
      const current = renewed.get(number) ?? object;
      return [number, { ...current, text: rewritten(current.text, (below) => standIns.get(below) ?? below) }];
    }),
  );
};
