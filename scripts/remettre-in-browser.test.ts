/** From a place to the sheet of paper that the person takes away, in a real browser. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUES_REMISE } from "../src/model/traduction.ts";
import { somePlaces } from "../src/testing/some-places.ts";
import { axeFaults } from "./browsing/axe.ts";
import { coloured, printedPages } from "./browsing/paper.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { asVisitor, type Visitor, type VisitorOptions } from "./browsing/visitor.ts";

let served: ServedGuide;

beforeAll(async () => {
  served = await serveGuide(somePlaces());
});
afterAll(() => served?.close());

const visiting = <Result>(work: (visitor: Visitor) => Promise<Result>, options: VisitorOptions = {}): Promise<Result> =>
  asVisitor(served.launched, served.base, options, work);

const drawn = (page: Page): Promise<unknown> => page.waitForSelector(".feuille:not(.mesure)");
const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map(({ innerText }) => innerText).join("\n"), selector);

/** The place that says the most an ordinary one says. */
const FULL = "lieu-1";
const THREE = "lieu-1,lieu-2,lieu-3";

describe("the sheet", () => {
  test("goes from a place's page to one printed page, the telephone and the hours on it, all of it black", () =>
    visiting(async ({ page, go, faults }) => {
      await go(`/structures/${FULL}/`);
      await Promise.all([page.waitForNavigation(), page.click('a[href*="/remettre/"]')]);
      await drawn(page);
      const pages = await printedPages(page);
      expect(pages).toHaveLength(1);
      for (const words of [
        "Lieu 1",
        "03 87 00 00 01",
        "Du lundi au vendredi",
        "Pièce d’identité",
        "Sans rendez-vous",
        "un conseiller numérique",
        "Bus 5",
        "/essai/f/",
      ])
        expect(pages[0]).toContain(words);
      await page.emulateMediaType("print");
      expect(await page.evaluate(coloured, ".feuille")).toEqual([]);
      expect(faults).toEqual([]);
    }));

  test("holds three places on one page, each with its telephone, its code and a line for an appointment", () =>
    visiting(async ({ page, go }) => {
      await go(`/remettre/?lieux=${THREE}`);
      await drawn(page);
      const pages = await printedPages(page);
      expect(pages).toHaveLength(1);
      for (const phone of ["03 87 00 00 01", "03 87 00 00 02", "03 87 00 00 03"]) expect(pages[0]).toContain(phone);
      expect(await page.$$eval(".feuille .qr, .feuille .a-ecrire", (found) => found.length)).toBe(6);
      expect(
        await page.evaluate(() => [...document.querySelectorAll(".feuille")].every(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1)),
      ).toBe(true);
    }));

  test.each([
    ["long-1,long-2,long-3", ""],
    ["long-1", "&gros=1&langue=tr"],
    ["long-1,long-2,long-3", "&gros=1&langue=uk"],
    ["lieu-1,lieu-2,lieu-3", "&gros=1&langue=ar"],
  ])("of « %s » that cannot be on one page%s becomes several, and says how many", (lieux, choices) =>
    visiting(async ({ page, go }) => {
      await go(`/remettre/?lieux=${lieux}${choices}`);
      await drawn(page);
      const pages = await printedPages(page);
      expect(pages.length).toBeGreaterThan(1);
      expect(await textOf(page, ".etat")).toContain(`${pages.length} pages`);
      const names = await page.$$eval(".feuille h2", (titles) => titles.map(({ textContent }) => textContent ?? ""));
      expect(names).toHaveLength(lieux.split(",").length);
      for (const name of names) expect(pages.join(" ")).toContain(name);
      if (names.length > 1) expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length}`);
    }),
  );

  test("in large print has nothing smaller than 18 points, on paper", () =>
    visiting(async ({ page, go }) => {
      await go(`/remettre/?lieux=${FULL}&gros=1`);
      await drawn(page);
      await page.emulateMediaType("print");
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".feuille *")]
          .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
          .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 23.95)
          .map((element) => `${element.className} ${element.textContent} ${getComputedStyle(element).fontSize}`),
      );
      expect(small).toEqual([]);
      expect(await printedPages(page)).toHaveLength(1);
    }));

  test("in plain French says things in everyday words", () =>
    visiting(async ({ page, go }) => {
      await go(`/remettre/?lieux=${FULL}&simple=1`);
      await drawn(page);
      const words = await textOf(page, ".feuille");
      expect(words).toContain("Pas besoin de rendez-vous");
      expect(words).toContain("carte d’identité, passeport");
      expect(words).toContain("Envoyer et recevoir des e-mails");
    }));

  test("in Arabic runs from right to left, its figures from left to right, French beside it marked as French", () =>
    visiting(async ({ page, go, faults }) => {
      await go(`/remettre/?lieux=${FULL}&langue=ar`);
      await drawn(page);
      const sheet = await page.$eval(".feuille", (element) => ({ lang: element.getAttribute("lang"), direction: getComputedStyle(element).direction }));
      expect(sheet).toEqual({ lang: "ar", direction: "rtl" });
      expect(await page.$eval(".numero > bdi[dir=ltr]", (element) => element.textContent)).toMatch(/^03/);
      expect(await textOf(page, ".feuille dl")).toContain("من الاثنين إلى الجمعة");
      expect(await page.$eval(".feuille h2 [lang=fr]", (element) => element.textContent)).toBe("Lieu 1");
      expect(await axeFaults(page)).toEqual([]);
      expect(await printedPages(page)).toHaveLength(1);
      expect(faults).toEqual([]);
    }));

  test.each(LANGUES_REMISE)("in « %s » is drawn with French beside, on one page", (langue) =>
    visiting(async ({ page, go, faults }) => {
      await go(`/remettre/?lieux=${FULL}`);
      await drawn(page);
      await page.select("#langue", langue);
      await page.waitForSelector(`.feuille[lang="${langue}"]`);
      expect(await textOf(page, ".feuille [lang=fr]")).toContain("Sans rendez-vous");
      expect(page.url()).toContain(`langue=${langue}`);
      expect(await textOf(page, ".etat")).toContain("une page");
      expect(faults).toEqual([]);
    }),
  );

  test("tells which place is not in the guide, and follows a former name", () =>
    visiting(async ({ page, go }) => {
      await go("/remettre/?lieux=inconnu,ancien-lieu-2,<script>");
      await drawn(page);
      expect(await textOf(page, ".manques")).toContain("« inconnu »".replace(/ /g, "\u00a0"));
      expect(await textOf(page, ".feuille h2")).toBe("Lieu 2");
    }));

  test("finds a place however its address was written, and says what is no place at all, with a way to look for it", () =>
    visiting(async ({ page, go }) => {
      await go("/remettre/?lieux=LIEU-2");
      await drawn(page);
      expect(await textOf(page, ".feuille h2")).toBe("Lieu 2");
      expect(await textOf(page, ".manques")).toBe("");
      await go("/remettre/?lieux=Centre-Pioche,n%27importe quoi");
      expect(await page.$$eval(".manques li", (items) => items.length)).toBe(2);
      expect(await textOf(page, ".manques")).toContain("n'importe quoi");
      const search = await page.$eval(".manques a", (link) => (link instanceof HTMLAnchorElement ? link.href : ""));
      expect(search).toMatch(/\/rechercher\/\?q=centre%20pioche$/);
      expect(await textOf(page, ".sans-lieu")).toContain("Ouvrez la fiche d’un lieu");
    }));

  test("says what to do when the network is away", () =>
    visiting(async ({ page, go }) => {
      await go(`/remettre/?lieux=${FULL}`);
      await drawn(page);
      await page.setOfflineMode(true);
      await page.select("#langue", "uk");
      await page.waitForFunction(() => document.querySelector(".manques")?.textContent?.includes("sans connexion"));
      expect(await textOf(page, ".feuille h2")).toBe("Lieu 1");
    }));

  test("costs little to load: its script, then the words of the one language that is asked for", () => {
    const heaviest = (folder: string, pattern: RegExp): number => {
      const names = readdirSync(join(served.folder, folder)).filter((name) => pattern.test(name));
      return Math.max(...names.map((name) => gzipSync(readFileSync(join(served.folder, folder, name))).length));
    };
    expect(heaviest("scripts", /^remettre-/)).toBeLessThan(18_000);
    expect(heaviest("traductions", /^traduction-/)).toBeLessThan(5_000);
  });

  test("passes axe with its choices, and is set by keyboard alone", () =>
    visiting(
      async ({ page, go }) => {
        await go(`/remettre/?lieux=${THREE}`);
        await drawn(page);
        expect(await axeFaults(page)).toEqual([]);
        await page.focus("#gros");
        await page.keyboard.press("Space");
        await page.waitForSelector(".feuille.gros");
        await page.keyboard.press("Space");
        await page.waitForSelector(".feuille:not(.gros)");
        // What is printed from a telephone is the same sheet.
        expect(await printedPages(page)).toHaveLength(1);
        await page.keyboard.press("Space");
        await page.waitForSelector(".feuille.gros");
        expect(page.url()).toContain("gros=1");
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      },
      { width: 360 },
    ));

  test("without JavaScript says that the place's page is printed instead, and it is one sheet", () =>
    visiting(
      async ({ page, go }) => {
        await go(`/remettre/?lieux=${FULL}`);
        expect(await textOf(page, "main")).toContain("imprimez la page du lieu");
        await go(`/structures/${FULL}/`);
        const pages = await printedPages(page);
        expect(pages).toHaveLength(1);
        for (const words of ["03 87 00 00 01", "1 rue de l’Essai", "Pièce d’identité", "guide.example/essai/f/"]) expect(pages[0]).toContain(words);
      },
      { javascript: false },
    ));
});
