import { expect, test } from "vitest";
import { estimateFor } from "./print-cost.ts";

const GUIDE = { pages: 112, pagesPerSide: 1, isBound: true };
const BOOKLET = { pages: 60, pagesPerSide: 2, isBound: false };

test("counts sheets printed on both sides, two pages a side for a booklet", () => {
  expect(estimateFor(GUIDE, 200).sheets).toBe(200 * 56);
  expect(estimateFor(BOOKLET, 200).sheets).toBe(200 * 15);
  expect(estimateFor({ pages: 1, pagesPerSide: 1, isBound: false }, 3).sheets).toBe(3);
});

test("adds up sides, sheets and binding", () => {
  const costs = { page_noir: 0.02, page_couleur: 0.1, feuille: 0.01, reliure: 1.5 };
  const { black, colour } = estimateFor(GUIDE, 10, costs);
  expect(black).toBeCloseTo(10 * (112 * 0.02 + 56 * 0.01 + 1.5), 6);
  expect(colour).toBeCloseTo(10 * (112 * 0.1 + 56 * 0.01 + 1.5), 6);
  expect(estimateFor(BOOKLET, 1, costs).black).toBeCloseTo(30 * 0.02 + 15 * 0.01, 6);
});

test("says nothing of a cost that the guide does not give", () => {
  expect(estimateFor(GUIDE, 10)).toEqual({ sheets: 560, black: undefined, colour: undefined });
  expect(estimateFor(GUIDE, 10, { page_noir: 0.02 }).colour).toBeUndefined();
});
