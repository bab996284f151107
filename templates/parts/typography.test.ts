import { describe, expect, it } from "vitest";
import { displayDate, displayTelephone, telephoneHref, typeset } from "./typography.ts";

describe("French typography", () => {
  it.each([
    ["l'accueil d'Anne", "l’accueil d’Anne"],
    ["un nom de 5' de large", "un nom de 5' de large"],
    ["dit « oui » ou «non»", "dit «\u00a0oui\u00a0» ou «\u00a0non\u00a0»"],
    ["Pourquoi ? Oui ; non !", "Pourquoi\u202f? Oui\u202f; non\u202f!"],
    ["Source : étude", "Source\u00a0: étude"],
    ["9 h – 12 h", "9\u00a0h\u00a0– 12\u00a0h"],
    ["10 000 habitants", "10\u202f000 habitants"],
    ["3 hommes et 2 kilos", "3 hommes et 2 kilos"],
    ["rien à faire", "rien à faire"],
    ["https://exemple.fr/a?b", "https://exemple.fr/a?b"],
  ])("sets « %s »", (written, set) => {
    expect(typeset(written)).toBe(set);
  });

  it("changes nothing the second time", () => {
    const once = typeset("L'accueil : « 9 h – 12 h » !");
    expect(typeset(once)).toBe(once);
  });

  it("shows a telephone in pairs and dials it with its country code, short numbers as they are", () => {
    expect(displayTelephone("03 87 00 00 00")).toBe("03\u202f87\u202f00\u202f00\u202f00");
    expect(telephoneHref("03 87 00 00 00")).toBe("tel:+33387000000");
    expect(telephoneHref("39 49")).toBe("tel:3949");
  });

  it("writes the first of a month as one says it", () => {
    expect(displayDate("2026-04-01")).toBe("1er avril 2026");
  });
});
