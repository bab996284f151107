import { describe, expect, test } from "vitest";
import { bookletsFor, type Place } from "./order.ts";

/** Folds the sheets in one's head: the pages of a booklet as a reader turns them. */
const read = (pages: number, most: number): readonly Place[] =>
  bookletsFor(pages, most).flatMap((booklet) => {
    const opening = booklet.flatMap(([front, back]) => [front[1], back[0]]);
    const closing = booklet.toReversed().flatMap(([front, back]) => [back[1], front[0]]);
    return [...opening, ...closing];
  });

describe.each([4, 8, 12, 16, 60])("a work of %i pages", (pages) => {
  test("reads in order once folded", () => {
    expect(read(pages, 15)).toEqual(Array.from({ length: pages }, (_, rank) => rank));
  });

  test("takes a sheet for four pages, in one booklet", () => {
    expect(bookletsFor(pages, 15).map(({ length }) => length)).toEqual([pages / 4]);
  });
});

test("puts blanks before the last page, which stays the back cover", () => {
  expect(read(6, 15)).toEqual([0, 1, 2, 3, 4, undefined, undefined, 5]);
});

test("splits a thick work into booklets as thick as one another", () => {
  expect(bookletsFor(148, 15).map(({ length }) => length)).toEqual([13, 12, 12]);
  expect(bookletsFor(64, 15).map(({ length }) => length)).toEqual([8, 8]);
  expect(read(148, 15)).toEqual(Array.from({ length: 148 }, (_, rank) => rank));
});

test("keeps the covers on the outer sheet", () => {
  const [booklet] = bookletsFor(12, 15);
  expect(booklet?.[0]).toEqual([
    [11, 0],
    [1, 10],
  ]);
});
