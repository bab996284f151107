/**
 * Writes CSV after RFC 4180: CRLF, quotes where a cell needs them.
 *
 * A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a carriage return. The cells are written by
 * many hands, so an apostrophe, which spreadsheets read as « this is text », goes before such a start. A cell that is
 * only a number runs nothing and stays as it is: the national schema wants « +33387000000 ».
 */
const FORMULA_START = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d[\d .]*$/;

/** A spreadsheet told to cut at another separator would find a formula in the middle of a cell. */
const HIDDEN_FORMULA = /([;,\t\r\n] *)(?=[=@])/g;

/** A cell that no spreadsheet takes for a formula. */
export const withoutFormula = (cell: string): string => {
  if (cell === "" || NUMBER.test(cell)) return cell;
  return `${FORMULA_START.test(cell) ? "'" : ""}${cell.replace(HIDDEN_FORMULA, "$1'")}`;
};

export type Separator = "," | ";";

const writeCell = (cell: string, separator: Separator): string => {
  const safe = withoutFormula(cell);
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows → CSV after RFC 4180. */
export const writeCsv = (rows: readonly (readonly string[])[], separator: Separator = ","): string =>
  rows.map((row) => `${row.map((cell) => writeCell(cell, separator)).join(separator)}\r\n`).join("");

/** French spreadsheets open it at a double click: semicolons, and the mark without which they garble accents. */
const BYTE_ORDER_MARK = "\uFEFF";

export const writeFrenchCsv = (rows: readonly (readonly string[])[]): string => BYTE_ORDER_MARK + writeCsv(rows, ";");
