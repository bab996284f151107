import { expect, it } from "vitest";
import { countBits, ranksOf, union } from "./bits.ts";
import { foldSign, readNumbers, unfoldSign, writeNumbers } from "./columns.ts";
import { isOpenAt, readWeek, writeWeek } from "./week.ts";
import { isOneSlipAway, singular, wordsOf } from "./words.ts";

const NUMBERS = [0, 1, 57, 92, 93, 2_000, 32_767, 32_768, 245_597, 1_000_000];

it("gives numbers back from their signs, through JSON, whatever their size", () => {
  expect([...readNumbers(JSON.parse(JSON.stringify(writeNumbers(NUMBERS))))]).toEqual(NUMBERS);
  expect([-3, -1, 0, 1, 3].map(foldSign).map(unfoldSign)).toEqual([-3, -1, 0, 1, 3]);
});

it("gives a set back from its bits", () => {
  const bits = union(100, [Int32Array.of(1, 1 << 31, 0, 8)]);
  expect([...ranksOf(bits)]).toEqual([0, 63, 99]);
  expect(countBits(bits)).toBe(3);
});

it("keeps a week with an evening that ends after midnight, and the one that begins it again", () => {
  const week = [
    { start: 540, end: 720 },
    { start: 6 * 1440 + 1200, end: 7 * 1440 + 120 },
  ];
  expect(readWeek(writeWeek(week))).toEqual(week);
  expect([isOpenAt(week, { day: 0, minute: 60 }), isOpenAt(week, { day: 0, minute: 121 }), isOpenAt(week, { day: 0, minute: 540 })]).toEqual([
    true,
    false,
    true,
  ]);
});

it("folds accents, capitals, ligatures, apostrophes and initials, and drops what says nothing", () => {
  expect(wordsOf("  Café de l’Œuvre – ÉLAN, R.S.A. ")).toEqual(["cafe", "oeuvre", "elan", "rsa"]);
});

it.each([
  ["journaux", "journal"],
  ["bureaux", "bureau"],
  ["impots", "impot"],
  ["jeux", "jeu"],
  ["bus", "bus"],
])("reads « %s » as « %s »", (word, expected) => {
  expect(singular(word)).toBe(expected);
});

it("knows one typing error from two", () => {
  expect(["facutre", "factre", "facturre", "fecture", "facture"].map((word) => isOneSlipAway(word, "facture"))).toEqual([true, true, true, true, true]);
  expect(["fcautre", "factr", "xacturx"].map((word) => isOneSlipAway(word, "facture"))).toEqual([false, false, false]);
});
