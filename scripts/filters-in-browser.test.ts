/** The filters, as somebody who tries them at random meets them: each says what it leaves, and leaves it. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGuide } from "../src/reading/content.ts";
import { girondeContent } from "../src/testing/gironde.ts";
import { createRandom } from "../src/testing/random.ts";
import { writeContent } from "../src/testing/write-content.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { visit } from "./browsing/visit.ts";

const DESK = 1280;

const serve = (content: string): Promise<ServedGuide> => {
  const { guide } = loadGuide(content);
  if (!guide) throw new Error(`${content} a des erreurs : npm run verifier`);
  return serveGuide(guide);
};

interface Choice {
  readonly name: string;
  readonly value: string;
  readonly count: number;
}

/** What is offered and not chosen yet, with the count it bears. Runs in the page. */
const offered = (): readonly Choice[] =>
  [...document.querySelectorAll<HTMLInputElement | HTMLOptionElement>("#filtres input[type=checkbox], #filtres option")].flatMap((choice) => {
    const [select, label] = choice instanceof HTMLOptionElement ? [choice.closest("select"), choice] : [undefined, choice.nextElementSibling];
    const isChosen = choice instanceof HTMLOptionElement ? choice.selected : choice.checked;
    if (choice.value === "" || isChosen || choice.disabled || select?.disabled) return [];
    const count = /\(([\d\s\u202f\u00a0]+)\)$/.exec(label?.textContent ?? "")?.[1]?.replace(/\D/g, "");
    return [{ name: select?.name ?? choice.getAttribute("name") ?? "", value: choice.value, count: count === undefined ? -1 : Number(count) }];
  });

/** Once the filters have been counted, which follows the answer. */
const settled = async (page: Page): Promise<void> => {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve, 30)))));
};

const choose = async (page: Page, { name, value }: Choice): Promise<void> => {
  await page.evaluate(
    ([wantedName, wantedValue]) => {
      const box = document.querySelector<HTMLInputElement>(`input[name="${wantedName}"][value="${wantedValue}"]`);
      if (box) return box.click();
      const select = document.querySelector<HTMLSelectElement>(`select[name="${wantedName}"]`);
      if (!select) return;
      select.value = wantedValue;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [name, value] as const,
  );
  await settled(page);
};

const found = (page: Page): Promise<number> =>
  page.$eval(".compte", ({ textContent }) => Number(/^[\d\s\u202f\u00a0]+/.exec(textContent ?? "")?.[0].replace(/\D/g, "") ?? 0));

/** Several values of these widen the answer: what they bear is what each would find alone. */
const WIDENING = new Set(["categorie", "intervention", "format", "cout", "langue", "label"]);

const STEPS = 7;
const WALKS = 5;

const walk = async (page: Page, seed: number): Promise<void> => {
  const random = createRandom(seed);
  const taken = new Set<string>();
  const path: Choice[] = [];
  for (let step = 0; step < STEPS; step++) {
    const open = (await page.evaluate(offered)).filter(({ name }) => !WIDENING.has(name) || !taken.has(name));
    expect(
      open.filter(({ count }) => count <= 0).map(({ name, value }) => `${name}=${value}`),
      JSON.stringify(path),
    ).toEqual([]);
    const [choice] = random.some(open, 1);
    if (!choice) return;
    path.push(choice);
    taken.add(choice.name);
    await choose(page, choice);
    expect(await found(page), JSON.stringify(path)).toBe(choice.count);
  }
};

const GIRONDE = existsSync(join("..", "shared", "data"));

const guides: readonly (readonly [name: string, isThere: boolean, write: () => string])[] = [
  ["Metz", true, () => "content"],
  [
    "Bordeaux",
    GIRONDE,
    () => {
      const content = mkdtempSync(join(tmpdir(), "gironde-filtres-"));
      writeContent(content, girondeContent());
      return content;
    },
  ],
];

describe.each(guides)("the filters of %s", (_name, isThere, write) => {
  let served: ServedGuide | undefined;
  let content = "";
  beforeAll(async () => {
    if (!isThere) return;
    content = write();
    served = await serve(content);
  });
  afterAll(async () => {
    await served?.close();
    if (content !== "content" && content !== "") rmSync(content, { recursive: true });
  });

  const search = (address: string, look: (page: Page) => Promise<void>): Promise<void> => {
    if (!served) throw new Error("Not served");
    return visit(served.launched, `${served.base}/rechercher/${address}`, { width: DESK }, async ({ page, faults }) => {
      await settled(page);
      await look(page);
      expect(faults).toEqual([]);
    });
  };

  test.skipIf(!isThere)("bear what they leave, and leave it, however they are combined: nobody ends up with nothing", async () => {
    for (let seed = 1; seed <= WALKS; seed++) await search(seed % 2 === 0 ? "?lieu=Metz" : "", (page) => walk(page, seed));
  });

  test.skipIf(!isThere)("ask for no hour without its day, nor for a distance from nowhere", () =>
    search("", async (page) => {
      const disabled = () => page.$$eval("#heure:disabled, #rayon:disabled", (all) => all.map(({ id }) => id));
      expect(await disabled()).toEqual(["rayon", "heure"]);
      await page.select("#jour", "mardi");
      expect(await disabled()).toEqual(["rayon"]);
    }),
  );
});
