/** Lists poured into columns: where they end. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { html } from "../../templates/html.ts";
import type { ColumnUnit } from "../../templates/print/unit.ts";
import { A4, type Work } from "../../templates/print/work.ts";
import { browserScripts } from "./browser-scripts.ts";
import type { Launched } from "./launch.ts";
import { layOutWork } from "./lay-out.ts";
import { launchTestBrowser } from "./testing/browser.ts";

let launched: Launched;
beforeAll(async () => {
  launched = await launchTestBrowser();
});
afterAll(() => launched?.close());

const list = (rows: readonly string[]): ColumnUnit => ({
  id: "liste",
  furniture: {},
  bookmarks: [],
  mode: "columns",
  columns: 1,
  head: html`<p>Liste</p>`,
  nextHead: html`<p>Liste, suite</p>`,
  before: html`<div class="lieu">`,
  after: html`</div>`,
  groups: [
    {
      open: html`<section class="groupe">`,
      reopen: html`<section class="groupe">`,
      close: html`</section>`,
      rows: rows.map((row) => html`<div class="rang">${row}</div>`),
    },
  ],
});

/** How many rows each page holds, in large print. */
const rowsOn = async (rows: readonly string[]): Promise<readonly number[]> => {
  const work: Work = {
    product: "gros-caracteres",
    id: "essai",
    title: "Essai",
    runningTitle: "Essai",
    subject: "",
    units: [list(rows)],
    paper: A4,
    bleed: 0,
    styles: ["page", "listes", "gros"],
    ink: "couleur",
    smallestType: 16,
    deliveries: [],
  };
  const { sheets, faults } = await layOutWork(launched, work, browserScripts(), () => undefined);
  expect(faults).toEqual([]);
  return sheets.map((sheet) => sheet.split('class="rang"').length - 1);
};

const rows = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Une ligne, la ${index + 1}`);

test("what spills a few lines is set closer and takes one page; what spills too many is shared between its pages", async () => {
  const [full = 0] = await rowsOn(rows(60));
  const spilled = await rowsOn(rows(full + 1));
  expect(spilled).toEqual([full + 1]);
  const shared = await rowsOn(rows(2 * full + 3));
  expect(shared.length === 2 || Math.min(...shared) > full / 3).toBe(true);
  expect(shared.reduce((sum, count) => sum + count, 0)).toBe(2 * full + 3);
});
