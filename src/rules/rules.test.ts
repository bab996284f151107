import { describe, expect, test } from "vitest";
import { loadGuide } from "../reading/content.ts";
import { ficheWith, placed } from "../reading/testing/fiche.ts";
import { FICHE, type Files, guideFolder } from "../reading/testing/guide.ts";
import { RULES } from "./all.ts";

const OTHER = "structures/borny/autre.yaml";
const other = (changes: Readonly<Record<string, string>> = {}) => ficheWith({ nom: "nom: Autre lieu", ...changes });
const territoires = (second: string) =>
  `territoires:\n  - { id: borny, nom: Borny, lettre: B, couleur: "#0b5c8a", communes: [{ nom: Metz }], latitude: 49.1, longitude: 6.2 }\n  - ${second}\n`;

const GUIDE = `titre: x
nom_territoire: x
edition: x
date_edition: 2026-03-01
url: https://guide.exemple.fr
editeur: { nom: x }
contact: { courriel: contact@exemple.fr }
`;
const PARIS: Files = {
  "guide.yaml": `${GUIDE}alsace_moselle: true\n`,
  "territoires.yaml": 'territoires:\n  - { id: borny, nom: Centre, lettre: C, couleur: "#0b5c8a", communes: [{ nom: Paris }] }\n',
  [FICHE]: ficheWith({ code_postal: 'code_postal: "75003"', commune: "commune: Paris" }),
};

type Case = readonly [rule: string, changes: Files, problems: readonly string[], said: RegExp];

const CASES: readonly Case[] = [
  [
    "two territoires of one letter",
    { "territoires.yaml": territoires('{ id: woippy, nom: Woippy, lettre: B, couleur: "#a03060", communes: [] }') },
    ["territoire-en-double 3:40 +1"],
    /« Borny »/,
  ],
  [
    "two territoires of one identifier",
    { "territoires.yaml": territoires('{ id: borny, nom: Autre, lettre: W, couleur: "#a03060", communes: [] }') },
    ["territoire-en-double 3:11 +5"],
    /« Borny »/,
  ],
  ["an unknown territoire, by its name", { [FICHE]: ficheWith({ territoire: "territoire: Borny" }) }, ["territoire-inconnu 7:13 +5"], /territoire: borny/],
  ["an unknown territoire", { [FICHE]: ficheWith({ territoire: "territoire: zzzz" }) }, ["territoire-inconnu 7:13 +4"], /borny, woippy/],
  ["a structure in another's folder", { [FICHE]: ficheWith({ territoire: "territoire: woippy" }) }, ["dossier-territoire 7:13 +6"], /structures\/woippy/],
  [
    "the same place twice",
    { [OTHER]: ficheWith({ nom: "nom: CENTRE SOCIAL DES TILLEULS", adresse: "position: quartier" }) },
    ["adresse-absente 1:1 +1", "structure-en-double 1:6 +26"],
    /autre\.yaml/,
  ],
  ["the same name at two addresses", { [OTHER]: ficheWith({ adresse: "adresse: 3 place d'Armes" }) }, ["structure-en-double 1:6 +26"], /distinguez/],
  [
    "the same file name in two folders",
    { "structures/woippy/tilleuls.yaml": other({ territoire: "territoire: woippy" }) },
    ["identifiant-en-double 1:1 +1"],
    /tilleuls-woippy\.yaml/,
  ],
  ["an old name that is a name", { [OTHER]: other({ x: "anciens_noms: [tilleuls]" }) }, ["ancien-nom-pris 14:16 +8"], /tilleuls\.yaml/],
  [
    "an old name that two have",
    { [OTHER]: other({ x: "anciens_noms: [epn]" }), [FICHE]: ficheWith({ x: "anciens_noms: [epn]" }) },
    ["ancien-nom-pris 14:16 +3"],
    /autre\.yaml/,
  ],
  [
    "an unknown structure in the news",
    { "actualites/ouverture.md": "---\ntitre: x\ndate: 2026-02-01\nstructures: [Tilleuls]\n---\n" },
    ["structure-inconnue 4:14 +8"],
    /Écrivez : tilleuls/,
  ],
  ["a date to come", { [FICHE]: ficheWith({ date_maj: "date_maj: 2126-03-12" }) }, ["date-future 13:11 +10"], /futur/],
  ["a verification to come", { [FICHE]: ficheWith({ x: "verification: { date: 2126-03-12, par: visite }" }) }, ["date-future 14:23 +10"], /futur/],
  ["a place far from its territoire", { [FICHE]: ficheWith({ x: "latitude: 48.69\nlongitude: 6.18" }) }, ["position-eloignee 14:11 +5"], /46 km/],
  [
    "a stop far from its territoire",
    { [FICHE]: ficheWith({ x: "tournee: [{ lieu: Place, commune: Metz, latitude: 48.69, longitude: 6.18 }]" }) },
    ["position-eloignee 14:51 +5"],
    /46 km/,
  ],
  [
    "a postcode of another commune",
    { [FICHE]: ficheWith({ code_postal: 'code_postal: "57140"' }) },
    ["commune-incoherente 5:14 +7"],
    /"57000" ou "57050" ou "57070"/,
  ],
  ["a postcode of another département", { [FICHE]: ficheWith({ code_postal: 'code_postal: "75001"' }) }, ["commune-incoherente 5:14 +7"], /Paris/],
  ["an INSEE code of another commune", { [FICHE]: ficheWith({ x: 'code_insee: "57751"' }) }, ["commune-incoherente 14:13 +7"], /Woippy.*"57463"/],
  ["an INSEE code of no commune", { [FICHE]: ficheWith({ x: 'code_insee: "57999"' }) }, ["commune-incoherente 14:13 +7"], /"57463"/],
  ["structures of Moselle without its public holidays", { "guide.yaml": GUIDE }, ["alsace-moselle 1:1 +1"], /alsace_moselle: true/],
  [
    "structures of Moselle that refuse its public holidays",
    { "guide.yaml": `${GUIDE}alsace_moselle: false\n` },
    ["alsace-moselle 8:17 +5"],
    /alsace_moselle: true/,
  ],
  ["public holidays of Moselle in Paris", PARIS, ["alsace-moselle 8:17 +4"], /alsace_moselle: false/],
  ["a commune that is a quarter", { [FICHE]: ficheWith({ commune: "commune: Metz-Borny" }) }, ["commune-incoherente 6:10 +10"], /57000 : Metz/],
];

