import { describe, expect, it } from "vitest";
import { withoutFormula, writeCsv } from "./csv.ts";

describe("a CSV file", () => {
  it("ends each line with CRLF and quotes only the cells that need it", () => {
    expect(writeCsv([["a", 'dit « "oui" »', "b, c", "deux\nlignes", ""]])).toBe('a,"dit « ""oui"" »","b, c","deux\nlignes",\r\n');
  });

  it("quotes its own separator, not the other", () => {
    expect(writeCsv([["a, b", "c; d"]], ";")).toBe('a, b;"c; d"\r\n');
  });

  it.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])("lets no spreadsheet run %j", (cell) => {
    expect(withoutFormula(cell)).toMatch(/^'/);
  });

  it("lets no formula hide behind another separator", () => {
    expect(withoutFormula("Le Lieu; =HYPERLINK(A1)")).toBe("Le Lieu; '=HYPERLINK(A1)");
  });

  it.each(["+33387000000", "-0.57", "49.1197", "L'atelier", "12 - 14 ans", "https://exemple.fr/?a=1"])("leaves %j as it is", (cell) => {
    expect(withoutFormula(cell)).toBe(cell);
  });
});
