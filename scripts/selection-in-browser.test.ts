/** The places a visitor keeps: added, ordered, shared, printed, in a real browser. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { somePlaces } from "../src/testing/some-places.ts";
import { axeFaults } from "./browsing/axe.ts";
import { printedPages } from "./browsing/paper.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { asVisitor, type Visitor, type VisitorOptions } from "./browsing/visitor.ts";

const MOST = 20;
let served: ServedGuide;

beforeAll(async () => {
  served = await serveGuide(somePlaces());
});
afterAll(() => served?.close());

const visiting = <Result>(work: (visitor: Visitor) => Promise<Result>, options: VisitorOptions = {}): Promise<Result> =>
  asVisitor(served.launched, served.base, options, work);

const places = (count: number): string => Array.from({ length: count }, (_, rank) => `lieu-${rank + 1}`).join(",");
/** A page whose rows have the button: one service, all the ordinary places. */
const LIST = "/services/messagerie/";

/** Puts places in the selection as a visitor who receives a link does. */
const keep = async ({ go, page }: Visitor, count: number): Promise<void> => {
  await go(`/selection/?lieux=${places(count)}`);
  await page.click('[data-geste="garder"]');
  await go("/selection/");
};

const names = (page: Page): Promise<readonly string[]> => page.$$eval(".choix h2", (titles) => titles.map(({ textContent }) => textContent ?? ""));
const headerLink = (page: Page): Promise<string | undefined> =>
  page.$eval("[data-selection]", (link) => (link instanceof HTMLElement && !link.hidden ? link.innerText : undefined));
const announced = (page: Page, selector: string): Promise<string> => page.$eval(selector, (status) => status.textContent ?? "");
/** What is said comes a moment later, so that it is heard. */
const hear = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction((expected) => document.querySelector(".annonce")?.textContent?.includes(expected), { timeout: 30_000 }, words);
const visible = (page: Page, selector: string): Promise<boolean> => page.$eval(selector, (element) => element.checkVisibility());
const press = async (page: Page, selector: string): Promise<void> => {
  await page.focus(selector);
  await page.keyboard.press("Enter");
};

describe("adding", () => {
  test("from a place's page and from the row of a list, by keyboard, is announced and counted in the header", () =>
    visiting(async ({ page, go, faults }) => {
      await go("/structures/lieu-1/");
      expect(await headerLink(page)).toBeUndefined();
      await press(page, ".emporter [data-garder]");
      await hear(page, "Ajouté à votre sélection");
      expect(await headerLink(page)).toBe("Ma sélection (1)");
      expect(await textOfFocus(page)).toBe("Retirer de ma sélection");
      await go(LIST);
      await press(page, '[data-garder="lieu-5"]');
      expect(await headerLink(page)).toBe("Ma sélection (2)");
      expect(await page.$eval('[data-garder="lieu-5"]', (button) => button.getAttribute("aria-label"))).toContain("Lieu 5");
      await press(page, '[data-garder="lieu-5"]');
      expect(await headerLink(page)).toBe("Ma sélection (1)");
      expect(faults).toEqual([]);
    }));

  test("stops at twenty, and says why", () =>
    visiting(async (visitor) => {
      const { page, go } = visitor;
      await keep(visitor, MOST);
      expect(await names(page)).toHaveLength(MOST);
      await go("/structures/lieu-24/");
      await press(page, ".emporter [data-garder]");
      await hear(page, "pleine");
      expect(await headerLink(page)).toBe(`Ma sélection (${MOST})`);
    }));

  test("to rows drawn later by a script works too", () =>
    visiting(async ({ page, go }) => {
      await go(LIST);
      await page.evaluate(() => {
        document.querySelector(".lignes")?.insertAdjacentHTML("beforeend", '<li class="ligne"><a href="/essai/structures/long-1/">Long</a></li>');
      });
      await page.waitForSelector('[data-garder="long-1"]');
      await press(page, '[data-garder="long-1"]');
      expect(await headerLink(page)).toBe("Ma sélection (1)");
    }));
});

const textOfFocus = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText : ""));

