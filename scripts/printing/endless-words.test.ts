/** A word that nothing cuts, in each text of an entry: paper has an edge, and no scroll bar. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { emptyGuide } from "../../src/testing/chapters.ts";
import { endlessWords } from "../../src/testing/hostile-corpus.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import type { ProductId } from "../../templates/print/work.ts";
import { worksFor } from "./orders.ts";
import { printWorks, type WorkReport } from "./print.ts";

const PAPERS: readonly ProductId[] = ["lecture", "livret", "gros-caracteres", "poche", "affiche"];

describe("words without end", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "mots-sans-fin-"));
  let guide: Guide;
  let printed: readonly WorkReport[] = [];

  beforeAll(async () => {
    const content = join(folder, "content");
    writeContent(content, emptyGuide(new Map([["borny", [{ nom: "Metz" }]]])));
    writeContent(content, new Map(endlessWords.map(({ fichier, text }) => [fichier, text])));
    const loaded = loadGuide(content, "2026-03-01").guide;
    if (!loaded) throw new Error("the entries are refused");
    guide = loaded;
    // Only the first file of each: folding and posters of a chapter have their own tests.
    const works = worksFor(guide, { products: PAPERS, content }).map((work) => ({ ...work, deliveries: work.deliveries.slice(0, 1) }));
    const report = await printWorks(guide, works, folder, { browser: process.platform === "linux" ? "npm" : "auto" });
    if ("missing" in report) throw new Error(report.missing);
    printed = report.works;
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are let in, one by text", () => {
    expect(guide.structures.length).toBeGreaterThan(20);
  });

  it("stay within the edges of every paper", () => {
    expect(new Set(printed.map(({ product }) => product))).toEqual(new Set(PAPERS));
    expect(printed.flatMap(({ product, faults }) => faults.map(({ page, ...fault }) => `${product}, page ${page}: ${JSON.stringify(fault)}`))).toEqual([]);
  });
});