describe("files that do not agree", () => {
  test.each(CASES)("%s", (_, changes, where, said) => {
    const { problems } = loadGuide(guideFolder(changes), "2026-03-12");
    expect(problems.map(placed)).toEqual(where);
    expect(problems.map(({ message, conseil }) => `${message} ${conseil}`).join("\n")).toMatch(said);
  });
});

const AGREEING: readonly (readonly [rule: string, changes: Readonly<Record<string, string>>])[] = [
  ["its INSEE code", { x: 'code_insee: "57463"' }],
  ["another of its postcodes", { code_postal: 'code_postal: "57070"' }],
  ["capitals", { commune: "commune: METZ" }],
  ["a CEDEX", { commune: "commune: Metz Cedex 1", code_postal: 'code_postal: "57036"' }],
  ["« St » for « Saint »", { commune: "commune: St Avold", code_postal: 'code_postal: "57500"' }],
  ["hyphens left out", { commune: "commune: Montigny les Metz", code_postal: 'code_postal: "57950"' }],
  ["a ligature in two letters", { commune: "commune: Oeting", code_postal: 'code_postal: "57600"' }],
  ["Paris and an arrondissement", { commune: "commune: Paris 3e arrondissement", code_postal: 'code_postal: "75003"', x: 'code_insee: "75103"' }],
  ["Lyon as a whole, at the postcode of an arrondissement", { commune: "commune: Lyon", code_postal: 'code_postal: "69003"', x: 'code_insee: "69123"' }],
  ["Marseille and its number", { commune: "commune: Marseille 2", code_postal: 'code_postal: "13002"' }],
  ["Ajaccio, whose code has a letter", { commune: "commune: Ajaccio", code_postal: 'code_postal: "20000"', x: 'code_insee: "2A004"' }],
  ["Saint-Denis of Réunion", { commune: "commune: Saint-Denis", code_postal: 'code_postal: "97400"', x: 'code_insee: "97411"' }],
];

describe("a commune agrees with", () => {
  test.each(AGREEING)("%s", (_, changes) => {
    expect(loadGuide(guideFolder({ [FICHE]: ficheWith(changes) }), "2026-03-12").problems).toEqual([]);
  });
});

test("a list in place of territoires.yaml is shown the first lines of that file", () => {
  const { problems } = loadGuide(guideFolder({ "territoires.yaml": "- id: borny\n  nom: Borny\n" }), "2026-03-12");
  expect(problems.find(({ code }) => code === "pas-de-cles")?.conseil).toMatch(/« territoires: ».*- id: borny/);
});

test("a broken file does not make others seem to cite nothing", () => {
  const { problems } = loadGuide(guideFolder({ [FICHE]: "nom: 'L'atelier'\n" }), "2026-03-12");
  expect(problems.map(({ code }) => code)).toEqual(["apostrophe"]);
});

test("every rule has its own name and says what must be true", () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  for (const { name, description } of RULES) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(description).toMatch(/\.$/);
  }
});