describe("the list", () => {
  test("is ordered, shortened, emptied and given back by keyboard, the focus following", () =>
    visiting(async (visitor) => {
      const { page, go } = visitor;
      await keep(visitor, 3);
      await press(page, '[data-slug="lieu-3"] [data-geste="monter"]');
      expect(await names(page)).toEqual(["Lieu 1", "Lieu 3", "Lieu 2"]);
      expect(await textOfFocus(page)).toBe("Monter");
      expect(await announced(page, ".annonces")).toContain("2 sur 3");
      await page.keyboard.press("Enter");
      // It is the first now: the gesture that is left has the focus.
      expect(await textOfFocus(page)).toBe("Descendre");
      await press(page, '[data-slug="lieu-1"] [data-geste="retirer"]');
      expect(await headerLink(page)).toBe("Ma sélection (2)");
      await go("/selection/");
      expect(await names(page)).toEqual(["Lieu 3", "Lieu 2"]);
      await press(page, '[data-geste="vider"]');
      expect(await names(page)).toEqual([]);
      expect(await visible(page, ".outils")).toBe(false);
      expect(await textOfFocus(page)).toBe("Annuler");
      await page.keyboard.press("Enter");
      expect(await names(page)).toEqual(["Lieu 3", "Lieu 2"]);
    }));

  test("sends one to three places to the sheet, never more", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await keep(visitor, 5);
      for (const slug of ["lieu-2", "lieu-4", "lieu-5"]) {
        await page.focus(`input[value="${slug}"]`);
        await page.keyboard.press("Space");
      }
      expect(await page.$$eval(".choix input:disabled", (boxes) => boxes.length)).toBe(2);
      expect(await page.$eval("[data-fiche]", (link) => link.getAttribute("href"))).toBe("/essai/remettre/?lieux=lieu-2,lieu-4,lieu-5");
    }));

  test("prints twenty places on at most two pages, with what is needed to call", () =>
    visiting(async (visitor) => {
      await keep(visitor, MOST);
      const pages = await printedPages(visitor.page);
      expect(pages.length).toBeLessThanOrEqual(2);
      const text = pages.join(" ");
      for (const words of ["03 87 00 00 20", "Du lundi au vendredi", "guide.example/essai/f/", "Sans rendez-vous", "informations du 15 janvier 2026"])
        expect(text).toContain(words);
      expect(text).toMatch(/imprimée le \d+(?:er)? \S+ \d{4}/);
      expect(text).not.toMatch(/Retirer|Copier le lien/);
    }));

  test("passes axe, and never scrolls sideways with twenty places on a phone", () =>
    visiting(
      async (visitor) => {
        await keep(visitor, MOST);
        expect(await axeFaults(visitor.page)).toEqual([]);
        expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      },
      { width: 360 },
    ));

  test("follows a place that changed its name, and forgets one that left the guide once that is said", () =>
    visiting(async ({ page, go }) => {
      await go("/selection/");
      await page.evaluate(() => localStorage.setItem("selection:/essai/selection/", JSON.stringify(["ancien-lieu-2", "parti", "lieu-1"])));
      await go("/selection/");
      expect(await names(page)).toEqual(["Lieu 2", "Lieu 1"]);
      expect(await announced(page, ".manques")).toContain("parti");
      await go("/selection/");
      expect(await announced(page, ".manques")).toBe("");
    }));
});

