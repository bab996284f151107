/** The bytes of a file of places → a table. What the file is shows in its first bytes, not in its name. */
import { readCsv, separatorOf } from "../csv/read-csv.ts";
import { readJsonTable } from "../json/read-json.ts";
import { isZip, partsOf } from "../spreadsheet/archive.ts";
import { isOdsPart, odsLines } from "../spreadsheet/read-ods.ts";
import { isXlsxPart, xlsxLines } from "../spreadsheet/read-xlsx.ts";
import { decodeText } from "./encoding.ts";
import { type TableReading, tableOf } from "./table.ts";

/** The first bytes of the old binary .xls. */
const isOldExcel = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;

const readSpreadsheet = (bytes: Uint8Array): TableReading => {
  const parts = partsOf(bytes, (name) => isXlsxPart(name) || isOdsPart(name));
  const lines = parts && (xlsxLines(parts) ?? odsLines(parts));
  return lines ? tableOf(lines) : { refus: "Ce classeur ne peut pas être lu : il est abîmé, protégé ou trop gros. Enregistrez-le en CSV." };
};

export const readTable = (bytes: Uint8Array): TableReading => {
  if (isOldExcel(bytes)) return { refus: "C'est un ancien classeur .xls : enregistrez-le en .xlsx, en .ods ou en CSV." };
  if (isZip(bytes)) return readSpreadsheet(bytes);
  const text = decodeText(bytes);
  if (/^\s*[[{]/.test(text)) return readJsonTable(text);
  return tableOf(readCsv(text, separatorOf(text)));
};
