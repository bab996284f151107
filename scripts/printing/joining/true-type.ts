/**
 * Subsets of one face → one subset. Chromium's subsets keep the numbers that glyphs have in the whole face and leave
 * the others empty: laid one over the other, they make the subset of all that they hold.
 */

export interface Subset {
  /** The instructions that all glyphs share: subsets of one face have the same. */
  readonly programs: readonly Buffer[];
  readonly head: Buffer;
  readonly hhea: Buffer;
  readonly maxp: Buffer;
  /** Their outlines, by number; empty when the subset does not hold them, or when there is nothing to draw. */
  readonly outlines: readonly Buffer[];
  readonly metrics: readonly Metric[];
}

interface Metric {
  readonly advance: number;
  readonly bearing: number;
}

const PROGRAMS = ["cvt ", "fpgm", "prep"] as const;
const NONE = Buffer.alloc(0);
const UNUSED: Metric = { advance: 0, bearing: 0 };

const tablesOf = (font: Buffer): ReadonlyMap<string, Buffer> =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const offset = font.readUInt32BE(at + 8);
      return [font.toString("latin1", at, at + 4), font.subarray(offset, offset + font.readUInt32BE(at + 12))] as const;
    }),
  );

/** Undefined for what is no font of this kind. */
export const readSubset = (font: Buffer): Subset | undefined => {
  const tables = tablesOf(font);
  const [head, hhea, maxp, loca, glyf, hmtx] = ["head", "hhea", "maxp", "loca", "glyf", "hmtx"].map((name) => tables.get(name));
  if (!head || !hhea || !maxp || !loca || !glyf || !hmtx) return undefined;
  const count = maxp.readUInt16BE(4);
  const long = head.readInt16BE(50) === 1;
  const offset = (glyph: number): number => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  const full = hhea.readUInt16BE(34);
  const metric = (glyph: number): Metric => ({
    advance: hmtx.readUInt16BE(4 * Math.min(glyph, full - 1)),
    bearing: hmtx.readInt16BE(glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full)),
  });
  const glyphs = Array.from({ length: count }, (_, glyph) => glyph);
  return {
    programs: PROGRAMS.map((name) => tables.get(name) ?? NONE),
    head,
    hhea,
    maxp,
    outlines: glyphs.map((glyph) => glyf.subarray(offset(glyph), offset(glyph + 1))),
    metrics: glyphs.map(metric),
  };
};

export const holds = ({ outlines, metrics }: Subset, glyph: number): boolean => (outlines[glyph]?.length ?? 0) > 0 || (metrics[glyph]?.advance ?? 0) > 0;

/** As a PDF says it: in thousandths of the size of the text. */
export const widthIn = ({ head, metrics }: Subset, glyph: number): string =>
  String(Math.round(((metrics[glyph]?.advance ?? 0) * 1000) / head.readUInt16BE(UNITS[0])));

/** Outlines are padded to an even length. */
const sameOutline = (one: Buffer, other: Buffer): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.subarray(0, short.length).equals(short) && long.length - short.length < 4 && long.subarray(short.length).every((byte) => byte === 0);
};

const UNITS = [18, 20] as const;

/** One over the other; undefined if they are not of one face. */
export const laidOver = (one: Subset, other: Subset): Subset | undefined => {
  if (!one.programs.every((program, index) => program.equals(other.programs[index] ?? NONE))) return undefined;
  if (!one.head.subarray(...UNITS).equals(other.head.subarray(...UNITS))) return undefined;
  const count = Math.max(one.outlines.length, other.outlines.length);
  const outlines: Buffer[] = [];
  const metrics: Metric[] = [];
  for (let glyph = 0; glyph < count; glyph++) {
    const [here, there] = [holds(one, glyph), holds(other, glyph)];
    const [outline, metric] = [one.outlines[glyph] ?? NONE, one.metrics[glyph] ?? UNUSED];
    const [otherOutline, otherMetric] = [other.outlines[glyph] ?? NONE, other.metrics[glyph] ?? UNUSED];
    if (here && there && !(sameOutline(outline, otherOutline) && metric.advance === otherMetric.advance && metric.bearing === otherMetric.bearing))
      return undefined;
    outlines.push(here ? outline : otherOutline);
    metrics.push(here ? metric : otherMetric);
  }
  return { programs: one.programs, head: widerHead(one.head, other.head), hhea: one.hhea, maxp: largerMaxp(one.maxp, other.maxp), outlines, metrics };
};

/** The box around all glyphs. */
const widerHead = (one: Buffer, other: Buffer): Buffer => {
  const head = Buffer.from(one);
  for (const at of [36, 38]) head.writeInt16BE(Math.min(one.readInt16BE(at), other.readInt16BE(at)), at);
  for (const at of [40, 42]) head.writeInt16BE(Math.max(one.readInt16BE(at), other.readInt16BE(at)), at);
  return head;
};

/** The room that an interpreter must keep. */
const largerMaxp = (one: Buffer, other: Buffer): Buffer => {
  const maxp = Buffer.from(one);
  for (let at = 4; at + 1 < maxp.length; at += 2) maxp.writeUInt16BE(Math.max(one.readUInt16BE(at), other.readUInt16BE(at)), at);
  return maxp;
};

const sumOf = (table: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
};

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** A font with nothing but what showing glyphs by number needs. */
export const fontOf = ({ programs, head, hhea, maxp, outlines, metrics }: Subset): Buffer => {
  const glyphs = outlines.map(padded);
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  glyphs.reduce((offset, glyph, index) => {
    loca.writeUInt32BE(offset + glyph.length, 4 * (index + 1));
    return offset + glyph.length;
  }, 0);
  const hmtx = Buffer.alloc(4 * metrics.length);
  metrics.forEach(({ advance, bearing }, glyph) => {
    hmtx.writeUInt16BE(advance, 4 * glyph);
    hmtx.writeInt16BE(bearing, 4 * glyph + 2);
  });
  const [newHead, newHhea, newMaxp] = [Buffer.from(head), Buffer.from(hhea), Buffer.from(maxp)];
  newHead.writeUInt32BE(0, 8);
  newHead.writeInt16BE(1, 50);
  newHhea.writeUInt16BE(metrics.length, 34);
  newMaxp.writeUInt16BE(glyphs.length, 4);
  const all = [
    ...PROGRAMS.map((name, index) => [name, programs[index] ?? NONE] as const),
    ["glyf", Buffer.concat(glyphs)],
    ["head", newHead],
    ["hhea", newHhea],
  ] as const;
  const tables = [...all, ["hmtx", hmtx] as const, ["loca", loca] as const, ["maxp", newMaxp] as const]
    .filter(([, table]) => table.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return assembled(tables);
};

const MAGIC_SUM = 0xb1b0afba;

const assembled = (tables: readonly (readonly [name: string, table: Buffer])[]): Buffer => {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].forEach((value, index) => {
    directory.writeUInt16BE(value, 4 + 2 * index);
  });
  let offset = directory.length;
  tables.forEach(([name, table], index) => {
    const at = 12 + 16 * index;
    directory.write(name, at, "latin1");
    directory.writeUInt32BE(sumOf(padded(table)), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    offset += padded(table).length;
  });
  const font = Buffer.concat([directory, ...tables.map(([, table]) => padded(table))]);
  const head = tables.findIndex(([name]) => name === "head");
  font.writeUInt32BE((MAGIC_SUM - sumOf(font)) >>> 0, font.readUInt32BE(12 + 16 * head + 8) + 8);
  return font;
};
