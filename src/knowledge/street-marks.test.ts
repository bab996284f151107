import { describe, expect, it } from "vitest";
import { createRandom } from "../testing/random.ts";
import { ON_SCREEN } from "./map-codes.ts";
import { type StreetCode, type StreetMark, streetMarks } from "./street-marks.ts";

const at = (code: string, x: number, y: number): StreetCode => ({ code, x, y });
const kinds = (marks: readonly StreetMark<StreetCode>[]) => marks.map((mark) => (mark.kind === "code" ? mark.code.code : mark.label));
const codesIn = (marks: readonly StreetMark<StreetCode>[]) =>
  marks.flatMap((mark) => (mark.kind === "code" ? [mark.code.code] : mark.codes.map(({ code }) => code)));
const same = (count: number, x = 0, y = 0) => Array.from({ length: count }, (_, index) => at(`M${index + 1}`, x, y));

const covering = (marks: readonly StreetMark<StreetCode>[]): readonly string[] => {
  const boxes = marks.map((mark) => ({ ...mark.at, name: mark.kind === "code" ? mark.code.code : mark.label }));
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => Math.abs(a.y - b.y) < ON_SCREEN.height && Math.abs(a.x - b.x) < (ON_SCREEN.widthOf(a.name) + ON_SCREEN.widthOf(b.name)) / 2)
      .map((b) => `${a.name} ${b.name}`),
  );
};

describe("codes on a street plan", () => {
  it("stand at their place when nothing is near", () => {
    expect(streetMarks([at("A1", 0, 0), at("A2", 300, 40)], ON_SCREEN, false).map(({ at: where }) => where)).toEqual([
      { x: 0, y: 0 },
      { x: 300, y: 40 },
    ]);
  });

  it("that share a place stand around it when there is room, and are counted together when there is not", () => {
    expect(kinds(streetMarks(same(12), ON_SCREEN, false))).toHaveLength(12);
    expect(kinds(streetMarks([...same(12), at("B1", 60, 0)], ON_SCREEN, false))).toEqual(["12 lieux", "B1"]);
  });

  it("are never counted where one cannot look closer", () => {
    expect(kinds(streetMarks([...same(32), at("B1", 60, 0)], ON_SCREEN, true))).toHaveLength(33);
  });

  it("are all there, none on another, whatever the zoom", () => {
    const random = createRandom(7);
    const codes = Array.from({ length: 176 }, (_, index) => at(`G${index + 1}`, random.next() * 4000, random.next() * 3000));
    for (const zoom of [0.05, 0.2, 0.5, 1]) {
      for (const isClosest of [false, true]) {
        const marks = streetMarks(
          codes.map(({ code, x, y }) => at(code, x * zoom, y * zoom)),
          ON_SCREEN,
          isClosest,
        );
        expect(codesIn(marks).toSorted()).toEqual(codes.map(({ code }) => code).toSorted());
        expect(covering(marks)).toEqual([]);
      }
    }
  });

  it("of nobody is nothing", () => expect(streetMarks([], ON_SCREEN, false)).toEqual([]));
});
