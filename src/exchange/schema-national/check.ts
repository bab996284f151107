/** Checks national rows value by value, before they are published. */
import { COLUMNS, type Column, type NationalRow } from "./columns.ts";

export interface Refusal {
  readonly id: string;
  readonly column: string;
  readonly value: string;
}

const accepts = ({ allowed, pattern, longest }: Column, value: string): boolean =>
  value !== "" &&
  value === value.trim() &&
  (allowed === undefined || allowed.includes(value)) &&
  (pattern === undefined || pattern.test(value)) &&
  (longest === undefined || value.length <= longest);

const refusedIn = (column: Column, cell: string): readonly string[] => {
  if (cell === "") return column.required ? [""] : [];
  const values = column.list ? cell.split("|") : [cell];
  return values.filter((value) => !accepts(column, value));
};

/** Every value that the national schema would not accept; none when the file can be published. */
export const checkNational = (rows: readonly NationalRow[]): readonly Refusal[] =>
  rows.flatMap((row) => COLUMNS.flatMap((column) => refusedIn(column, row[column.name]).map((value) => ({ id: row.id, column: column.name, value }))));