describe("a shared link", () => {
  test("shows its own list, and leaves the visitor's as it is until they keep it", () =>
    visiting(async (visitor) => {
      const { page, go } = visitor;
      await keep(visitor, 1);
      await go("/selection/?lieux=lieu-7,lieu-8");
      expect(await names(page)).toEqual(["Lieu 7", "Lieu 8"]);
      expect(await headerLink(page)).toBe("Ma sélection (1)");
      expect(await axeFaults(page)).toEqual([]);
      await page.click('[data-geste="garder"]');
      await go("/selection/");
      expect(await names(page)).toEqual(["Lieu 1", "Lieu 7", "Lieu 8"]);
      expect(await page.$eval("#lien", (field) => (field instanceof HTMLInputElement ? field.value : ""))).toMatch(
        /\/essai\/selection\/\?lieux=lieu-1,lieu-7,lieu-8$/,
      );
    }));

  test("that was kept says so, and leads to the visitor's own list", () =>
    visiting(async ({ page, go }) => {
      await go("/selection/?lieux=lieu-7,lieu-8");
      expect(await announced(page, ".partagee p")).toContain("n’est pas changée");
      await press(page, '[data-geste="garder"]');
      expect(await announced(page, ".partagee p")).toContain("votre sélection a 2 lieux");
      expect(await textOfFocus(page)).toBe("Voir ma sélection");
      expect(await visible(page, '[data-geste="garder"]')).toBe(false);
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      await page.waitForSelector(".choix h2");
      expect(await names(page)).toEqual(["Lieu 7", "Lieu 8"]);
    }));

  test("whose places are not in the guide says it, and offers the search instead of keeping nothing", () =>
    visiting(async ({ page, go }) => {
      await go("/selection/?lieux=nexiste-pas");
      expect(await announced(page, ".partagee p")).toContain("Aucun des lieux");
      expect(await visible(page, '[data-geste="garder"]')).toBe(false);
      expect(await visible(page, ".outils")).toBe(false);
      expect(await page.$eval(".manques a", (link) => link.getAttribute("href"))).toBe("/essai/rechercher/?q=nexiste%20pas");
      await go("/selection/?lieux=Lieu-3,nexiste-pas");
      expect(await names(page)).toEqual(["Lieu 3"]);
      expect(await announced(page, ".partagee p")).toContain("(1 lieu)");
    }));

  test("with more places than a list holds says how many are left, and leads to them", () =>
    visiting(async ({ page, go }) => {
      await go(`/selection/?lieux=${places(24)}`);
      expect(await names(page)).toHaveLength(MOST);
      expect(await announced(page, ".manques")).toContain("24 lieux");
      await Promise.all([page.waitForNavigation(), page.click(".manques a")]);
      await page.waitForSelector(".choix h2");
      expect(await names(page)).toEqual(["Lieu 21", "Lieu 22", "Lieu 23", "Lieu 24"]);
    }));
});

describe("when the browser", () => {
  test("keeps nothing, the selection lives on the page and travels in its link", () =>
    visiting(
      async ({ page, go, faults }) => {
        await go("/structures/lieu-1/");
        await press(page, ".emporter [data-garder]");
        await hear(page, "sera perdue");
        expect(await headerLink(page)).toBe("Ma sélection (1)");
        await Promise.all([page.waitForNavigation(), page.click("[data-selection]")]);
        await page.waitForSelector(".choix h2");
        expect(await names(page)).toEqual(["Lieu 1"]);
        expect(await announced(page, ".manques")).toContain("gardez cette adresse");
        await press(page, '[data-geste="retirer"]');
        expect(await names(page)).toEqual([]);
        expect(faults).toEqual([]);
      },
      { storageBlocked: true },
    ));

  test("has no network, what can be read is shown and what cannot is said, nothing lost", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await keep(visitor, 2);
      await page.setRequestInterception(true);
      page.on("request", (request) => (request.url().includes("/structures/lieu-2/") ? request.abort() : request.continue()));
      await visitor.page.reload({ waitUntil: "networkidle0" });
      expect(await names(page)).toEqual(["Lieu 1"]);
      expect(await announced(page, ".manques")).toContain("sans connexion");
      expect(await headerLink(page)).toBe("Ma sélection (2)");
    }));

  test("runs no script, the page says what to do instead and no dead button is shown", () =>
    visiting(
      async ({ page, go }) => {
        await go("/selection/");
        expect(await page.$eval("main", (main) => (main instanceof HTMLElement ? main.innerText : ""))).toContain("imprimez la page de chaque lieu");
        expect(await page.$$eval("main button", (buttons) => buttons.filter((button) => button.checkVisibility({ visibilityProperty: true })).length)).toBe(0);
        await go("/structures/lieu-1/");
        expect(await page.$$eval("main button", (buttons) => buttons.filter((button) => button.checkVisibility({ visibilityProperty: true })).length)).toBe(0);
      },
      { javascript: false },
    ));
});
