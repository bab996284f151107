/** Reads CSV as it comes: RFC 4180 or nearly, whatever the separator. */

const SEPARATORS = [",", ";", "\t", "|"] as const;

/** Rows of cells. A quote inside a cell without quotes is a letter; a quoted cell may hold ends of lines. */
export const readCsv = (text: string, separator = ","): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = (cell: string, next: number) => {
    row.push(cell);
    const isEndOfRow = next >= text.length || text[next] !== separator;
    if (isEndOfRow) {
      rows.push(row);
      row = [];
    }
    at = text.startsWith("\r\n", next) ? next + 2 : next + 1;
    return isEndOfRow;
  };
  const quoted = /"((?:[^"]|"")*)"?[^\S\r\n]*/y;
  const bare = /[^\r\n]*/y;
  while (at < text.length) {
    if (text[at] === '"') {
      quoted.lastIndex = at;
      const found = quoted.exec(text);
      const after = at + (found?.[0].length ?? 1);
      // What follows a closing quote up to the separator belongs to the cell: « "a" b ».
      const stop = nextStop(text, after, separator);
      end((found?.[1] ?? "").replaceAll('""', '"') + text.slice(after, stop), stop);
    } else {
      bare.lastIndex = at;
      const line = bare.exec(text)?.[0] ?? "";
      const cut = line.indexOf(separator);
      const length = cut === -1 ? line.length : cut;
      end(line.slice(0, length), at + length);
    }
    // A separator at the very end announces one more, empty, cell.
    if (at === text.length && text.endsWith(separator) && row.length > 0) end("", text.length);
  }
  return rows;
};

const nextStop = (text: string, from: number, separator: string): number => {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
};

/** The separator that cuts the first lines into the most columns, all alike. */
export const separatorOf = (text: string): string => {
  const start = text.slice(0, 20_000);
  const scores = SEPARATORS.map((separator) => {
    const rows = readCsv(start, separator).slice(0, 20);
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === width).length;
    return { separator, score: width < 2 ? 0 : width * (alike / Math.max(1, rows.length)) };
  });
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).separator;
};
