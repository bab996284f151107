import { describe, expect, test } from "vitest";
import { ficheWith, placed, readFiche } from "../testing/fiche.ts";

type Case = readonly [rule: string, changes: Readonly<Record<string, string>>, placed: string, gravite: string];

const CASES: readonly Case[] = [
  ["a level says where it comes from", { expertises: "expertises:\n  messagerie: expert" }, "niveau-sans-source 12:15 +6", "erreur"],
  [
    "an estimate cites its source",
    { expertises: "expertises:\n  messagerie: expert\nexpertises_source: { statut: estimé }" },
    "estimation-sans-source 13:1 +17",
    "erreur",
  ],
  ["a structure offers something", { expertises: "" }, "rien-a-proposer 1:1 +1", "erreur"],
  ["an internet access that is none is no offer", { expertises: "acces_internet: { wifi: false }" }, "rien-a-proposer 1:1 +1", "erreur"],
  ["a structure has an address", { adresse: "" }, "adresse-absente 1:1 +1", "erreur"],
  ["a structure known by its quarter may have none", { adresse: "position: quartier" }, "adresse-absente 1:1 +1", "avertissement"],
  ["latitude comes with longitude", { x: "latitude: 49.11" }, "coordonnee-seule 14:1 +8", "erreur"],
  ["latitude comes before longitude", { x: "latitude: 6.17\nlongitude: 49.11" }, "coordonnees-inversees 14:11 +4", "erreur"],
  ["a structure is in France", { x: "latitude: 40.7\nlongitude: -74" }, "coordonnees-hors-de-france 14:11 +4", "erreur"],
  [
    "so are the stops of a round",
    { x: "tournee: [{ lieu: Place, commune: Metz, latitude: 6.1, longitude: 49.1 }]" },
    "coordonnees-inversees 14:51 +3",
    "erreur",
  ],
  ["the national export needs a SIRET", { pivot: "" }, "pivot-absent 1:1 +1", "avertissement"],
];

describe("what a structure's file must say", () => {
  test.each(CASES)("%s", (_, changes, where, gravite) => {
    const { problems } = readFiche(ficheWith(changes));
    expect(problems.map(placed)).toEqual([where]);
    expect(problems[0]?.gravite).toBe(gravite);
  });
});

const SOUND: readonly (readonly [rule: string, changes: Readonly<Record<string, string>>])[] = [
  ["a declared level", { expertises: "expertises:\n  messagerie: expert\nexpertises_source: { statut: déclaré }" }],
  ["an estimated level with its source", { expertises: "expertises:\n  messagerie: basique\nexpertises_source: { statut: estimé, source: Étude 2022 }" }],
  ["a round instead of an address", { adresse: "tournee: [{ lieu: Place de la mairie, commune: Woippy }]" }],
  ["a piece of equipment instead of a service", { expertises: "materiel: [{ type: ordinateur }]" }],
  ["an internet access instead of a service", { expertises: "acces_internet: { wifi: oui }" }],
  ["a place in Réunion", { code_postal: 'code_postal: "97400"', commune: "commune: Saint-Denis", x: "latitude: -20.88\nlongitude: 55.45" }],
  ["a place in Nouméa", { x: "latitude: -22.27\nlongitude: 166.44" }],
];

test.each(SOUND)("%s is enough", (_, changes) => {
  const { value, problems } = readFiche(ficheWith(changes));
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ territoire: "borny", date_maj: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});

test("checks the rest although a field is wrong", () => {
  const { problems } = readFiche(ficheWith({ adresse: "", telephone: "telephone: 387000000" }));
  expect(problems.map(({ code }) => code)).toEqual(["adresse-absente", "telephone"]);
});
