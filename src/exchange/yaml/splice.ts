/** Pieces of a text to be replaced, so that all the rest stays as it was, to the last space. */
export interface Splice {
  readonly start: number;
  /** Excluded; the same as `start` to insert. */
  readonly end: number;
  readonly text: string;
}

/** Splices of one text, which never overlap; at one place, what is inserted comes before what is replaced. */
export const applySplices = (text: string, splices: readonly Splice[], from = 0, to: number = text.length): string => {
  let result = "";
  let at = from;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at, to);
};

export const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

/** After the end of the line that holds the offset. */
export const nextLine = (text: string, offset: number): number => {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
};
