/** Where a YAML text holds blocks (`|`, `>`): lines in which a space, a dash or a colon is only punctuation. */

/** A key or a dash whose value is a block: the lines more indented than it belong to the block. */
const BLOCK_START = /^(?<indent> *)(?:- +)*(?:[^#\n]*?:)? *[|>][-+0-9]* *(?:#[^\n]*)?\r?$/;

/** Says of the offset of a line's start whether that line is inside a block of text. */
export const textRanges = (text: string): ((offset: number) => boolean) => {
  const ranges: (readonly [number, number])[] = [];
  let open: { readonly indent: number; readonly start: number } | undefined;
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (open && line.trim() !== "" && indent <= open.indent) {
      ranges.push([open.start, index]);
      open = undefined;
    }
    const start = open ? undefined : BLOCK_START.exec(line)?.groups?.["indent"];
    if (start !== undefined) open = { indent: start.length, start: index + line.length };
  }
  if (open) ranges.push([open.start, text.length + 1]);
  return (offset) => ranges.some(([start, end]) => offset >= start && offset < end);
};
