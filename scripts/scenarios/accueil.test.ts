/**
 * Somebody stands at the desk: « my RSA declaration is blocked, I have no computer, I live in Borny ». The receptionist finds
 * the two or three right places and hands over a sheet – on an old PC, on a phone, by keyboard, without JavaScript.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGuide } from "../../src/reading/content.ts";
import { clickLink, follow, read, readAll, tabTo } from "../browsing/gestures.ts";
import { printedPages } from "../browsing/paper.ts";
import { type ServedGuide, serveGuide } from "../browsing/served-guide.ts";
import { asVisitor, type Visitor, type VisitorOptions } from "../browsing/visitor.ts";

const PHONE = 360;
/** Borny is four kilometres wide: farther is no longer near. */
const NEAR = /à (?:moins de )?(?:\d+ m|[0-3](?:,\d)? km)/;

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

const { guide } = loadGuide("content");
if (!guide) throw new Error("content a des erreurs : npm run verifier");
let served: ServedGuide;
beforeAll(async () => {
  served = await serveGuide(guide);
});
afterAll(() => served?.close());

const visiting = <Result>(work: (visitor: Visitor) => Promise<Result>, options: VisitorOptions = {}): Promise<Result> =>
  asVisitor(served.launched, served.base, options, work);

/** One A4 page with all of these places on it. */
const expectSheet = async (page: Page, names: readonly string[]): Promise<void> => {
  await page.waitForSelector(".feuille:not(.mesure)");
  const printed = await printedPages(page);
  expect(printed).toHaveLength(1);
  for (const name of names) expect(letters(printed[0] ?? "")).toContain(letters(name));
};

/** From the need to the places near Borny, as anyone would type it. */
const search = async ({ page, go }: Visitor): Promise<readonly string[]> => {
  await go("/");
  await page.type("main input[name=q]", "rsa");
  await follow(page, () => page.keyboard.press("Enter"));
  await page.type("#lieu", "Borny");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /à\s.*m/.test(document.querySelector(".reponse .ligne .discret")?.textContent ?? ""));
  return (await readAll(page, ".reponse .ligne")).slice(0, 3);
};

describe("from the home page", () => {
  test("three gestures give three places near Borny, each with its level for this need, how far it is, and what is known to reach it", () =>
    visiting(async (visitor) => {
      const rows = await search(visitor);
      expect(rows).toHaveLength(3);
      for (const row of rows) {
        expect(row).toMatch(NEAR);
        expect(row).toMatch(/expert|maîtrise|basique|proposé/);
        const structure = guide.structures.find(({ nom }) => row.includes(nom));
        expect(structure?.telephone === undefined || letters(row).includes(letters(structure.telephone)), row).toBe(true);
        expect(structure?.horaires === undefined || /Ouv|Ferm|rendez-vous|confirmer/.test(row), row).toBe(true);
      }
      expect(await read(visitor.page, ".services-nommes")).toMatch(/RSA|droits|sociaux/i);
      expect(visitor.faults).toEqual([]);
    }));

  test("they are gathered, and printed on one sheet to hand over", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await search(visitor);
      const names = (await readAll(page, ".reponse .ligne-lieu > a")).slice(0, 3);
      for (const button of (await page.$$(".reponse [data-garder]")).slice(0, 3)) await button.click();
      await clickLink(page, "Ma sélection (3)", "header");
      expect(await readAll(page, ".choix h2")).toHaveLength(3);
      await clickLink(page, "Faire la fiche", "main");
      await expectSheet(page, names);
      expect(visitor.faults).toEqual([]);
    }));

  test("four questions give the reasons of each place too, and the sheet at once", () =>
    visiting(async ({ page, go, faults }) => {
      await go("/");
      await clickLink(page, "Orienter une personne", "main");
      await page.type("#besoin", "rsa");
      await page.click("input[name=materiel]");
      await page.type("#lieu", "Borny");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".proposition .niveaux");
      const cards = (await readAll(page, ".proposition")).slice(0, 2);
      for (const card of cards) {
        expect(card).toMatch(/pour (?:ce|votre) besoin/);
        // Who is open at this hour may be farther.
        expect(card).toMatch(/à (?:moins de )?\d+(?:,\d)? k?m/i);
        expect(card).toMatch(/ordinateur|matériel/);
      }
      const names = (await readAll(page, ".proposition h3")).slice(0, 2);
      for (const box of (await page.$$(".proposition [data-fiche]")).slice(0, 2)) await box.click();
      await follow(page, () => page.click(".vers-fiche a"));
      await expectSheet(page, names);
      expect(faults).toEqual([]);
    }));
});

