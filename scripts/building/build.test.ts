/** What a build tells the site of its papers: among it, for the editors, what does not hold on its page. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { aGuide } from "../../src/testing/guide.ts";
import type { PrintedProduct } from "../../templates/site.ts";
import type { PrintReport } from "../printing/print.ts";
import { createProgress } from "../progress.ts";
import { buildGuide, type Makers } from "./build.ts";

const folder = mkdtempSync(join(tmpdir(), "construction-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FAULT = { name: "Le Lieu", structureId: "le-lieu", page: 4 } as const;
const REPORT: PrintReport = {
  browser: "aucun",
  works: [
    {
      product: "lecture",
      id: "lecture",
      title: "Guide",
      pages: 9,
      seconds: 1,
      cover: "lecture.png",
      files: [{ file: "guide.pdf", pages: 9, bytes: 3 }],
      faults: [
        { ...FAULT, kind: "débordement", detail: "de 3,2 mm" },
        { ...FAULT, kind: "ligne isolée", detail: "« fin »" },
      ],
    },
  ],
};

const print: Makers["print"] = async (_, place) => {
  mkdirSync(place, { recursive: true });
  for (const file of ["lecture.png", "guide.pdf"]) writeFileSync(join(place, file), "pdf");
  return REPORT;
};

test("the site learns what overflows, and still knows it when the papers are kept from the build before", async () => {
  const told: (readonly PrintedProduct[])[] = [];
  const write: Makers["write"] = async (_, place, options) => {
    told.push(options?.printed ?? []);
    writeFileSync(join(place, "index.html"), "site");
    return { pages: 1 };
  };
  const progress = createProgress({ write: () => undefined });
  for (const makers of [{ write, print }, { write }]) await buildGuide(aGuide([{}]), join(folder, "_site"), makers, progress);
  const faults = [{ name: "Le Lieu", structureId: "le-lieu", page: 4, words: "débordement de 3,2 mm" }];
  expect(told.map(([paper]) => paper?.faults)).toEqual([faults, faults]);
});
