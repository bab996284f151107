/** The ranking as it is told, on the page and in the method, is the ranking as it counts. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { POINTS } from "../../src/knowledge/orientation/ranking.ts";
import { aGuide } from "../../src/testing/guide.ts";
import { createSite } from "../site.ts";
import { classement } from "./classement.ts";

const method = readFileSync(fileURLToPath(new URL("../../content/METHODE.md", import.meta.url)), "utf8");
const [, told = ""] = /# L'ordre des lieux[^\n]*\n([\s\S]*?)\n# /.exec(method) ?? [];
const shown = classement(createSite(aGuide([]), new Map())).markup;

/** The words of each criterion, by the name it has in the function. */
const CALLED: Readonly<Record<keyof typeof POINTS, string>> = {
  besoin: "Niveau pour le besoin",
  profil: "Façon d'aider",
  distance: "Distance",
  moment: "Ouverture au moment demandé",
  souhait: "Chaque autre condition",
};

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, "\n")
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("’", "'");

/** What follows the name of a criterion, up to the next one. */
const lineOf = (text: string, name: string): string => {
  const [, after = ""] = plain(text).split(name);
  return Object.values(CALLED).reduce((left, other) => left.split(other)[0] ?? "", after.split("À égalité")[0] ?? "");
};

test.each([
  ["content/METHODE.md", told],
  ["the page", shown],
])("%s names every criterion of the function, with exactly its points", (_where, text) => {
  for (const [criterion, points] of Object.entries(POINTS)) {
    const name = CALLED[criterion as keyof typeof POINTS];
    const line = lineOf(text, name);
    const numbers = [...line.matchAll(/\d+/g)].map(Number);
    expect(numbers.toSorted(), `${name} : ${line}`).toEqual(Object.values(points).toSorted());
  }
});

test.each([told, shown])("both say the two rules and what settles equal points", (text) => {
  const words = plain(text);
  expect(words).toMatch(/exclut/);
  expect(words).toMatch(/ne l'exclut jamais|n'exclut jamais/);
  expect(words).toMatch(/À égalité : le niveau déclaré avant l'estimé, puis le plus proche, puis l'ordre alphabétique/);
});
