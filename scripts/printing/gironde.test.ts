/**
 * Real places, with what people really write of themselves, laid out as every paper: nothing may overflow, be cut or be
 * missing. `TOUT=1 npx vitest run scripts/printing/gironde.test.ts` lays out every paper in black too, and more extracts.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Criteria, extractOf } from "../../src/knowledge/extract.ts";
import type { Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { girondeContent } from "../../src/testing/gironde.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { PRODUCTS } from "../../templates/print/products/index.ts";
import { A3, A4, type Ink, type Paper, type ProductId } from "../../templates/print/work.ts";
import { browserScripts } from "./browser-scripts.ts";
import { faultLines } from "./fault-lines.ts";
import type { Launched } from "./launch.ts";
import { type LaidOutWork, layOutWork } from "./lay-out.ts";
import { worksFor } from "./orders.ts";
import { launchTestBrowser } from "./testing/browser.ts";

const TWO_MINUTES = 120_000;
const PLACES = 176;
const ALL: readonly ProductId[] = [...PRODUCTS.keys()];
/** Twice as long again: each run of the tests is content with the colour of each paper, and with one in black. */
const WHOLE = process.env["TOUT"] !== undefined;
/** Black could change a layout: its outlines are thicker. */
const IN_BLACK: readonly ProductId[] = WHOLE ? ALL : ["poche"];

const PARTS: readonly (readonly [name: string, criteria: Criteria])[] = [
  ["one commune", { commune: ["talence"] }],
  ...(WHOLE
    ? ([
        ["one service", { service: ["droits-sociaux"] }],
        ["one service of one chapter", { territoire: ["bordeaux"], service: ["messagerie"] }],
        ["one place", { structures: ["astrolab"] }],
      ] as const)
    : []),
];

/** What is reported and stays, each with its reason. */
const EXPLAINED: readonly { readonly line: RegExp; readonly why: string }[] = [
  {
    line: /^livret, page \d+, l'ouverture du chapitre Talence : texte trop petit « AA1 » en 5,8 pt/,
    why: "six places listed over the plan of a commune taller than wide leave it 80 mm of A5; the list above it says each code in full size",
  },
];

describe.skipIf(!existsSync("../shared/data"))("the places of Bordeaux Métropole on paper (needs ../shared/data)", () => {
  const content = mkdtempSync(join(tmpdir(), "gironde-papiers-"));
  const scripts = browserScripts();
  let launched: Launched;
  let guide: Guide;
  beforeAll(async () => {
    writeContent(content, girondeContent());
    const loaded = loadGuide(content, "2026-03-01").guide;
    if (!loaded) throw new Error("the places do not load");
    guide = loaded;
    launched = await launchTestBrowser();
  });
  afterAll(async () => {
    await launched?.close();
    rmSync(content, { recursive: true, force: true });
  });

  const laidOut = async (whole: Guide, products: readonly ProductId[], ink: Ink = "couleur", paper: Paper = A4): Promise<readonly LaidOutWork[]> => {
    const done: LaidOutWork[] = [];
    for (const work of worksFor(whole, { products, content, ink, paper })) done.push(await layOutWork(launched, work, scripts, () => undefined));
    return done;
  };
  /** Those that no page of a work carries. */
  const absent = ({ sheets }: LaidOutWork): readonly string[] => {
    const said = sheets.join(" ");
    return guide.structures.filter(({ id }) => !said.includes(`>${guide.code(id)}<`)).map(({ nom }) => nom);
  };
  const faultsOf = (works: readonly LaidOutWork[]): readonly string[] =>
    works
      .flatMap(({ work, faults }) => faultLines(faults).map((line) => `${work.id}, ${line}`))
      .filter((line) => !EXPLAINED.some(({ line: known }) => known.test(line)));

  test("are all there", () => expect(guide.structures).toHaveLength(PLACES));

  test.each(ALL)("fit « %s »", { timeout: TWO_MINUTES }, async (product) => {
    const works = await laidOut(guide, [product]);
    expect(faultsOf(works)).toEqual([]);
    for (const work of works) if (product !== "lettre") expect(absent(work)).toEqual([]);
  });

  test.each(IN_BLACK)("fit « %s » in black and white, on the same pages", { timeout: TWO_MINUTES }, async (product) => {
    const [black, colour] = [await laidOut(guide, [product], "noir"), await laidOut(guide, [product])];
    expect(faultsOf(black)).toEqual([]);
    expect(black.map(({ sheets }) => sheets.length)).toEqual(colour.map(({ sheets }) => sheets.length));
  });

  test("fit posters of A3", { timeout: TWO_MINUTES }, async () => {
    expect(faultsOf(await laidOut(guide, ["affiche"], "couleur", A3))).toEqual([]);
  });

  test.each(PARTS)("fit every paper of %s", { timeout: TWO_MINUTES }, async (_, criteria) => {
    const part = extractOf(guide, criteria);
    if (!part) throw new Error("no place answers");
    expect(part.structures.length).toBeLessThan(PLACES);
    expect(faultsOf(await laidOut(part, ALL))).toEqual([]);
  });
});
