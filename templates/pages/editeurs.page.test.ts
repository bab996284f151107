/** The editors' page: what it says of a guide of any size, and of what it does not know. */
import { describe, expect, it } from "vitest";
import { fichesCsv } from "../../src/exchange/suivi/fiches-csv.ts";
import type { Structure } from "../../src/model/structure.ts";
import { aGuide } from "../../src/testing/guide.ts";
import { readMarkup } from "../../src/testing/markup.ts";
import { createSite, type Site } from "../site.ts";
import { editeursPage } from "./editeurs.page.ts";

const ASSETS = new Map(["icone.svg", "selection.js", "selection-gestes.js", "atkinson.woff2", "bricolage.woff2"].map((name) => [name, `/${name}`]));

const drawn = (structures: readonly Partial<Structure>[], known: Pick<Partial<Site>, "printed" | "liens"> = {}): string =>
  editeursPage(createSite(aGuide(structures), ASSETS, known.printed, known.liens)).render({});

const text = (markup: string): string =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const many = (count: number): readonly Partial<Structure>[] =>
  Array.from({ length: count }, (_, index) => ({ id: `lieu-${index}`, nom: `Le lieu numéro ${index}`, date_maj: "2022-01-01" }));

describe("the editors' page", () => {
  it("is for no search engine", () => {
    expect(drawn([{}])).toContain('<meta name="robots" content="noindex">');
  });

  it("leads from each entry to its correction", () => {
    const links = readMarkup(drawn([{ id: "vieille", date_maj: "2022-01-01" }])).elements.map(({ attributes }) => attributes.get("href"));
    expect(links).toContain("/essai/contribuer/?fiche=vieille");
  });

  it("says in words how old the last news are: a colour alone says nothing to many", () => {
    expect(text(drawn([{ date_maj: "2022-01-01" }]))).toMatch(/1er janvier 2022 Ancienne/);
  });

  it("stays light with 20 000 structures: lists stop, say how many more there are, and the file for spreadsheets has them all", { timeout: 60_000 }, () => {
    const structures = many(20_000);
    const markup = drawn(structures);
    expect(Buffer.byteLength(markup)).toBeLessThan(150_000);
    expect(text(markup)).toMatch(/Et 19\s950\sautres/);
    expect(fichesCsv(aGuide(structures.slice(0, 300))).split("\r\n")).toHaveLength(302);
  });

  it("admits what nobody has told it", () => {
    const said = text(drawn([{}]));
    expect(said).toContain("Inconnu tant que rien n’a été imprimé");
    expect(said).toContain("aucune vérification des liens");
  });

  it("names the pages that overflow on paper, and the links that are dead or to be tried", () => {
    const markup = drawn([{ id: "le-lieu", nom: "Le Lieu" }], {
      printed: [
        { product: "lecture", pages: 9, cover: "", files: [], faults: [{ page: 4, name: "Le Lieu", structureId: "le-lieu", words: "débordement de 3,2 mm" }] },
      ],
      liens: {
        date: "2026-02-28",
        morts: [{ fiche: "le-lieu", champ: "site_web", url: "https://lieu.example/<b>", raison: "la page n'existe plus" }],
        douteux: [{ fiche: "parti", champ: "site_web", url: "https://parti.example", raison: "" }],
      },
    });
    expect(text(markup)).toMatch(/Guide à lire, page\s4\s: Le Lieu , débordement de 3,2\smm/);
    expect(markup).toContain("https://lieu.example/&lt;b&gt;, la page n’existe plus");
    expect(text(markup)).toContain("À essayer soi-même parti : https://parti.example");
  });
});
