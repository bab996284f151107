import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Contour } from "../model/contours.ts";
import { createGuide, type Guide } from "../model/guide.ts";
import { aGuide } from "../testing/guide.ts";
import { type GuideMap, mapOf } from "./map.ts";
import { type CodeRoom, ON_PAPER } from "./map-codes.ts";
import { simplified } from "./simplify.ts";

const square = (nom: string, west: number): Contour => ({
  nom,
  rings: [
    [
      [west, 49],
      [west + 0.1, 49],
      [west + 0.1, 49.1],
      [west, 49.1],
      [west, 49],
    ],
  ],
});

const guideOf = (count: number): Guide =>
  aGuide(
    Array.from({ length: count }, (_, index) => ({
      id: `lieu-${index}`,
      latitude: 49.05 + (index % 5) / 1000,
      longitude: index % 2 === 0 ? 6.05 : 6.15,
      territoire: index % 2 === 0 ? "nord" : "sud",
      position: "exacte" as const,
    })),
  );

const outlined = (guide: Guide): Guide => createGuide({ ...guide, contours: [square("Nord", 6), square("Sud", 6.1), square("Ailleurs", 6.2)] });

const overlapping = ({ markers }: GuideMap, { height, widthOf }: CodeRoom = ON_PAPER): readonly string[] =>
  markers.flatMap((a, index) =>
    markers
      .slice(index + 1)
      .filter((b) => Math.abs(a.x - b.x) < (widthOf(a.code) + widthOf(b.code)) / 2 && Math.abs(a.y - b.y) < height)
      .map((b) => `${a.code} ${b.code}`),
  );

const outside = ({ markers, width, height }: GuideMap, { widthOf }: CodeRoom = ON_PAPER): readonly string[] =>
  markers.filter(({ x, y, code }) => x < widthOf(code) / 2 || x > width - widthOf(code) / 2 || y < 0 || y > height).map(({ code }) => code);

describe("a map", () => {
  it.each([
    ["schematic", (guide: Guide) => guide],
    ["outlined", outlined],
  ])("writes every code once, inside and apart from the others: %s", (_, prepare) => {
    const guide = prepare(guideOf(60));
    for (const map of [mapOf(guide), mapOf(guide, "nord")]) {
      expect(overlapping(map)).toEqual([]);
      expect(outside(map)).toEqual([]);
    }
    expect(new Set(mapOf(guide).markers.map(({ code }) => code)).size).toBe(60);
    expect(mapOf(guide, "nord").markers.map(({ code }) => code.charAt(0))).toEqual(Array(30).fill("N"));
  });

  it("leads a moved code back to its true place", () => {
    const moved = mapOf(outlined(guideOf(60)), "nord").markers.filter(({ place }) => place !== undefined);
    expect(moved.length).toBeGreaterThan(10);
  });

  it("of a hundred structures and more shows letters on the overview, codes on each territoire's map", () => {
    const guide = outlined(guideOf(120));
    expect(mapOf(guide).markers).toEqual([]);
    expect(
      mapOf(guide)
        .zones.filter(({ letter }) => letter)
        .map(({ territoire }) => territoire?.lettre),
    ).toEqual(["N", "S"]);
    expect(mapOf(guide, "sud").markers).toHaveLength(60);
  });

  it("says that discs are not limits", () => {
    expect(mapOf(guideOf(4)).isSchematic).toBe(true);
    expect(mapOf(outlined(guideOf(4))).isSchematic).toBe(false);
  });

  it("keeps discs apart even when two territoires share a middle", () => {
    const [a, b] = mapOf(aGuide([{ id: "a" }, { id: "b", territoire: "sud" }])).zones;
    expect(a?.path).not.toBe(b?.path);
    expect(a?.name?.lines).toEqual(["Nord"]);
  });

  it("gives a commune's outline to nobody when two territoires share the commune", () => {
    const guide = createGuide({ ...guideOf(4), contours: [square("Metz", 6), square("Nord", 6.1)] });
    expect(mapOf(guide).zones.map(({ territoire }) => territoire?.id)).toEqual([undefined, "nord"]);
  });

  it("has a scale that is a round distance", () => {
    expect(mapOf(outlined(guideOf(4))).scale?.metres).toBe(5000);
  });
});

describe("simplified outlines", () => {
  it("lose what the eye would not see, and keep their ends and corners", () => {
    const line = [0, 1, 2, 3, 4].map((x) => ({ x, y: x === 2 ? 0.1 : 0 }));
    expect(simplified(line, 0.5)).toEqual([line[0], line[4]]);
    expect(simplified([...line, { x: 4, y: 4 }], 0.5)).toContainEqual({ x: 4, y: 0 });
  });
});

const COMMUNES = "../shared/data/communes-bordeaux-metropole.geojson";

describe.skipIf(!existsSync(COMMUNES))("the outlines of Bordeaux Métropole (skipped without ../shared)", () => {
  it("stay light enough to be written in the page", () => {
    const { features }: { features: readonly { properties: { code: string; nom: string }; geometry: { coordinates: Contour["rings"] } }[] } = JSON.parse(
      readFileSync(COMMUNES, "utf8"),
    );
    const contours = features.map(({ properties, geometry }) => ({ ...properties, rings: geometry.coordinates }));
    const { zones } = mapOf(createGuide({ ...aGuide([]), contours }));
    expect(zones.length).toBe(28);
    expect(zones.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(14_000);
  });
});
