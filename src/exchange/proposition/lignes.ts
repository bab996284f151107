/** Which lines of a file differ, and where: what is shown before anything is sent. */

export interface Ligne {
  readonly signe: "=" | "-" | "+";
  readonly texte: string;
  /** Its number in the file before, or after for a line that is new. */
  readonly numero: number;
}

/** Lines that differ with those around them; `sautees` lines that are the same stand before. */
export interface Bloc {
  readonly sautees: number;
  readonly lignes: readonly Ligne[];
}

/** Above this many comparisons, the whole middle counts as changed: no form writes such a file. */
const MOST_COMPARED = 4_000_000;

/** How many lines are shared from each pair of places to the end of both texts. */
const sharedFrom = (before: readonly string[], after: readonly string[]): readonly Uint32Array[] => {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let old = before.length - 1; old >= 0; old -= 1) {
    const [row, next] = [table[old], table[old + 1]];
    if (!row || !next) continue;
    for (let fresh = after.length - 1; fresh >= 0; fresh -= 1)
      row[fresh] = before[old] === after[fresh] ? 1 + (next[fresh + 1] ?? 0) : Math.max(next[fresh] ?? 0, row[fresh + 1] ?? 0);
  }
  return table;
};

const middle = (before: readonly string[], after: readonly string[], offset: number): readonly Ligne[] => {
  const removed = (old: number): Ligne => ({ signe: "-", texte: before[old] ?? "", numero: offset + old + 1 });
  const added = (fresh: number): Ligne => ({ signe: "+", texte: after[fresh] ?? "", numero: offset + fresh + 1 });
  if (before.length * after.length > MOST_COMPARED) return [...before.map((_, old) => removed(old)), ...after.map((_, fresh) => added(fresh))];
  const shared = sharedFrom(before, after);
  const lines: Ligne[] = [];
  let [old, fresh] = [0, 0];
  while (old < before.length || fresh < after.length) {
    if (old < before.length && fresh < after.length && before[old] === after[fresh]) {
      lines.push({ signe: "=", texte: before[old] ?? "", numero: offset + old + 1 });
      old += 1;
      fresh += 1;
    } else if (old < before.length && (shared[old + 1]?.[fresh] ?? 0) >= (shared[old]?.[fresh + 1] ?? 0)) lines.push(removed(old++));
    else lines.push(added(fresh++));
  }
  return lines;
};

/** A file that ends with an end of line has no line after it. */
const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/));

/** Every line of both texts, in order. */
export const comparedLines = (avant: string, apres: string): readonly Ligne[] => {
  const [before, after] = [linesOf(avant), linesOf(apres)];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const same = (from: number, to: number): readonly Ligne[] => before.slice(from, to).map((texte, index) => ({ signe: "=", texte, numero: from + index + 1 }));
  return [
    ...same(0, head),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), head),
    ...same(before.length - tail, before.length),
  ];
};

const AROUND = 2;

/** The lines that differ, a few around each so that one recognises the place. */
export const changedBlocks = (avant: string, apres: string): readonly Bloc[] => {
  const lines = comparedLines(avant, apres);
  const isClose = lines.map((_, index) => lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ signe }) => signe !== "="));
  // Saying that one line is left out takes as much room as that line.
  const isNear = isClose.map((close, index) => close || (isClose[index - 1] !== false && isClose[index + 1] !== false));
  const blocks: { sautees: number; lignes: Ligne[] }[] = [];
  let skipped = 0;
  for (const [index, line] of lines.entries()) {
    if (!isNear[index]) skipped += 1;
    else {
      if (skipped > 0 || blocks.length === 0) blocks.push({ sautees: skipped, lignes: [] });
      blocks.at(-1)?.lignes.push(line);
      skipped = 0;
    }
  }
  return blocks;
};
