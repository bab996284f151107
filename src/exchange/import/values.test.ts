import { describe, expect, it } from "vitest";
import { addressParts } from "./place.ts";
import { presentationOf } from "./presentation.ts";
import { choiceValue, textValue, wordsValue } from "./values.ts";

describe("the values of a list", () => {
  it.each([
    ["telephone", "+33387000000", "03 87 00 00 00"],
    ["telephone", "05.56.49.54.81 / 05 57 00 02 20", "05 56 49 54 81"],
    ["telephone", "+262262123456", "02 62 12 34 56"],
    ["latitude", "44,8395", "44.8395"],
    ["code_postal", "1000", "01000"],
    ["date_maj", "07/12/2021", "2021-12-07"],
    ["date_maj", "2022-10-10T08:00:00Z", "2022-10-10"],
    ["pivot", "434 933 123 00029", "43493312300029"],
    ["prise_rdv", "exemple.fr/rdv", "https://exemple.fr/rdv"],
  ] as const)("%s « %s » is %s", (key, cell, text) => {
    expect(textValue(key, cell).text).toBe(text);
  });

  it.each([
    ["telephone", "voir le site"],
    ["date_maj", "31/02/2022"],
    ["pivot", "43493312300028"],
    ["pivot", "00000000000000"],
    ["prise_rdv", "javascript:alert(1)"],
  ] as const)("%s « %s » is left aside, and told", (key, cell) => {
    expect(textValue(key, cell)).toEqual({ remarque: expect.stringContaining(cell) });
  });

  it("cuts several addresses apart, whatever is between them", () => {
    expect(wordsValue("courriels", "a@exemple.fr - b@exemple.fr; faux@exemple", "|")).toEqual({
      words: ["a@exemple.fr", "b@exemple.fr"],
      remarques: ["courriel illisible « faux@exemple » : laissé de côté"],
    });
    expect(wordsValue("site_web", "www.exemple.fr Le Lieu", "|").words).toEqual(["https://www.exemple.fr"]);
  });

  it("understands a word by the mapping, else by the name the guide gives it", () => {
    const namesOf = (id: string) => (id === "BIB" ? ["Bibliothèque"] : []);
    expect(choiceValue("bibliotheque / Truc / RFS", " / ", { Truc: ["ASSO"] }, ["BIB", "RFS", "ASSO"], namesOf).words).toEqual(["BIB", "ASSO", "RFS"]);
    expect(choiceValue("Autre chose", "|", {}, ["BIB"], namesOf).remarques).toEqual(["valeur inconnue « Autre chose » : laissé de côté"]);
  });
});

describe("the place of a row", () => {
  it.each([
    ["8 rue de la Boétie - 33000 Bordeaux", "", { adresse: "8 rue de la Boétie", code_postal: "33000", commune: "Bordeaux" }],
    ["Place du Pont - BP 40111 - 33160 ST MEDARD EN JALLES", "", { adresse: "Place du Pont", code_postal: "33160", commune: "ST MEDARD EN JALLES" }],
    ["5 avenue du Lac, Bègles", "Bègles", { adresse: "5 avenue du Lac", commune: "Bègles" }],
    ["Rue du Lac", "", { adresse: "Rue du Lac" }],
  ])("%s (%s)", (cell, commune, parts) => {
    expect(addressParts(cell, commune)).toEqual(parts);
  });
});

describe("a description", () => {
  it("gives two lines to the lists and the rest to the page, nothing lost", () => {
    const sentence = "Une équipe accueille les habitants du quartier toute la semaine. ";
    const { presentation_resume = "", presentation_detail = "" } = presentationOf(sentence.repeat(6));
    expect(presentation_resume.length).toBeLessThanOrEqual(280);
    expect(`${presentation_resume} ${presentation_detail}`).toBe(sentence.repeat(6).trim());
    const cut = presentationOf("numérique ".repeat(60));
    expect(cut.presentation_resume?.length).toBeLessThanOrEqual(280);
    expect(cut.presentation_resume).toMatch(/numérique…$/);
    expect(cut.presentation_detail).toMatch(/^… numérique/);
  });
});
