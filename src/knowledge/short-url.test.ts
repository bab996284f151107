import { describe, expect, it } from "vitest";
import { aGuide, aStructure } from "../testing/guide.ts";
import { shortCode, shortUrl } from "./short-url.ts";

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
});
