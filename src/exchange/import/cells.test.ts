import { describe, expect, it } from "vitest";
import { cleanText, saysNothing, shortened } from "./cells.ts";

describe("a cell of somebody else's list", () => {
  it.each([
    ["M&eacute;diath&egrave;que &amp; caf&#233;", "Médiathèque & café"],
    ["l&#x27;atelier&nbsp;3", "l'atelier 3"],
    ["un<br>deux<br/>trois", "un\ndeux\ntrois"],
    ["<p>Un <b>lieu</b></p><script>alert(1)</script>", "Un lieu\nalert(1)"],
    ["'=HYPERLINK(A1)", "=HYPERLINK(A1)"],
    ["in\u200bvi\u0007si\u202eble", "invisible"],
    ["  trop \t d'espaces\u00a0 ", "trop d'espaces"],
    ["&inconnu; 5 < 6 > 4", "&inconnu; 5 < 6 > 4"],
    ["&#0;&#x110000;&#xd800;", ""],
  ])("%j is read %j", (cell, text) => {
    expect(cleanText(cell)).toBe(text);
  });

  it.each(["", "-", "@", "N/A", "néant", "NULL"])("%j says nothing", (cell) => {
    expect(saysNothing(cell)).toBe(true);
  });

  it("is cut at the end of a sentence, else between two words", () => {
    expect(shortened("Une phrase. Une autre phrase. Une dernière", 34)).toBe("Une phrase. Une autre phrase.");
    expect(shortened("numérique ".repeat(10), 25)).toBe("numérique numérique…");
    expect(shortened("court", 25)).toBe("court");
  });
});
