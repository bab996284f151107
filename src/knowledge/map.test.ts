import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Contour } from "../model/contours.ts";
import { createGuide, type Guide } from "../model/guide.ts";
import { loadGuide } from "../reading/content.ts";
import { girondeContent } from "../testing/gironde.ts";
import { aGuide } from "../testing/guide.ts";
import { writeContent } from "../testing/write-content.ts";
import { type GuideMap, mapOf, screenCodesOf, screenMapOf, screenOverviewOf } from "./map.ts";
import { type CodeRoom, LETTERS_ON_SCREEN, ON_PAPER, ON_SCREEN } from "./map-codes.ts";
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

describe("the map of a screen", () => {
  it.each([
    ["schematic", (guide: Guide) => guide],
    ["outlined", outlined],
  ])("writes the codes of the printed guide, each once, apart enough for a finger: %s", (_, prepare) => {
    const guide = prepare(guideOf(60));
    for (const map of [screenCodesOf(guide), screenMapOf(guide, "nord")]) {
      if (!map) throw new Error("sixty codes can be read");
      expect(overlapping(map, { ...ON_SCREEN, height: ON_SCREEN.height + ON_SCREEN.gap })).toEqual([]);
      expect(outside(map, ON_SCREEN)).toEqual([]);
    }
    const codesOf = (map: GuideMap | undefined) => map?.markers.map(({ structureId, code }) => `${structureId} ${code}`).toSorted();
    expect(codesOf(screenCodesOf(guide))).toEqual(codesOf(mapOf(guide)));
    expect(codesOf(screenMapOf(guide, "sud"))).toEqual(codesOf(mapOf(guide, "sud")));
  });

  it("draws as an area what is only known roughly, the larger the less it is known, and as a point what is exact", () => {
    const known = (position: "exacte" | "rue" | "quartier" | "commune" | undefined, id: string) => ({ id, latitude: 49.05, longitude: 6.05, position });
    const facts = [known("exacte", "a"), known("rue", "b"), known("quartier", "c"), known("commune", "d"), known(undefined, "e"), { id: "f" }];
    const radii = screenMapOf(outlined(aGuide(facts)), "nord").markers.map(({ around }) => around?.radius ?? 0);
    const [exact = 0, street = 0, quarter = 0, commune = 0, unsaid, unplaced] = radii;
    expect(exact).toBe(0);
    expect(street).toBeGreaterThan(0);
    expect(quarter).toBeGreaterThan(street);
    expect(commune).toBeGreaterThan(quarter);
    expect([unsaid, unplaced]).toEqual([commune, commune]);
  });

  it("shows letters where there are too many codes to read them, and codes on each territoire's map", () => {
    const guide = outlined(guideOf(120));
    expect(screenCodesOf(guide)).toBeUndefined();
    expect(screenOverviewOf(guide).zones.flatMap(({ letter, territoire }) => (letter ? [territoire?.lettre] : []))).toEqual(["N", "S"]);
    expect(screenMapOf(guide, "sud").markers).toHaveLength(60);
    expect(screenMapOf(guideOf(400), "sud").markers).toEqual([]);
  });

  it("says where the other territoires are by their letters, around the disc of its own", () => {
    const { zones } = screenMapOf(guideOf(4), "nord");
    expect(zones.map(({ territoire, letter, name }) => [territoire?.id, letter !== undefined, name !== undefined])).toEqual([
      ["nord", false, true],
      ["sud", true, false],
    ]);
  });
});

describe("simplified outlines", () => {
  it("lose what the eye would not see, and keep their ends and corners", () => {
    const line = [0, 1, 2, 3, 4].map((x) => ({ x, y: x === 2 ? 0.1 : 0 }));
    expect(simplified(line, 0.5)).toEqual([line[0], line[4]]);
    expect(simplified([...line, { x: 4, y: 4 }], 0.5)).toContainEqual({ x: 4, y: 0 });
  });
});

const SHARED = "../shared/data";

describe.skipIf(!existsSync(`${SHARED}/communes-bordeaux-metropole.geojson`))("the places of Bordeaux Métropole (skipped without ../shared)", () => {
  let guide: Guide;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "gironde-"));
    writeContent(folder, girondeContent(SHARED));
    const loaded = loadGuide(folder).guide;
    if (!loaded) throw new Error("the census has errors");
    guide = loaded;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("have outlines light enough to be written in the page", () => {
    const { zones } = mapOf(guide);
    expect(zones.length).toBe(28);
    expect(zones.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(14_000);
  });

  it("can all be read and touched on the map of their commune, under their printed codes", () => {
    const maps = guide.territoires.map(({ id }) => screenMapOf(guide, id));
    expect(maps.flatMap((map) => overlapping(map, { ...ON_SCREEN, height: ON_SCREEN.height + ON_SCREEN.gap }))).toEqual([]);
    expect(maps.flatMap((map) => outside(map, ON_SCREEN))).toEqual([]);
    const shown = maps.flatMap(({ markers }) => markers);
    expect(shown.map(({ code }) => code)).toEqual(guide.structures.map(({ id }) => guide.code(id)));
    expect(shown.every(({ around }) => around !== undefined)).toBe(true);
  });

  it("are led to by a letter a commune, no letter on another", () => {
    const letters = screenOverviewOf(guide).zones.flatMap(({ letter }) => letter ?? []);
    expect(letters).toHaveLength(28);
    const { height } = LETTERS_ON_SCREEN;
    expect(letters.filter((a, index) => letters.some((b, other) => other > index && Math.hypot(a.x - b.x, a.y - b.y) < height))).toEqual([]);
  });
});
