/**
 * Rows poured into columns. Paged.js and the browser's own columns guess where to break; here every row is measured
 * once, and the breaks are decided: no heading at the foot, no single row left behind, headings repeated.
 */
import type { LaidOutUnit } from "../unit.ts";
import { clearStage, mountSheet } from "./stage.ts";

interface PlainGroup {
  readonly ouvre: string;
  readonly suite: string;
  readonly ferme: string;
  readonly rangs: readonly string[];
}

export interface PlainColumns {
  readonly nombre: number;
  readonly tete: string;
  readonly suite: string;
  readonly avant: string;
  readonly apres: string;
  readonly groupes: readonly PlainGroup[];
}

/** A part of a group that stands in one column. */
interface Piece {
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

const columnsMarkup = (unit: PlainColumns, columns: readonly (readonly Piece[])[]): string =>
  `<div class="flots n${unit.nombre}">${columns
    .map((pieces) => {
      const content = pieces.map(({ group, from, to }) => {
        const { ouvre, suite, ferme, rangs } = unit.groupes[group] ?? { ouvre: "", suite: "", ferme: "", rangs: [] };
        return `${from === 0 ? ouvre : suite}${rangs.slice(from, to).join("")}${ferme}`;
      });
      return `<div class="flot">${unit.avant}${content.join("")}${unit.apres}</div>`;
    })
    .join("")}</div>`;

interface Measures {
  /** Heights: what comes before the rows, and each row. */
  readonly heads: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly around: number;
}

/** All groups in one endless column: a row's height is the distance to what follows it, so collapsed borders count once. */
const measure = (unit: PlainColumns, sheetClass: string): Measures => {
  const all = unit.groupes.map(({ rangs }, group) => ({ group, from: 0, to: rangs.length }));
  const area = mountSheet(sheetClass, columnsMarkup(unit, [all, ...Array.from({ length: unit.nombre - 1 }, () => [])]));
  const column = area.querySelector<HTMLElement>(".flot");
  if (!column) throw new Error("no column to measure");
  column.style.height = "auto";
  const marks = [...column.querySelectorAll<HTMLElement>(".tete, .rang")].map((element) => ({
    top: element.getBoundingClientRect().top,
    head: element.classList.contains("tete"),
  }));
  const box = column.getBoundingClientRect();
  const heads: number[] = [];
  const rows: number[][] = [];
  marks.forEach(({ top, head }, index) => {
    const height = (marks[index + 1]?.top ?? box.bottom) - top;
    if (head || rows.length === 0) {
      heads.push(head ? height : 0);
      rows.push([]);
    }
    if (!head) rows.at(-1)?.push(height);
  });
  const measures = { heads, rows, around: (marks[0]?.top ?? box.top) - box.top };
  clearStage();
  return measures;
};

const heightOfColumns = (sheetClass: string, top: string, count: number): number => {
  const area = mountSheet(sheetClass, `${top}<div class="flots n${count}"><div class="flot"></div></div>`);
  const height = area.getBoundingClientRect().bottom - (area.querySelector(".flots")?.getBoundingClientRect().top ?? 0);
  clearStage();
  return height;
};

/** Cuts the groups into columns of the heights given (first page, then the others). */
const pour = ({ heads, rows, around }: Measures, heightOf: (column: number) => number): Piece[][] => {
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
    room -= head;
    for (let row = 0; row < heights.length; row++) {
      const height = heights[row] ?? 0;
      // The last two rows stay together.
      const needed = row === heights.length - 2 ? height + (heights[row + 1] ?? 0) : height;
      if (needed > room && row > from) {
        columns.at(-1)?.push({ group, from, to: row });
        nextColumn();
        from = row;
        room -= head;
      }
      room -= height;
    }
    columns.at(-1)?.push({ group, from, to: heights.length });
  });
  return columns;
};

export const layOutColumns = (unit: PlainColumns, sheetClass: string): LaidOutUnit => {
  const measures = measure(unit, sheetClass);
  const first = heightOfColumns(sheetClass, unit.tete, unit.nombre);
  const next = heightOfColumns(sheetClass, unit.suite, unit.nombre);
  const columns = pour(measures, (column) => (column < unit.nombre ? first : next));
  const pages: string[] = [];
  for (let index = 0; index < columns.length; index += unit.nombre) {
    const filled = columns.slice(index, index + unit.nombre);
    const padded = [...filled, ...Array.from({ length: unit.nombre - filled.length }, () => [])];
    pages.push(`${index === 0 ? unit.tete : unit.suite}${columnsMarkup(unit, padded)}`);
  }
  return { pages, debordements: [] };
};
