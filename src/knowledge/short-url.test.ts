import { describe, expect, it } from "vitest";
import { aGuide, aStructure } from "../testing/guide.ts";
import { byShortCode, shortCode, shortUrl } from "./short-url.ts";

describe("the short address", () => {
  it("never changes: codes are printed", () => {
    expect(["maison-de-quartier", "centre-social", "le-lieu"].map(shortCode)).toMatchInlineSnapshot(`
      [
        "rzxhm",
        "k6n36",
        "zfjz9",
      ]
    `);
  });

  it("uses five signs that nobody mistakes for another", () => {
    for (let index = 0; index < 500; index++) expect(shortCode(`structure-${index}`)).toMatch(/^[2346789bcdfghjkmnpqrtvwxz]{5}$/);
  });

  it("scatters close identifiers, and hardly ever meets", () => {
    expect(new Set(Array.from({ length: 2000 }, (_, index) => shortCode(`lieu-${index}`))).size).toBeGreaterThan(1998);
  });

  it("is written without its protocol, under the guide's own address", () => {
    const { display, href } = shortUrl(aGuide([], { url: "https://www.guide.example/essai/" }), aStructure());
    expect(href).toBe(`https://www.guide.example/essai/f/${shortCode("le-lieu")}/`);
    expect(display).toBe(`guide.example/essai/f/${shortCode("le-lieu")}`);
  });

  it("leads to every structure it is shared by, by name whatever their order", () => {
    const [one, other] = [
      { id: "mairie-1484", nom: "Mairie de Vaux" },
      { id: "mairie-4834", nom: "Mairie d'Ars" },
    ];
    expect(shortCode(one.id)).toBe(shortCode(other.id));
    for (const structures of [
      [one, other],
      [other, one],
    ]) {
      expect(
        byShortCode(aGuide(structures))
          .get(shortCode(one.id))
          ?.map(({ nom }) => nom),
      ).toEqual(["Mairie d'Ars", "Mairie de Vaux"]);
    }
  });

  it("still leads where the former name's did, unless another structure bears that name today", () => {
    const renamed = { id: "la-source", anciens_noms: ["le-puits", "le-relais"] };
    const codes = byShortCode(aGuide([renamed, { id: "le-relais" }]));
    const reached = (id: string) => codes.get(shortCode(id))?.map((structure) => structure.id);
    expect(reached("la-source")).toEqual(["la-source"]);
    expect(reached("le-puits")).toEqual(["la-source"]);
    expect(reached("le-relais")).toEqual(["le-relais"]);
  });
});
