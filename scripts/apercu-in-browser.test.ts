/** The preview of the form, in a real browser and under the form's own policy: what it shows is what will be published and printed. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths, urlsOf } from "../src/model/addresses.ts";
import type { Guide } from "../src/model/guide.ts";
import { createGuide } from "../src/model/guide.ts";
import type { Structure } from "../src/model/structure.ts";
import { loadGuide } from "../src/reading/content.ts";
import type { View } from "../templates/browser/apercu/messages.ts";
import { previewWork } from "../templates/print/apercu.ts";
import { DENSITIES, losesContent } from "../templates/print/unit.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { browserBundle } from "./bundles.ts";
import { browserScripts } from "./printing/browser-scripts.ts";
import { layOutWork } from "./printing/lay-out.ts";

const CONTENT = "content";
const PREVIEW = "essai-apercu";
const DESK = 1280;
/** The folder of the pages laid out: none of those that the machine keeps. */
const kept = mkdtempSync(join(tmpdir(), "apercu-"));

let guide: Guide;
let served: ServedGuide;
let page: Page;
let faults: string[];

/** The script of the preview alone, on the page of the form: under its policy, with its styles. */
const openPreview = async (width: number): Promise<void> => {
  await page?.close();
  faults = [];
  page = await served.launched.running.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.setViewport({ width, height: 900 });
  await page.goto(`${served.base}${paths.contribuer}`, { waitUntil: "load" });
  await page.addScriptTag({ url: `${served.base}/scripts/${PREVIEW}.js` });
  const { href } = urlsOf(guide.edition);
  const data = { page: href(paths.apercu), lieux: guide.structures.map(({ id, nom, territoire }) => ({ id, nom, territoire })) };
  await page.evaluate(`{
    const place = document.createElement("div");
    place.className = "essai";
    document.querySelector("main").replaceChildren(place);
    window.preview = essai.mountPreview(place, ${JSON.stringify(data)});
    window.drawn = { site: 0, papier: 0 };
    addEventListener("message", ({ data: { view, said } }) => { if (said === "dessiné") drawn[view]++; });
  }`);
};

/** Types a structure, and waits for both views of it. */
const preview = async (structure: Structure): Promise<void> => {
  await page.evaluate(`drawn.site = 0; drawn.papier = 0; preview(${JSON.stringify(structure)})`);
  await page.waitForFunction("drawn.site > 0 && drawn.papier > 0");
};

const frameOf = (view: View): Frame => {
  const frame = page.frames().find((one) => one.url().endsWith(`#${view}`));
  if (!frame) throw new Error(`no frame #${view}`);
  return frame;
};

const verdict = (): Promise<string> => page.$eval(".apercu-verdict", ({ textContent }) => textContent ?? "");

/** What the built page says, but for what takes the whole guide; and what the preview says, but for what the clock and the keyboard add. */
const builtMain = (path: string): Promise<string> =>
  page.evaluate(async (address: string) => {
    const text = await (await fetch(address)).text();
    // The policy of the form would refuse the styles of another page.
    const built = new DOMParser().parseFromString(text.slice(text.indexOf("<main"), text.indexOf("</main>")), "text/html");
    built.querySelector("main .orientation")?.remove();
    return built.querySelector("main")?.innerHTML.replace(/\n+/g, "\n") ?? "";
  }, path);

const previewedMain = (): Promise<string> =>
  frameOf("site").evaluate(() => {
    const main = document.querySelector("main")?.cloneNode(true);
    if (!(main instanceof HTMLElement)) return "";
    for (const control of main.querySelectorAll("a, button")) control.removeAttribute("tabindex");
    for (const place of main.querySelectorAll<HTMLElement>(".ouverture")) {
      place.replaceChildren();
      place.removeAttribute("data-etat");
    }
    for (const today of main.querySelectorAll("[aria-current=date]")) {
      today.removeAttribute("aria-current");
      today.querySelector("th span")?.remove();
    }
    return main.innerHTML.replace(/\n+/g, "\n");
  });

const structureAt = (rank: number): Structure => {
  const structure = guide.structures[rank];
  if (!structure) throw new Error(`no structure ${rank}`);
  return structure;
};

beforeAll(async () => {
  const { guide: loaded } = loadGuide(CONTENT);
  if (!loaded) throw new Error("content does not load");
  guide = loaded;
  served = await serveGuide(guide);
  const script = new URL("../templates/browser/contribuer/apercu.ts", import.meta.url);
  writeFileSync(
    join(served.folder, "scripts", `${PREVIEW}.js`),
    await browserBundle(script, PREVIEW, { format: "iife", globalName: "essai", target: "es2022" }),
  );
  await openPreview(DESK);
});
afterAll(async () => {
  await served?.close();
  rmSync(kept, { recursive: true, force: true });
});

test("the page of every fiche is, in the preview, the page that is built", async () => {
  const different: string[] = [];
  for (const structure of guide.structures) {
    await preview(structure);
    const built = await builtMain(urlsOf(guide.edition).href(paths.structure(structure.id)));
    if ((await previewedMain()) !== built) different.push(structure.id);
  }
  expect(different).toEqual([]);
  expect(faults).toEqual([]);
});

describe("the printed page", () => {
  const longer = (sentences: number): Structure => ({
    ...structureAt(12),
    presentation_detail: "Une phrase de plus, pour voir jusqu’où la page tient. ".repeat(sentences),
  });

  /** What printing makes of it, and says of it. */
  const printed = async (structure: Structure) => {
    const changed = createGuide({ ...guide, structures: guide.structures.map((one) => (one.id === structure.id ? structure : one)) });
    const { sheets, faults: found } = await layOutWork(served.launched, previewWork(changed, structure, "couleur"), browserScripts(), () => undefined);
    return { sheet: sheets.join("").replace(/ style="--rang[^"]*"/, ""), overflows: found.some(losesContent) };
  };

  /** The text area of the page shown, and of the one printed: the same markup once both are read by a browser. */
  const areas = (sheet: string): Promise<readonly string[]> =>
    frameOf("papier").evaluate((markup: string) => {
      const areaOf = (root: ParentNode): string => root.querySelector(".corps")?.innerHTML.replaceAll(' tabindex="-1"', "") ?? "";
      return [areaOf(document), areaOf(new DOMParser().parseFromString(markup, "text/html"))];
    }, sheet);

  const cases = [
    { sentences: 0, density: "ample", words: /tient sur la page/ },
    { sentences: 24, density: "courante", words: /texte resserré pour tenir/ },
    { sentences: 36, density: "serree", words: /resserré au plus petit/ },
    { sentences: 160, density: "serree", words: /trop long pour la page \(débordement de [\d,]+ mm\).*« Présentation détaillée »/ },
  ] as const;

  test.each(cases)(
    "is the one that printing makes ($sentences sentences: $density), and the preview says how it holds",
    async ({ sentences, density, words }) => {
      const structure = longer(sentences);
      await preview(structure);
      const { sheet, overflows } = await printed(structure);
      expect(DENSITIES.find((name) => sheet.includes(`class="fiche ${name}"`))).toBe(density);
      const [shown, expected] = await areas(sheet);
      expect(shown === expected, "the same markup").toBe(true);
      expect(await verdict()).toMatch(words);
      expect(/trop long/.test(await verdict())).toBe(overflows);
      expect(faults).toEqual([]);
    },
  );
});
