import { expect, test } from "vitest";
import { editDistance, nearest } from "./nearest.ts";

const of = (...words: readonly string[]) => words.map((value) => ({ value }));

test.each([
  ["maitrise", ["expert", "maîtrise", "basique"], "maîtrise"],
  ["EXPERT", ["expert", "maîtrise"], "expert"],
  ["telephonne", ["telephone", "territoire"], "telephone"],
  ["code postal", ["code_postal", "code_insee"], "code_postal"],
  ["codepostal", ["code_postal", "code_insee"], "code_postal"],
  ["quratier", ["quartier", "rue"], "quartier"],
])("« %s » is nearest to the word that was meant", (written, words, meant) => {
  expect(nearest(written, of(...words))).toBe(meant);
});

test("knows a value by its other names, whole or in part", () => {
  const choices = [
    { value: "BIB", names: ["Bibliothèque ou médiathèque"] },
    { value: "CS", names: ["Centre social"] },
    { value: "CSC", names: ["Centre socioculturel"] },
  ];
  expect(nearest("Médiathèque", choices)).toBe("BIB");
  expect(nearest("centre social", choices)).toBe("CS");
  expect(nearest("Centre socio-culturel", choices)).toBe("CSC");
});

test("prefers a value's own name to another's", () => {
  expect(nearest("jeunes", [{ value: "enfants", names: ["jeunes"] }, { value: "jeunes" }])).toBe("jeunes");
});

test("proposes nothing when nothing is near", () => {
  expect(nearest("zzz", of("expert", "basique"))).toBeUndefined();
  expect(nearest("", of("expert"))).toBeUndefined();
  expect(nearest("…", of("expert"))).toBeUndefined();
  expect(nearest("x".repeat(1000), of("expert"))).toBeUndefined();
});

test("counts letters changed, added, removed and swapped", () => {
  expect([editDistance("abc", "abd"), editDistance("abc", "abcd"), editDistance("abc", "ab"), editDistance("abc", "acb"), editDistance("", "ab")]).toEqual([
    1, 1, 1, 1, 2,
  ]);
});
