import { describe, expect, test } from "vitest";
import { ficheWith, placed, readFiche } from "./testing/fiche.ts";

const NBSP = "\u00a0";

const HIDDEN: readonly (readonly [rule: string, changes: Readonly<Record<string, string>>, placed: string])[] = [
  ["a non-breaking space after a colon", { adresse: `adresse:${NBSP}12 rue` }, "espace-insecable 4:9 +1"],
  ["a non-breaking space after the first colon of the file", { nom: `nom:${NBSP}Le Lieu` }, "espace-insecable 1:5 +1"],
  ["a non-breaking space before a colon", { adresse: `adresse${NBSP}: 12 rue` }, "espace-insecable 4:8 +1"],
  ["non-breaking spaces as indentation", { expertises: `expertises:\n${NBSP}${NBSP}messagerie: proposé` }, "espace-insecable 12:1 +2"],
  ["a narrow non-breaking space after a colon", { adresse: "adresse:\u202f12 rue" }, "espace-insecable 4:9 +1"],
  ["a non-breaking space after a dash", { x: `transports:\n  -${NBSP}Bus 1` }, "espace-insecable 15:4 +1"],
  ["a tab as indentation", { expertises: "expertises:\n\tmessagerie: proposé" }, "tabulation 12:1 +1"],
  ["a tab after a colon", { adresse: "adresse:\t12 rue" }, "tabulation 4:9 +1"],
  ["a control character", { adresse: "adresse: 12\u0007 rue" }, "caractere-de-controle 4:12 +1"],
  ["a NUL", { adresse: "adresse: 12\u0000 rue" }, "caractere-de-controle 4:12 +1"],
  ["an escape sequence of terminals", { adresse: "adresse: \u001b[31mrue" }, "caractere-de-controle 4:10 +1"],
  ["a control of the second set", { adresse: "adresse: 12\u009b rue" }, "caractere-de-controle 4:12 +1"],
  ["text written right to left", { adresse: "adresse: 12\u202e rue" }, "caractere-bidirectionnel 4:12 +1"],
  ["an isolated direction", { adresse: "adresse: 12\u2066 rue" }, "caractere-bidirectionnel 4:12 +1"],
  ["a space without width", { adresse: "adresse: 12\u200b rue" }, "caractere-invisible 4:12 +1"],
  ["a soft hyphen", { adresse: "adresse: tri\u00adcot" }, "caractere-invisible 4:13 +1"],
  ["letters of the tag block", { adresse: "adresse: 12\u{e0041} rue" }, "caractere-invisible 4:12 +2"],
  ["a lost character", { adresse: "adresse: rue des \ufffdcoles" }, "caractere-perdu 4:18 +1"],
  ["an old Mac line end", { adresse: "adresse: 12\rrue" }, "retour-chariot 4:12 +1"],
];

describe("characters that are not seen are shown", () => {
  test.each(HIDDEN)("%s", (_, changes, where) => {
    const { value, problems } = readFiche(ficheWith(changes));
    expect(value).toBeUndefined();
    expect(problems.map(placed)).toEqual([where]);
  });
});

test("warns of accents damaged by a conversion", () => {
  const { value, problems } = readFiche(ficheWith({ adresse: "adresse: rue des MÃ©sanges" }));
  expect(value?.adresse).toBe("rue des MÃ©sanges");
  expect(problems.map(placed)).toEqual(["accents-abimes 4:19 +2"]);
});

test("lets a non-breaking space be in a text, where French typography wants it", () => {
  const { value, problems } = readFiche(ficheWith({ adresse: `adresse: Bâtiment${NBSP}B` }));
  expect(problems).toEqual([]);
  expect(value?.adresse).toBe(`Bâtiment${NBSP}B`);
});

test("checks the rest of the file although a space is wrong", () => {
  const { problems } = readFiche(ficheWith({ nom: `nom:${NBSP}Le Lieu`, telephone: "telephone: 387000000" }));
  expect(problems.map(({ code }) => code)).toEqual(["espace-insecable", "telephone"]);
});
