/** The first sheet of an Excel workbook (.xlsx) → lines of cells, as text. Formulas are never computed: their last value is read. */
import { MOST_ROWS } from "../table/table.ts";
import { tagsOf } from "./xml.ts";

/** « AB12 » → 27. */
const columnOf = (reference: string): number => [...reference.replace(/\d+/g, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const MOST_COLUMNS = 500;

/** Formats that Excel has for dates, and those whose pattern has a year or a day in it. */
const DATE_FORMATS = new Set(["14", "15", "16", "17", "22", "27", "30", "36", "50", "57"]);

/** For each style of cell, whether its number is a date. */
const dateStyles = (xml: string): readonly boolean[] => {
  const dates = new Set(DATE_FORMATS);
  const styles: boolean[] = [];
  let isInCells = false;
  for (const { kind, name, attributes, isEmpty } of tagsOf(xml)) {
    if (name === "cellXfs") isInCells = kind === "open" && !isEmpty;
    if (kind !== "open") continue;
    if (name === "numFmt" && /[dy]/i.test((attributes["formatCode"] ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""))) dates.add(attributes["numFmtId"] ?? "");
    if (name === "xf" && isInCells) styles.push(dates.has(attributes["numFmtId"] ?? ""));
  }
  return styles;
};

/** Days since the last one of 1899, as Excel counts them. */
const isoDay = (serial: string): string => new Date(Math.round((Number(serial) - 25_569) * 86_400) * 1000).toISOString().slice(0, 10);

const sharedTexts = (xml: string): readonly string[] => {
  const texts: string[] = [];
  let text = "";
  let isInText = false;
  for (const { kind, name, isEmpty } of tagsOf(xml)) {
    if (kind === "open" && name === "si") text = "";
    if (name === "t" && kind !== "text") isInText = kind === "open" && !isEmpty;
    if (kind === "text" && isInText) text += name;
    if (kind === "close" && name === "si") texts.push(text);
  }
  return texts;
};

/** The file of the first sheet, whatever it is called. */
const firstSheet = (parts: ReadonlyMap<string, string>): string | undefined => {
  const relation = [...tagsOf(parts.get("xl/workbook.xml") ?? "")].find(({ kind, name }) => kind === "open" && name === "sheet")?.attributes["r:id"];
  const targets = [...tagsOf(parts.get("xl/_rels/workbook.xml.rels") ?? "")].filter(({ attributes }) => attributes["Id"] === relation);
  const target = targets[0]?.attributes["Target"]?.replace(/^\/?(?:xl\/)?/, "xl/");
  return parts.get(target ?? "") ?? parts.get("xl/worksheets/sheet1.xml");
};

export const isXlsxPart = (name: string): boolean =>
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(name);

export const xlsxLines = (parts: ReadonlyMap<string, string>): readonly (readonly string[])[] | undefined => {
  const sheet = firstSheet(parts);
  if (sheet === undefined) return undefined;
  const shared = sharedTexts(parts.get("xl/sharedStrings.xml") ?? "");
  const isDate = dateStyles(parts.get("xl/styles.xml") ?? "");
  const lines: string[][] = [];
  let line: string[] = [];
  let cell: Readonly<Record<string, string>> = {};
  let text = "";
  let isInValue = false;
  const cellText = (): string => {
    if (cell["t"] === "s") return shared[Number(text)] ?? "";
    if (cell["t"] === "b") return text === "1" ? "oui" : "non";
    return cell["t"] === undefined && text !== "" && isDate[Number(cell["s"] ?? 0)] && Number(text) >= 1 ? isoDay(text) : text;
  };
  for (const { kind, name, attributes, isEmpty } of tagsOf(sheet)) {
    if (name === "row" && kind === "open") {
      const rank = Number(attributes["r"] ?? lines.length + 1);
      line = [];
      while (lines.length < Math.min(rank - 1, MOST_ROWS)) lines.push([]);
      lines.push(line);
    }
    if (name === "c" && kind === "open") {
      cell = attributes;
      text = "";
    }
    if ((name === "v" || name === "t") && kind !== "text") isInValue = kind === "open" && !isEmpty;
    if (kind === "text" && isInValue) text += name;
    if (name === "c" && kind === "close") {
      const column = cell["r"] === undefined ? line.length : columnOf(cell["r"]);
      if (column < MOST_COLUMNS) {
        while (line.length < column) line.push("");
        line[column] = cellText();
      }
    }
  }
  return lines;
};
