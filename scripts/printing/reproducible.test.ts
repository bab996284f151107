/** The same content gives the same bytes, paper by paper, whatever was kept from before. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { syntheticContent } from "../../src/testing/synthetic.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { PRODUCTS } from "../../templates/print/products/index.ts";
import type { Work } from "../../templates/print/work.ts";
import { worksFor } from "./orders.ts";
import { printWorks } from "./print.ts";

const FIVE_MINUTES = 300_000;
const CACHE = "BONNE_ETOILE_CACHE";
const folder = mkdtempSync(join(tmpdir(), "reproductible-"));
const content = join(folder, "content");
const cacheBefore = process.env[CACHE];
let guide: Guide;

beforeAll(() => {
  writeContent(content, syntheticContent(2, 11));
  const loaded = loadGuide(content, "2026-03-01").guide;
  if (!loaded) throw new Error("the synthetic content does not load");
  guide = loaded;
});
afterAll(() => {
  if (cacheBefore === undefined) delete process.env[CACHE];
  else process.env[CACHE] = cacheBefore;
  rmSync(folder, { recursive: true, force: true });
});

/** The files of one run, by name, as sums. */
const printed = async (works: readonly Work[], name: string, cache: string): Promise<ReadonlyMap<string, string>> => {
  process.env[CACHE] = join(folder, cache);
  const output = join(folder, name);
  const report = await printWorks(guide, works, output, { browser: process.platform === "linux" && process.arch === "x64" ? "npm" : "auto" });
  if ("missing" in report) throw new Error(report.missing);
  const sum = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(join(output, file)))
      .digest("hex");
  return new Map(
    readdirSync(output)
      .toSorted()
      .map((file) => [file, sum(file)]),
  );
};

test(
  "every paper is the same file when it is printed again: elsewhere, in another order, or from what was kept",
  async () => {
    const works = worksFor(guide, { products: [...PRODUCTS.keys()], content });
    const first = await printed(works, "un", "cache-un");
    expect(first.size).toBeGreaterThan(works.length);
    expect(await printed(works.toReversed(), "deux", "cache-deux")).toEqual(first);
    expect(await printed(works, "trois", "cache-un")).toEqual(first);
  },
  FIVE_MINUTES,
);
