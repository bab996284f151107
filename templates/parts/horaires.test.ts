import { describe, expect, it } from "vitest";
import { aStructure } from "../../src/testing/guide.ts";
import { horairesTable, horairesWords } from "./horaires.ts";

const table = (horaires: string): string => horairesTable(aStructure({ horaires }))?.markup.replaceAll("\u00a0", " ") ?? "";

describe("the table of hours", () => {
  it("has seven rows, each headed by its day, and says « fermé » rather than nothing", () => {
    const markup = table("Mo-Fr 09:00-12:00");
    expect([...markup.matchAll(/<th scope="row">(\w+)<\/th>/g)].map(([, day]) => day)).toEqual([
      "Lundi",
      "Mardi",
      "Mercredi",
      "Jeudi",
      "Vendredi",
      "Samedi",
      "Dimanche",
    ]);
    expect(markup).toContain('<tr data-jour="0"><th scope="row">Lundi</th><td>9 h – 12 h</td></tr>');
    expect(markup).toContain('<tr data-jour="6"><th scope="row">Dimanche</th><td>fermé</td></tr>');
  });

  it("never calls closed a day that opens once a month", () => {
    expect(table("Mo 09:00-12:00; Tu[1] 09:00-12:00")).toContain('<th scope="row">Mardi</th><td>certains jours seulement (voir plus bas)</td>');
  });

  it("gives way to sentences when there is no ordinary week", () => {
    expect(table("Tu[1] 09:00-12:00")).toBe('<ul class="horaires-mots"><li>1er mardi du mois : 9 h – 12 h</li></ul>');
  });

  it("is absent when nothing is known", () => {
    expect(horairesTable(aStructure())).toBeUndefined();
    expect(horairesWords(aStructure())).toBeUndefined();
  });
});

describe("hours in words", () => {
  it("end with the structure's own words, escaped", () => {
    const markup = horairesWords(aStructure({ horaires: "Mo 09:00-12:00", horaires_precisions: "Sonner <fort>" }))?.markup ?? "";
    expect(markup).toContain("<li>Sonner &lt;fort&gt;</li></ul>");
  });

  it("escape a comment written in the notation", () => {
    expect(table('Mo 09:00-12:00 "<b>ici</b>"')).toContain("(&lt;b&gt;ici&lt;/b&gt;)");
  });
});
