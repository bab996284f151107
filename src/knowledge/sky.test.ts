import { describe, expect, it } from "vitest";
import { aGuide } from "../testing/guide.ts";
import { distance, type Flat } from "./projection.ts";
import { type Sky, skyOf } from "./sky.ts";
import { spanningTree } from "./spanning-tree.ts";

const stacked = aGuide(
  Array.from({ length: 40 }, (_, index) => ({
    id: `lieu-${index}`,
    latitude: 49.1,
    longitude: index < 25 ? 6.17 : 6.2,
    position: "quartier" as const,
    territoire: index < 25 ? "nord" : "sud",
    ...(index === 3 ? { expertises: { messagerie: "expert", retraite: "expert" } as const } : {}),
  })),
);

const starsOf = ({ figures }: Sky) => figures.flatMap(({ stars }) => stars);
const drawn = (sky: Sky, { x, y }: Flat): Flat => ({ x: x * sky.aspect, y });

/** Whether two segments cross strictly between their ends. */
const cross = (a: Flat, b: Flat, c: Flat, d: Flat): boolean => {
  const side = (p: Flat, q: Flat, r: Flat): number => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
};

describe("the sky", () => {
  it.each([0.7, 1, 2.6])("keeps every star inside a picture of ratio %d, and apart from the others", (aspect) => {
    const sky = skyOf(stacked, undefined, aspect);
    const stars = starsOf(sky);
    expect(stars).toHaveLength(40);
    for (const { x, y } of stars) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(1);
    }
    const gaps = stars.flatMap((a, index) => stars.slice(index + 1).map((b) => distance(drawn(sky, a), drawn(sky, b))));
    expect(Math.min(...gaps)).toBeGreaterThan(0.25 * Math.sqrt(aspect / 40));
  });

  it("joins each territoire with lines that never cross each other", () => {
    const sky = skyOf(stacked);
    expect(sky.figures.map(({ stars, lines }) => stars.length - lines.length)).toEqual([1, 1]);
    for (const { stars, lines } of sky.figures) {
      const segments = lines.map(([from, to]) => [stars[from] ?? { x: 0, y: 0 }, stars[to] ?? { x: 0, y: 0 }] as const);
      for (const [a, b] of segments) expect(segments.some(([c, d]) => cross(a, b, c, d))).toBe(false);
    }
  });

  it("makes a star brighter with each speciality", () => {
    expect(
      starsOf(skyOf(stacked))
        .filter(({ magnitude }) => magnitude === 2)
        .map(({ structure }) => structure.id),
    ).toEqual(["lieu-3"]);
  });

  it("is always the same for one edition, and another for the next", () => {
    expect(skyOf(stacked)).toEqual(skyOf(stacked));
    const next = { ...stacked, edition: { ...stacked.edition, edition: "Édition 2027" } };
    expect(skyOf(next).dust).not.toEqual(skyOf(stacked).dust);
  });

  it("of one territoire holds its stars only", () => {
    expect(starsOf(skyOf(stacked, "sud"))).toHaveLength(15);
    expect(skyOf(stacked, "sud").figures).toHaveLength(1);
  });

  it("stays drawable for an empty guide, and keeps the brightest of a very large one", () => {
    expect(skyOf(aGuide([])).figures).toEqual([]);
    const crowd = aGuide(
      Array.from({ length: 700 }, (_, index) => ({ id: `l${index}`, ...(index === 650 ? { expertises: { moocs: "expert" } as const } : {}) })),
    );
    const stars = starsOf(skyOf(crowd));
    expect(stars.length).toBeLessThan(500);
    expect(stars.some(({ structure }) => structure.id === "l650")).toBe(true);
  });
});

describe("a spanning tree", () => {
  it("joins points by the shortest lines", () => {
    const points = [0, 10, 1, 11].map((x) => ({ x, y: 0 }));
    const length = spanningTree(points).reduce((sum, [from, to]) => sum + Math.abs((points[from]?.x ?? 0) - (points[to]?.x ?? 0)), 0);
    expect(length).toBe(11);
    expect(spanningTree([])).toEqual([]);
  });
});
