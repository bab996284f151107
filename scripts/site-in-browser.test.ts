/** The real guide, in a real browser: what a machine can check of what people will meet. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGuide } from "../src/reading/content.ts";
import { urlsOf } from "../templates/urls.ts";
import { axeFaults } from "./browsing/axe.ts";
import { focusStop } from "./browsing/keyboard.ts";
import { heaviest, kindsOf, PAGE_KINDS, type PageKind, pagesOfSite, type SitePage } from "./browsing/page-kinds.ts";
import { showTheme, visit } from "./browsing/visit.ts";
import { type Launched, launchBrowser } from "./printing/launch.ts";
import type { LocalServer } from "./serving/local-server.ts";
import { serveFolder } from "./serving/site-folder.ts";
import { writeSite } from "./site.ts";

const KINDS = Object.keys(PAGE_KINDS) as PageKind[];
const PHONE = 360;
/** What 400 % of zoom leaves of a 1280-pixel screen. */
const ZOOMED = 320;
const DESKTOP = 1280;
const TABS = 25;

let folder: string;
let pages: readonly SitePage[];
let launched: Launched;
let server: LocalServer;
let prefix: string;

beforeAll(async () => {
  const { guide } = loadGuide("content");
  if (!guide) throw new Error("le contenu du dépôt a des erreurs : npm run verifier");
  folder = mkdtempSync(join(tmpdir(), "site-"));
  await writeSite(guide, folder, { printed: { pages: 150, bytes: 4_200_000 } });
  pages = pagesOfSite(folder);
  prefix = urlsOf(guide.edition).prefix;
  server = await serveFolder(folder, { prefix });
  const browser = await launchBrowser();
  if ("missing" in browser) throw new Error(browser.missing);
  launched = browser;
});
afterAll(async () => {
  await launched?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const urlOf = (kind: PageKind): string => {
  const page = heaviest(pages, kind);
  if (!page) throw new Error(`aucune page « ${kind} » (${PAGE_KINDS[kind]}) sur le site`);
  return `${server.origin}${prefix}${page.path}`;
};

test("every page of the site is of a kind that is looked at", () => {
  expect(pages.filter(({ path }) => kindsOf(path).length === 0).map(({ path }) => path)).toEqual([]);
  expect(pages.length).toBeGreaterThan(KINDS.length);
});

/** The message says where and what: a list of faults alone is cut short. */
const expectNone = (faults: readonly string[], where: string): void => expect(faults, [where, ...faults].join("\n  ")).toEqual([]);

/** What sticks out on the right, without what scrolls in a frame of its own. */
const beyondTheRight = (): readonly string[] => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const wide = [...document.querySelectorAll("main *, header *, footer *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
  return [
    `la page mesure ${document.documentElement.scrollWidth} px pour ${innerWidth}`,
    ...wide.slice(0, 4).map(({ tagName, className, textContent }) => `${tagName}.${className} « ${textContent?.trim().slice(0, 40)} »`),
  ];
};

describe.each(KINDS)("page « %s »", (kind) => {
  test.each([PHONE, DESKTOP])("axe finds nothing in either theme, nothing leaves, nothing is refused (%i px)", async (width) => {
    await visit(launched, urlOf(kind), { width }, async ({ page, faults }) => {
      const light = await axeFaults(page);
      await showTheme(page, "dark");
      const dark = await axeFaults(page);
      expectNone([...light, ...dark.map((fault) => `thème sombre : ${fault}`), ...faults], urlOf(kind));
    });
  });

  test("never scrolls sideways on a phone, nor with 400 % of zoom", async () => {
    await visit(launched, urlOf(kind), { width: PHONE }, async ({ page }) => {
      const phone = await page.evaluate(beyondTheRight);
      await page.setViewport({ width: ZOOMED, height: 640 });
      expectNone([...phone, ...(await page.evaluate(beyondTheRight))], urlOf(kind));
    });
  });

  test("says the same without JavaScript", async () => {
    const read = (javascript: boolean) =>
      visit(launched, urlOf(kind), { width: PHONE, javascript }, async ({ page, faults }) => ({
        h1: await page.$eval("h1", (heading) => heading.textContent ?? ""),
        text: await page.$eval("main", (main) => (main.textContent ?? "").replace(/\s+/g, " ").length),
        links: await page.$$eval("main a[href]", (links) => links.length),
        faults,
      }));
    const [without, withScripts] = [await read(false), await read(true)];
    expectNone(without.faults, urlOf(kind));
    expect(without.h1).toBe(withScripts.h1);
    expect(without.h1.trim()).not.toBe("");
    expect(without.text).toBeGreaterThanOrEqual(0.9 * withScripts.text);
    expect(without.links).toBeGreaterThanOrEqual(withScripts.links);
  });

  test("shows where the keyboard is at each stop, from the skip link on", async () => {
    await visit(launched, urlOf(kind), { width: DESKTOP }, async ({ page }) => {
      const stops = [];
      for (let tab = 0; tab < TABS; tab++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(focusStop);
        if (!stop) break;
        stops.push(stop);
      }
      expect(stops[0]?.name).toMatch(/Aller au contenu/);
      expect(stops.length).toBeGreaterThan(3);
      expectNone(
        stops
          .filter(({ visible, inViewport }) => !visible || !inViewport)
          .map(({ name, visible }) => `${name} : ${visible ? "hors de l'écran" : "focus invisible"}`),
        urlOf(kind),
      );
    });
  });

  test("the skip link leads to the content", async () => {
    const focused = await visit(launched, urlOf(kind), { width: PHONE }, async ({ page }) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      return page.evaluate(() => document.activeElement?.tagName);
    });
    expect(focused).toBe("MAIN");
  });
});