describe("from any page", () => {
  test.each(["/methode/", "/tableau/", "/structures/", "/actualites/"])("the field at the top of %s answers", (path) =>
    visiting(async ({ page, go }) => {
      await go(path);
      await page.type("header input[name=q]", "carte vitale");
      await follow(page, () => page.keyboard.press("Enter"));
      expect(await read(page, ".services-nommes")).toMatch(/ameli/);
      expect((await readAll(page, ".reponse .ligne")).length).toBeGreaterThan(2);
    }),
  );
});

describe("by keyboard alone, on a phone", () => {
  test("from the home page to the sheet of one place, ready to print", () =>
    visiting(
      async ({ page, go }) => {
        await go("/");
        expect(await tabTo(page, /Dites-le avec vos mots/)).toBeLessThan(15);
        await page.keyboard.type("rsa");
        await follow(page, () => page.keyboard.press("Enter"));
        const [name = ""] = await readAll(page, ".reponse .ligne-lieu > a");
        await tabTo(page, new RegExp(`^${name.slice(0, 12).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
        await follow(page, () => page.keyboard.press("Enter"));
        expect(await read(page, "h1")).toBe(name);
        await tabTo(page, /^Fiche à remettre$/);
        await follow(page, () => page.keyboard.press("Enter"));
        await tabTo(page, /^Imprimer$/);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE);
        await expectSheet(page, [name]);
      },
      { width: PHONE },
    ));

  test("from the four questions to the sheet of two places", () =>
    visiting(
      async ({ page, go }) => {
        await go("/orienter/");
        await tabTo(page, /Avec ses mots/);
        await page.keyboard.type("rsa");
        await tabTo(page, /pas d.ordinateur/);
        await page.keyboard.press("Space");
        await tabTo(page, /^Près de/);
        await page.keyboard.type("Borny");
        await page.keyboard.press("Enter");
        await page.waitForSelector(".proposition .niveaux");
        const names = (await readAll(page, ".proposition h3")).slice(0, 2);
        for (const _ of names) {
          await tabTo(page, /^Fiche à remettre :/);
          await page.keyboard.press("Space");
        }
        await tabTo(page, /^Faire la fiche/);
        await follow(page, () => page.keyboard.press("Enter"));
        await expectSheet(page, names);
      },
      { width: PHONE },
    ));
});

describe("without JavaScript, on a phone", () => {
  test("the need leads to places ranked by level, and the page of each is a sheet to hand over", () =>
    visiting(
      async ({ page, go }) => {
        await go("/");
        await clickLink(page, "droits sociaux", "main");
        const rows = await readAll(page, ".lignes .ligne");
        expect(rows.length).toBeGreaterThan(2);
        const ranks = rows.map((row) => ["expert", "maîtrise", "basique", "proposé"].findIndex((level) => row.includes(level)));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const [name = ""] = await readAll(page, ".lignes .ligne-lieu > a");
        await clickLink(page, name, ".lignes");
        const printed = await printedPages(page);
        expect(printed).toHaveLength(1);
        expect(printed[0]).toContain("Cette fiche en ligne");
      },
      { width: PHONE, javascript: false },
    ));

  test("the search field leads to a page that says where to go on", () =>
    visiting(
      async ({ page, go }) => {
        await go("/");
        await page.type("main input[name=q]", "rsa");
        await follow(page, () => page.keyboard.press("Enter"));
        expect(page.url()).toContain("/rechercher/?q=rsa");
        await clickLink(page, "services", "main");
        expect(await read(page, "h1")).toMatch(/besoin/);
      },
      { width: PHONE, javascript: false },
    ));

  test("the four questions are as many ways to go on", () =>
    visiting(
      async ({ page, go }) => {
        await go("/orienter/");
        expect(await read(page)).toContain("1. Son besoin");
        await clickLink(page, "Borny", "main");
        expect(await read(page, "h1")).toContain("Borny");
      },
      { width: PHONE, javascript: false },
    ));
});
