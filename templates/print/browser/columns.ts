/**
 * Rows poured into columns. Paged.js and the browser's own columns guess where to break; here every row is measured
 * once, and the breaks are decided: no heading at the foot, no single row left behind, headings repeated.
 */
import type { LaidOutUnit } from "../unit.ts";
import { clearStage, finishedPages, mountSheet } from "./stage.ts";

interface PlainGroup {
  readonly open: string;
  readonly reopen: string;
  readonly close: string;
  readonly continuesPrevious: boolean;
  readonly rows: readonly string[];
}

export interface PlainColumns {
  readonly columns: number;
  readonly head: string;
  readonly nextHead: string;
  readonly before: string;
  readonly after: string;
  readonly groups: readonly PlainGroup[];
}

/** A part of a group that stands in one column. */
interface Piece {
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/** `resserre` sets rows a little closer: what spills a few lines onto a last page may do without it. */
const SETTINGS = ["", " resserre"] as const;
type Setting = (typeof SETTINGS)[number];

const columnsMarkup = (unit: PlainColumns, setting: Setting, columns: readonly (readonly Piece[])[]): string =>
  `<div class="flots n${unit.columns}${setting}">${columns
    .map((pieces) => {
      const content = pieces.map(({ group, from, to }, index) => {
        const { open, reopen, close, continuesPrevious, rows } = unit.groups[group] ?? { open: "", reopen: "", close: "", continuesPrevious: false, rows: [] };
        return `${from === 0 && !(continuesPrevious && index === 0) ? open : reopen}${rows.slice(from, to).join("")}${close}`;
      });
      return `<div class="flot">${pieces.length > 0 ? `${unit.before}${content.join("")}${unit.after}` : ""}</div>`;
    })
    .join("")}</div>`;

interface Measures {
  /** Heights of the headings, where a group begins and where it goes on, and of each row. */
  readonly heads: readonly number[];
  readonly reprises: readonly number[];
  readonly rows: readonly (readonly number[])[];
  /** What stands above the first group: a table's header. */
  readonly around: number;
}

/** One endless column: each marked element is as high as the distance to the next one, so collapsed borders count once. */
const marksOf = (unit: PlainColumns, setting: Setting, sheetClass: string, content: string) => {
  const area = mountSheet(
    sheetClass,
    `<div class="flots n${unit.columns}${setting}"><div class="flot mesure">${unit.before}${content}${unit.after}</div></div>`,
  );
  const box = area.querySelector(".mesure")?.getBoundingClientRect();
  const found = [...area.querySelectorAll(".tete, .rang")].map((element) => ({
    top: element.getBoundingClientRect().top,
    head: element.classList.contains("tete"),
  }));
  const marks = found.map(({ top, head }, index) => ({ head, height: (found[index + 1]?.top ?? box?.bottom ?? top) - top }));
  const around = (found[0]?.top ?? box?.top ?? 0) - (box?.top ?? 0);
  clearStage();
  return { marks, around };
};

const measure = (unit: PlainColumns, setting: Setting, sheetClass: string): Measures => {
  const { marks, around } = marksOf(unit, setting, sheetClass, unit.groups.map(({ open, rows, close }) => `${open}${rows.join("")}${close}`).join(""));
  const again = marksOf(unit, setting, sheetClass, unit.groups.map(({ reopen, rows, close }) => `${reopen}${rows[0] ?? ""}${close}`).join(""));
  const heads: number[] = [];
  const rows: number[][] = [];
  for (const { head, height } of marks) {
    if (head || rows.length === 0) {
      heads.push(head ? height : 0);
      rows.push([]);
    }
    if (!head) rows.at(-1)?.push(height);
  }
  return { heads, reprises: again.marks.filter(({ head }) => head).map(({ height }) => height), rows, around };
};

const heightOfColumns = (sheetClass: string, setting: Setting, top: string, count: number): number => {
  const area = mountSheet(sheetClass, `${top}<div class="flots n${count}${setting}"><div class="flot"></div></div>`);
  const height = area.getBoundingClientRect().bottom - (area.querySelector(".flots")?.getBoundingClientRect().top ?? 0);
  clearStage();
  return height;
};

/** Cuts the groups into columns of the heights given (first page, then the others). */
const pour = (groups: readonly PlainGroup[], { heads, reprises, rows, around }: Measures, heightOf: (column: number) => number): Piece[][] => {
  const columns: Piece[][] = [[]];
  let room = heightOf(0) - around;
  const nextColumn = (): void => {
    columns.push([]);
    room = heightOf(columns.length - 1) - around;
  };
  rows.forEach((heights, group) => {
    const head = heads[group] ?? 0;
    const leading = head + (heights[0] ?? 0) + (heights[1] ?? 0);
    if (leading > room && (columns.at(-1)?.length ?? 0) > 0) nextColumn();
    let from = 0;
    const alone = groups[group]?.continuesPrevious && columns.at(-1)?.length === 0;
    room -= alone ? (reprises[group] ?? head) : head;
    for (let row = 0; row < heights.length; row++) {
      const height = heights[row] ?? 0;
      // The last two rows stay together.
      const needed = row === heights.length - 2 ? height + (heights[row + 1] ?? 0) : height;
      if (needed > room && row > from) {
        columns.at(-1)?.push({ group, from, to: row });
        nextColumn();
        from = row;
        room -= reprises[group] ?? head;
      }
      room -= height;
    }
    columns.at(-1)?.push({ group, from, to: heights.length });
  });
  return columns;
};

/** The lowest share of the height of the columns chosen at which everything still fits on as many pages. */
const pourLower = (
  groups: readonly PlainGroup[],
  measures: Measures,
  perPage: number,
  heightOf: (column: number) => number,
  isLowered: (column: number) => boolean,
): Piece[][] => {
  const full = pour(groups, measures, heightOf);
  const pages = Math.ceil(full.length / perPage);
  let best = full;
  for (let share = 0.98; share > 0.05; share -= 0.02) {
    const lower = pour(groups, measures, (column) => heightOf(column) * (isLowered(column) ? share : 1));
    if (lower.length > pages * perPage) break;
    best = lower;
  }
  return best;
};

/** Under this share of a page, what is left on the last one looks forgotten there. */
const THIN = 0.34;

interface Poured {
  readonly setting: Setting;
  readonly columns: readonly (readonly Piece[])[];
  readonly pages: number;
  /** Its last page holds hardly anything. */
  readonly endsThin: boolean;
}

/** The last page's columns end at about the same height; a single column that ends thin is shared between its pages. */
const poured = (unit: PlainColumns, setting: Setting, sheetClass: string): Poured => {
  const { columns: perPage, groups } = unit;
  const measures = measure(unit, setting, sheetClass);
  const first = heightOfColumns(sheetClass, setting, unit.head, perPage);
  const next = heightOfColumns(sheetClass, setting, unit.nextHead, perPage);
  const heightOf = (column: number): number => (column < perPage ? first : next);
  const full = pour(groups, measures, heightOf);
  const pages = Math.ceil(full.length / perPage);
  const onLast = full.slice((pages - 1) * perPage).flatMap((pieces) => pieces.flatMap(({ group, from, to }) => measures.rows[group]?.slice(from, to) ?? []));
  const endsThin = pages > 1 && onLast.reduce((total, height) => total + height, 0) < THIN * next * perPage;
  const isLowered = (column: number): boolean => (perPage === 1 ? endsThin : column >= (pages - 1) * perPage);
  return { setting, columns: pourLower(groups, measures, perPage, heightOf, isLowered), pages, endsThin };
};

export const layOutColumns = (unit: PlainColumns, sheetClass: string): LaidOutUnit => {
  const [plain, closer] = SETTINGS;
  const usual = poured(unit, plain, sheetClass);
  const closed = usual.endsThin ? poured(unit, closer, sheetClass) : usual;
  const { setting, columns } = closed.pages < usual.pages ? closed : usual;
  const pages: string[] = [];
  for (let index = 0; index < columns.length; index += unit.columns) {
    const filled = columns.slice(index, index + unit.columns);
    const padded = [...filled, ...Array.from({ length: unit.columns - filled.length }, () => [])];
    pages.push(`${index === 0 ? unit.head : unit.nextHead}${columnsMarkup(unit, setting, padded)}`);
  }
  return finishedPages(pages, sheetClass, { runs: true });
};
