import { describe, expect, it } from "vitest";
import { isError } from "./problem.ts";
import { repair } from "./repair.ts";
import { ficheWith, reader, readFiche, SOUND } from "./testing/fiche.ts";

const mended = (text: string) => repair({ fichier: "content/structures/borny/tilleuls.yaml", text }, reader);

/** What is written for a key, and what the repaired file then says. */
const CASES: readonly (readonly [fault: string, written: string, right: string])[] = [
  ["a date as people write it", "date_maj: 12/03/2022", "date_maj: 2022-03-12"],
  ["a date in words", "date_maj: 1er août 2022", "date_maj: 2022-08-01"],
  ["a postcode without quotes", "code_postal: 57000 # Metz", 'code_postal: "57000" # Metz'],
  ["a postcode that lost a digit of the commune's only one", "code_postal: 5700", 'code_postal: "57000"'],
  ["a telephone that lost its zero", "telephone: 387000000", 'telephone: "03 87 00 00 00"'],
  ["a telephone with dots", "telephone: 03.87.00.00.00", 'telephone: "03 87 00 00 00"'],
  ["curly quotes", "adresse: “12 rue des Tilleuls”", 'adresse: "12 rue des Tilleuls"'],
  ["a tab after a key", "commune:\tMetz", "commune: Metz"],
  ["a non-breaking space after a key", "commune:\u00a0Metz", "commune: Metz"],
  ["an invisible character", "nom: Centre\u200b social", "nom: Centre social"],
  ["spoilt accents", "nom: MÃ©diathÃ¨que", "nom: Médiathèque"],
  ["a yes in another language", "acces_internet: { wifi: yes }", "acces_internet: { wifi: true }"],
  ["a capital in a closed list", "frais_a_charge: [gratuit]", "frais_a_charge: [Gratuit]"],
  ["a letter missing in a closed list", "typologie: [CS]\nmateriel: [{ type: ordinateu }]", "typologie: [CS]\nmateriel: [{ type: ordinateur }]"],
  ["a word where a list is wanted", "courriels: accueil@exemple.fr", "courriels: [accueil@exemple.fr]"],
  ["a web address without https", "site_web: [www.exemple.fr]", 'site_web: ["https://www.exemple.fr"]'],
  ["hours as people say them", "horaires: du lundi au vendredi 9h-12h", 'horaires: "Mo-Fr 09:00-12:00"'],
  ["a decimal comma", 'latitude: "49,11"\nlongitude: 6.17', "latitude: 49.11\nlongitude: 6.17"],
  ["an apostrophe between apostrophes", "nom: 'L'atelier'", 'nom: "L\'atelier"'],
  ["a colon in a text", "nom: Atelier: le numérique", 'nom: "Atelier: le numérique"'],
  ["a quote never closed", 'nom: "Centre social', 'nom: "Centre social"'],
  ["a sign that YAML reserves", "nom: @tilleuls", 'nom: "@tilleuls"'],
  ["no space after the colon", "nom:Centre social", "nom: Centre social"],
  ["a comma too many", "courriels: [a@exemple.fr,, b@exemple.fr]", "courriels: [a@exemple.fr, b@exemple.fr]"],
  ["a key with a capital and an accent", 'Téléphone: "03 87 00 00 00"', 'telephone: "03 87 00 00 00"'],
];

const keyOf = (line: string): string => /^[a-z_]+/.exec(line)?.[0] ?? "";

describe("the repairs of a structure's file", () => {
  it.each(CASES)("mends %s, and only that", (_, written, right) => {
    const key = keyOf(right);
    const text = `# un commentaire\n${ficheWith({ [key]: written })}# un autre\n`;
    const { text: after, repairs } = mended(text);
    expect(after).toBe(`# un commentaire\n${ficheWith({ [key]: right })}# un autre\n`);
    expect(repairs.length).toBeGreaterThan(0);
    expect(readFiche(after).problems.filter(isError)).toEqual([]);
    expect(mended(after).repairs).toEqual([]);
  });

  it("mends several faults at once, those that others hid included", () => {
    const text = ficheWith({
      nom: "nom: 'L'atelier'",
      telephone: "telephone: 0387000000",
      date_maj: "date_maj: 01/04/2022",
      horaires: "horaires: lundi 9h-12h",
    });
    const { text: after, repairs } = mended(text);
    expect(readFiche(after).problems).toEqual([]);
    expect(repairs).toHaveLength(4);
  });

  it.each([
    ["a date that does not exist", { date_maj: "date_maj: 2022-02-31" }],
    ["two telephones", { telephone: 'telephone: "03 87 00 00 00 ou 03 87 00 00 01"' }],
    ["a word far from all others", { typologie: "typologie: [truc]" }],
    ["a word near two others", { expertises: "expertises:\n  cv: proposé" }],
    ["a text cut by a comment sign", { adresse: "adresse: 12 rue des Tilleuls #3" }],
    ["hours that mean nothing", { horaires: 'horaires: "quand on veut"' }],
  ])("leaves %s to people", (_, changes) => {
    const text = ficheWith(changes);
    expect(mended(text)).toEqual({ text, repairs: [] });
  });

  it("leaves a sound file as it is", () => {
    expect(mended(ficheWith())).toEqual({ text: ficheWith(), repairs: [] });
    expect(Object.keys(SOUND).length).toBeGreaterThan(5);
  });

  it("says what it did: the line, what was there, what is there now", () => {
    expect(mended(ficheWith({ telephone: "telephone: 0387000000" })).repairs).toEqual([
      { ligne: 8, message: expect.stringContaining("groupes de deux"), avant: "0387000000", apres: '"03 87 00 00 00"' },
    ]);
  });
});
