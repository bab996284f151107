import { describe, expect, it } from "vitest";
import { courrielOf, mailto } from "./courriel.ts";
import type { Proposition } from "./proposition.ts";
import { openWays, type Reglages } from "./voies.ts";

const proposition = (facts: Partial<Proposition> = {}): Proposition => ({
  nature: "correction",
  id: "le-lieu",
  fichier: "structures/nord/le-lieu.yaml",
  nom: "Le Lieu",
  avant: "nom: Le Lieu\n",
  apres: "nom: L'Autre Lieu\n",
  ...facts,
});

const contact = { courriel: "guide@metz.example" };
const depot = "https://github.com/metz/guide";
const ways = (reglages: Partial<Reglages>, facts: Partial<Proposition> = {}): readonly string[] =>
  openWays({ contact, ...reglages }, proposition(facts), ["Nom : Le Lieu → L'Autre Lieu"]).map(({ voie }) => voie);

describe("the ways that are open", () => {
  it("are all four where the forge is known, in the order of the guide's own list", () => {
    expect(ways({ depot })).toEqual(["demande", "ticket", "courriel", "fichier"]);
    expect(ways({ depot, contributions: { voies: ["courriel", "ticket"] } })).toEqual(["courriel", "ticket"]);
  });

  it("are those that need no forge where none is known", () => {
    expect(ways({})).toEqual(["courriel", "fichier"]);
    expect(ways({ depot: "https://forge.example/guide" })).toEqual(["courriel", "fichier"]);
    const [first, ...others] = openWays({ contact, depot: "https://forge.example/guide", contributions: { forge: "gitlab" } }, proposition(), []);
    expect(first).toMatchObject({ voie: "demande", chez: "forge.example" });
    expect(others).toHaveLength(3);
  });

  it("are never none", () => {
    expect(ways({ contributions: { voies: ["demande"] } })).toEqual(["courriel", "fichier"]);
    expect(ways({ depot, contributions: { voies: [] } })).toEqual(["courriel", "fichier"]);
  });

  it("begin, for a confirmation, with those where there is nothing to paste", () => {
    expect(ways({ depot }, { nature: "confirmation" })).toEqual(["ticket", "courriel", "fichier", "demande"]);
  });

  it("create a file for a new place, edit it for one that is there", () => {
    const [creation] = openWays({ contact, depot }, proposition({ nature: "ajout", avant: undefined }), []);
    const [edition] = openWays({ contact, depot }, proposition(), []);
    expect(creation).toMatchObject({ href: expect.stringContaining("/new/main?"), porteLeTexte: true });
    expect(edition).toMatchObject({ href: expect.stringContaining("/edit/main/"), porteLeTexte: false });
  });
});

describe("the message to the editors", () => {
  const body = (href: string): string => new URL(href).searchParams.get("body") ?? "";

  it("has no other recipient, whatever the name", () => {
    const link = mailto("a@b.example", "Corriger « L'eau & cie »?bcc=x@y", "ligne 1\nligne 2");
    expect(link).toMatch(/^mailto:a@b\.example\?subject=[^?&]*&body=[^?&]*$/);
    expect(link).toContain("ligne%201%0D%0Aligne%202");
  });

  it("is written even when a text is broken in the middle of a sign", () => {
    expect(ways({ depot }, { nom: "\ud83c", apres: "nom: \udf89\n" })).toHaveLength(4);
  });

  it("holds the summary and the whole file when they are short", () => {
    const { href, porteLeTexte } = courrielOf("a@b.example", proposition(), ["Nom : Le Lieu → L'Autre Lieu"]);
    expect(porteLeTexte).toBe(true);
    expect(body(href)).toContain("- Nom : Le Lieu → L'Autre Lieu");
    expect(body(href)).toContain("nom: L'Autre Lieu");
  });

  it("holds the summary when the file is long, and says which file goes with it", () => {
    const { href, porteLeTexte } = courrielOf("a@b.example", proposition({ apres: "x: y\n".repeat(400) }), ["Nom : Le Lieu → L'Autre Lieu"]);
    expect(porteLeTexte).toBe(false);
    expect(body(href)).toContain("- Nom : Le Lieu → L'Autre Lieu");
    expect(body(href)).toContain("Le fichier à joindre à ce message : le-lieu.yaml");
    expect(body(href)).not.toContain("x: y");
  });

  it.each([1, 10, 100, 1000])("is never longer than a mail program is given, whatever the %i changes", (count) => {
    const resume = Array.from({ length: count }, (_, index) => `Précisions n° ${index} : à l'étage → au rez-de-chaussée`);
    const { href } = courrielOf("a@b.example", proposition(), resume);
    expect(href.length).toBeLessThanOrEqual(1900);
    if (count >= 100) expect(body(href)).toMatch(/… et \d+ autres changements, dans le fichier à joindre/);
  });

  it("is short even when a single change is longer than a message", () => {
    const { href } = courrielOf("a@b.example", proposition(), ["é".repeat(3000)]);
    expect(href.length).toBeLessThanOrEqual(1900);
    expect(body(href)).toContain("dans le fichier à joindre");
  });
});
