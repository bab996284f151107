import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "../spreadsheet/write-xlsx.ts";
import { readTable } from "./read-table.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cellsOf = (file: Uint8Array) => readTable(file).table?.rows.map(({ cells }) => cells);
const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

describe("a CSV list", () => {
  it.each([
    ["commas", "nom,ville\nA,Metz\n"],
    ["semicolons", "nom;ville\r\nA;Metz"],
    ["tabs", "nom\tville\nA\tMetz\n"],
    ["a mark before it", "\ufeffnom;ville\nA;Metz\n"],
    ["quotes", '"nom";"ville"\n"A";"Metz"\n'],
  ])("is read with %s", (_, text) => {
    expect(cellsOf(bytes(text))).toEqual([{ nom: "A", ville: "Metz" }]);
  });

  it("is read in UTF-8, in Windows-1252 and in UTF-16", () => {
    const text = "nom;prix\nÉcran;5 €\n";
    const windows = Uint8Array.from([...text].map((letter) => (letter === "€" ? 0x80 : letter.charCodeAt(0))));
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])]);
    for (const file of [bytes(text), windows, utf16]) expect(cellsOf(file)).toEqual([{ nom: "Écran", prix: "5 €" }]);
  });

  it("keeps ends of lines, quotes and separators inside quotes, and counts lines as a spreadsheet does", () => {
    const { table } = readTable(bytes('nom,note\n"A, ""le"" lieu","deux\nlignes"\n\nB,\n'));
    expect(table?.rows).toEqual([
      { numero: 2, cells: { nom: 'A, "le" lieu', note: "deux\nlignes" } },
      { numero: 4, cells: { nom: "B", note: "" } },
    ]);
  });

  it("is refused when two columns have one name, or when it has none", () => {
    expect(readTable(bytes("nom;nom\nA;B\n")).refus).toContain("« nom »");
    expect(readTable(bytes(" \n")).refus).toContain("vide");
  });
});

describe("a JSON list", () => {
  it.each([
    ["alone", [{ nom: "A", lieu: { ville: "Metz" }, mots: ["x", "y"], rien: null }]],
    ["under a key", { total: 1, results: [{ nom: "A", lieu: { ville: "Metz" }, mots: ["x", "y"], rien: null }] }],
  ])("is read %s", (_, value) => {
    expect(cellsOf(bytes(JSON.stringify(value)))).toEqual([{ nom: "A", "lieu.ville": "Metz", mots: "x|y", rien: "" }]);
  });

  it("is read as the features of a map", () => {
    const feature = { type: "Feature", geometry: { type: "Point", coordinates: [6.1, 49.1] }, properties: { nom: "A" } };
    expect(cellsOf(bytes(JSON.stringify({ type: "FeatureCollection", features: [feature] })))).toEqual([{ latitude: "49.1", longitude: "6.1", nom: "A" }]);
  });

  it.each(["[1,2", '{"a":1}', "[".repeat(100_000)])("is refused when it holds no places: %.20s", (text) => {
    expect(readTable(bytes(text)).refus).toContain("JSON");
  });
});

describe("a workbook", () => {
  it("gives back what was written in it, formulas as texts", () => {
    const rows = [
      ["nom", "note"],
      ["=1+1", 'a < b & "c"'],
      ["", "deux\nlignes"],
    ];
    expect(
      cellsOf(
        writeXlsx([
          { name: "Un", rows },
          { name: "Deux", rows: [["autre"]] },
        ]),
      ),
    ).toEqual([
      { nom: "=1+1", note: 'a < b & "c"' },
      { nom: "", note: "deux\nlignes" },
    ]);
  });

  it("types every cell as text, and marks those that begin as a formula", () => {
    const file = writeXlsx([{ name: "Un", rows: [["nom"], ["@SOMME(A1)"], ["+33387000000"], ["A"]] }]);
    expect(file).toEqual(writeXlsx([{ name: "Un", rows: [["nom"], ["@SOMME(A1)"], ["+33387000000"], ["A"]] }]));
    expect(cellsOf(file)?.[0]).toEqual({ nom: "@SOMME(A1)" });
  });

  it("of Excel is read: shared texts, dates, yes and no, cells that are missing, the value of a formula", () => {
    const file = zip({
      "xl/workbook.xml": '<workbook><sheets><sheet name="L" r:id="rId7"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId7" Target="worksheets/liste.xml"/></Relationships>',
      "xl/sharedStrings.xml": "<sst><si><t>nom</t></si><si><r><t>mi</t></r><r><t>s à jour</t></r></si><si><t>Caf&#233;</t></si></sst>",
      "xl/styles.xml":
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      "xl/worksheets/liste.xml":
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="str"><v>wifi</v></c></row>' +
        '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>44896</v></c><c r="D3" t="b"><f>A1=1</f><v>1</v></c></row></sheetData></worksheet>',
    });
    expect(readTable(file).table?.rows).toEqual([{ numero: 3, cells: { "": "", nom: "Café", "mis à jour": "2022-12-01", wifi: "oui" } }]);
  });

  it("of LibreOffice is read: repeated cells, dates, numbers as they are held", () => {
    const cell = (text: string, more = "") => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
    const file = zip({
      "content.xml": `<office:spreadsheet><table:table><table:table-row>${cell("nom")}${cell("date")}${cell("x")}</table:table-row>
        <table:table-row>${cell("A &amp; B")}${cell("1 déc. 22", 'office:value-type="date" office:date-value="2022-12-01T00:00:00"')}${cell("49,1", 'office:value-type="float" office:value="49.1"')}</table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet>`,
    });
    expect(cellsOf(file)).toEqual([{ nom: "A & B", date: "2022-12-01", x: "49.1" }]);
  });

  it("of the old kind, damaged or made to swell is refused", () => {
    expect(readTable(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])).refus).toContain(".xls");
    expect(readTable(bytes("PK\u0003\u0004rien")).refus).toContain("classeur");
    expect(readTable(zip({ "content.xml": " ".repeat(120_000_000) })).refus).toContain("trop gros");
  });
});
