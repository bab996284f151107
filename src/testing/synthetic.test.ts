import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadGuide } from "../reading/content.ts";
import { isError } from "../reading/problem.ts";
import { syntheticContent } from "./synthetic.ts";
import { writeContent } from "./write-content.ts";

const passesLuhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;

describe("a synthetic guide", () => {
  const directory = mkdtempSync(join(tmpdir(), "synthetic-"));
  afterAll(() => rmSync(directory, { recursive: true }));
  writeContent(directory, syntheticContent(300));
  const { guide, problems } = loadGuide(directory, "2026-03-01");
  const structures = guide?.structures ?? [];

  it("loads without an error, all its structures there", () => {
    expect(problems.filter(isError)).toEqual([]);
    expect(structures).toHaveLength(300);
    expect(guide?.territoires).toHaveLength(12);
  });

  it("is the same for the same seed, another for another seed", () => {
    expect([...syntheticContent(20, 7)]).toEqual([...syntheticContent(20, 7)]);
    expect([...syntheticContent(20, 7)]).not.toEqual([...syntheticContent(20, 8)]);
  });

  it("varies: empty and full fields, long names, rounds, workshops", () => {
    const some = (holds: (structure: (typeof structures)[number]) => boolean) => expect(structures.filter(holds).length).toBeGreaterThan(0);
    some(({ presentation_resume }) => presentation_resume === undefined);
    some(({ pivot }) => pivot === undefined);
    some(({ nom }) => nom.length > 120);
    some(({ tournee }) => tournee !== undefined);
    some(({ rendez_vous_reguliers }) => (rendez_vous_reguliers?.length ?? 0) > 1);
    some(({ horaires }) => horaires?.includes("[") === true);
    some(({ expertises }) => Object.keys(expertises ?? {}).length === 22);
  });

  it("gives valid SIRETs and telephones, never the same twice", () => {
    const pivots = structures.flatMap(({ pivot }) => pivot ?? []);
    expect(pivots.filter((pivot) => !passesLuhn(pivot) || !passesLuhn(pivot.slice(0, 9)))).toEqual([]);
    expect(new Set(pivots).size).toBe(pivots.length);
    const telephones = structures.flatMap(({ telephone }) => telephone ?? []);
    expect(new Set(telephones).size).toBe(telephones.length);
  });
});

describe("a large synthetic guide", () => {
  it("has more chapters, never more than the schema allows", () => {
    const files = syntheticContent(4000);
    const chapters = new Set([...files.keys()].filter((path) => path.startsWith("structures/")).map((path) => path.split("/")[1]));
    expect(chapters.size).toBeGreaterThan(12);
    expect([...files.keys()].filter((path) => path.startsWith("structures/"))).toHaveLength(4000);
  });
});
