/** What a PDF says of the glyphs of a font: how wide they are, and which characters they show. */

/** The widths of the glyphs asked for; the list of the format also holds figures for glyphs that nobody uses. */
export const widthsOf = (font: string, glyphs: readonly number[]): ReadonlyMap<number, string> => {
  const [, list = ""] = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(font) ?? [];
  const [, usual = "1000"] = /\/DW ([\d.]+)/.exec(font) ?? [];
  const widths = new Map<number, string>();
  for (const [, start = "", each, end, same = ""] of list.matchAll(/(\d+)\s+(?:\[([^\]]*)\]|(\d+)\s+([\d.]+))/g)) {
    if (each === undefined) for (let glyph = Number(start); glyph <= Number(end); glyph++) widths.set(glyph, same);
    else for (const [index, width] of each.trim().split(/\s+/).entries()) widths.set(Number(start) + index, width);
  }
  return new Map(glyphs.map((glyph) => [glyph, widths.get(glyph) ?? usual]));
};

/** The same font, with these widths. */
export const withWidths = (font: string, widths: ReadonlyMap<number, string>): string => {
  const runs: string[] = [];
  let previous = Number.NaN;
  for (const [glyph, width] of [...widths].toSorted(([a], [b]) => a - b)) {
    runs.push(glyph === previous + 1 ? ` ${width}` : `${runs.length > 0 ? "] " : ""}${glyph} [${width}`);
    previous = glyph;
  }
  const bare = font.replace(/\/W \[(?:[^[\]]|\[[^\]]*\])*\]\s*/, "").replace(/\/DW [\d.]+\s*/, "");
  return bare.replace(/>>$/, ` /W [${runs.join("")}]] /DW 0>>`);
};

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");

/** Glyph → its characters, in hexadecimal. Undefined when the table is not written as Chromium writes them. */
export const charactersOf = (table: string): ReadonlyMap<number, string> | undefined => {
  const characters = new Map<number, string>();
  for (const [, kind, block = ""] of table.matchAll(/begin(bfchar|bfrange)([\s\S]*?)endbf/g)) {
    if (block.includes("[")) return undefined;
    const numbers = [...block.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, number = ""]) => number);
    const width = kind === "bfchar" ? 2 : 3;
    for (let at = 0; at + width <= numbers.length; at += width) {
      const [first, last, target] = [numbers[at] ?? "", numbers[at + width - 2] ?? "", numbers[at + width - 1] ?? ""];
      for (let glyph = Number.parseInt(first, 16); glyph <= Number.parseInt(last, 16); glyph++) {
        const shift = glyph - Number.parseInt(first, 16);
        characters.set(glyph, shift === 0 ? target.toUpperCase() : target.slice(0, -4).toUpperCase() + hex(Number.parseInt(target.slice(-4), 16) + shift));
      }
    }
  }
  return characters;
};

const PER_BLOCK = 100;

export const characterTable = (characters: ReadonlyMap<number, string>): string => {
  const lines = [...characters].toSorted(([a], [b]) => a - b).map(([glyph, target]) => `<${hex(glyph)}> <${target}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / PER_BLOCK) }, (_, index) => lines.slice(index * PER_BLOCK, (index + 1) * PER_BLOCK));
  return [
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`),
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n",
  ].join("\n");
};
