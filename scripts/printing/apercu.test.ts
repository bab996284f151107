/** The page of one structure, printed alone. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createGuide, type Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { syntheticContent } from "../../src/testing/synthetic.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { previewWork } from "../../templates/print/apercu.ts";
import { losesContent } from "../../templates/print/unit.ts";
import { type CommandLine, Refusal } from "../command-line.ts";
import { askedPreviews } from "./asked-extract.ts";
import { printWorks, type WorkReport } from "./print.ts";
import { leavesOf, openPdf, textOf } from "./testing/leaves.ts";

const TWO_MINUTES = 120_000;
const TOO_LONG = "trop-long";
const PICTURE_WIDTH = 800;
const CHOICE = process.platform === "linux" && process.arch === "x64" ? "npm" : "auto";

const folder = mkdtempSync(join(tmpdir(), "apercu-"));
let guide: Guide;
let short: WorkReport | undefined;
let long: WorkReport | undefined;

beforeAll(async () => {
  writeContent(join(folder, "content"), syntheticContent(4, 3));
  const loaded = loadGuide(join(folder, "content"), "2026-03-01").guide;
  const [first] = loaded?.structures ?? [];
  if (!loaded || !first) throw new Error("the synthetic content does not load");
  const talkative = { ...first, id: TOO_LONG, nom: "Lieu trop bavard", presentation_detail: "Une phrase de plus, pour voir. ".repeat(190) };
  guide = createGuide({ ...loaded, structures: [...loaded.structures, talkative] });
  const works = [first, talkative].map((structure) => previewWork(guide, structure, "couleur"));
  const report = await printWorks(guide, works, join(folder, "apercu"), { browser: CHOICE, pictureWidth: PICTURE_WIDTH });
  if ("missing" in report) throw new Error(report.missing);
  [short, long] = report.works;
}, TWO_MINUTES);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const printedFile = (name: string): Buffer => readFileSync(join(folder, "apercu", name));

test("is one page, in a file named after the structure's, with its name and its code in the guide", async () => {
  const structure = guide.structures.find(({ id }) => id === short?.id);
  const [leaf, ...others] = await leavesOf(await openPdf(printedFile(`${short?.id}.pdf`)));
  expect(others).toEqual([]);
  expect(leaf && textOf(leaf)).toContain(`${structure && guide.code(structure.id)}`);
});

test("has no page number: alone, it cannot know the one it has in the guide", async () => {
  const [leaf] = await leavesOf(await openPdf(printedFile(`${short?.id}.pdf`)));
  const foot = leaf?.words.filter(({ y }) => y < 45).map(({ text }) => text.trim());
  expect(foot).toEqual([guide.edition.titre]);
});

test("has its picture beside it, of the shape of the sheet, as wide as asked", () => {
  const png = printedFile(short?.cover ?? "");
  expect(short?.cover).toBe(`${short?.id}.png`);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(Math.abs(width - PICTURE_WIDTH)).toBeLessThanOrEqual(1);
  expect(height / width).toBeCloseTo(297 / 210, 2);
});

test("says whether the page holds, and of whom it speaks", () => {
  expect(short?.faults.filter(losesContent)).toEqual([]);
  expect(long?.faults.filter(losesContent)).toMatchObject([{ kind: "débordement", structureId: TOO_LONG, page: 1 }]);
});

const typed = (apercu: string | undefined): CommandLine => ({
  arguments: [],
  value: (name) => (name === "apercu" ? apercu : undefined),
  has: () => false,
  path: (_, fallback) => fallback,
});

test("takes several structures, each once", () => {
  const [a, b] = guide.structures;
  expect(askedPreviews(guide, typed(`${a?.id}, ${b?.id},${a?.id}`))?.map(({ id }) => id)).toEqual([a?.id, b?.id]);
  expect(askedPreviews(guide, typed(undefined))).toBeUndefined();
});

test("suggests the nearest name for one that is not in the guide", () => {
  expect(() => askedPreviews(guide, typed("trop-lon"))).toThrow(Refusal);
  expect(() => askedPreviews(guide, typed("trop-lon"))).toThrow(/--apercu : « trop-lon » n'est pas dans ce guide\. Écrivez « trop-long »/);
});
