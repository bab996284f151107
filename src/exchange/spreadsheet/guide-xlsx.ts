/** The guide for those who want a spreadsheet: every structure in the columns of the national schema, then who does what. */
import type { Guide } from "../../model/guide.ts";
import { COLUMNS } from "../schema-national/columns.ts";
import { nationalRow } from "../schema-national/row.ts";
import { tableauRows } from "../tableau/tableau.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** Those that the national file must leave out, without a SIRET for instance, are here. */
export const guideXlsx = (guide: Guide): Uint8Array => {
  const names = COLUMNS.map(({ name }) => name);
  const rows = guide.structures.map((structure) => nationalRow(guide, structure)).map((row) => names.map((name) => row[name]));
  return writeXlsx([
    { name: "Structures", rows: [names, ...rows] },
    { name: "Qui fait quoi", rows: tableauRows(guide) },
  ]);
};
