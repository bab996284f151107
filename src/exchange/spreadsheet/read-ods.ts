/** The first sheet of an OpenDocument spreadsheet (.ods, LibreOffice) → lines of cells, as text. */
import { MOST_ROWS } from "../table/table.ts";
import { tagsOf } from "./xml.ts";

/** A sheet ends with a million empty cells, written as one that is repeated. */
const MOST_REPEATED = 500;

const repeated = (attribute: string | undefined): number => Math.max(1, Math.min(Number(attribute ?? 1) || 1, MOST_REPEATED));

/** What a cell holds, apart from how it is shown: « 1 234,5 » is shown, 1234.5 is held. */
const heldValue = (attributes: Readonly<Record<string, string>>): string | undefined => {
  if (attributes["office:value-type"] === "date") return attributes["office:date-value"]?.slice(0, 10);
  if (attributes["office:value-type"] === "float") return attributes["office:value"];
  return undefined;
};

export const isOdsPart = (name: string): boolean => name === "content.xml";

export const odsLines = (parts: ReadonlyMap<string, string>): readonly (readonly string[])[] | undefined => {
  const content = parts.get("content.xml");
  if (content === undefined) return undefined;
  const lines: string[][] = [];
  let line: string[] = [];
  let cell: Readonly<Record<string, string>> = {};
  let rows = 1;
  let text = "";
  let paragraphs = 0;
  const endCell = () => {
    const value = heldValue(cell) ?? text;
    const times = repeated(cell["table:number-columns-repeated"]);
    for (let time = 0; time < times && line.length < MOST_REPEATED; time += 1) line.push(value);
  };
  for (const { kind, name, attributes, isEmpty } of tagsOf(content)) {
    if (kind === "open" && name === "table-row") {
      line = [];
      rows = repeated(attributes["table:number-rows-repeated"]);
    }
    if (kind === "open" && (name === "table-cell" || name === "covered-table-cell")) {
      cell = attributes;
      text = "";
      paragraphs = 0;
      if (isEmpty) endCell();
    }
    if (kind === "open" && name === "p") {
      if (paragraphs > 0) text += "\n";
      paragraphs += 1;
    }
    if (kind === "open" && (name === "s" || name === "tab")) text += " ";
    if (kind === "text" && paragraphs > 0) text += name;
    if (kind === "close" && (name === "table-cell" || name === "covered-table-cell")) endCell();
    if (kind === "close" && name === "table-row") for (let row = 0; row < rows && lines.length <= MOST_ROWS; row += 1) lines.push(line);
    if (kind === "close" && name === "table") break;
  }
  return lines;
};
