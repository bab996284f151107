/** The search, as a receptionist meets it: in a real browser, with and without JavaScript, by keyboard, on a telephone. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGuide } from "../src/reading/content.ts";
import { axeFaults } from "./browsing/axe.ts";
import { focusStop } from "./browsing/keyboard.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { showTheme, visit } from "./browsing/visit.ts";

const PHONE = 360;
const DESK = 1280;

let served: ServedGuide;

beforeAll(async () => {
  const { guide } = loadGuide("content");
  if (!guide) throw new Error("content a des erreurs : npm run verifier");
  served = await serveGuide(guide);
});
afterAll(() => served?.close());

const text = (page: Page, selector: string): Promise<string> => page.$eval(selector, (found) => (found instanceof HTMLElement ? found.innerText : ""));
const names = (page: Page): Promise<readonly string[]> => page.$$eval(".reponse .ligne-lieu > a", (links) => links.map(({ textContent }) => textContent ?? ""));
const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search.replaceAll("+", " "));
/** Longer than the pause after which the address follows what is typed. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

const open = <Result>(search: string, width: number, look: (page: Page, faults: readonly string[]) => Promise<Result>, javascript = true): Promise<Result> =>
  visit(served.launched, `${served.base}/rechercher/${search}`, { width, javascript }, ({ page, faults }) => look(page, faults));

describe("typing", () => {
  test("answers at once, names the service, and the address follows", () =>
    open("", DESK, async (page, faults) => {
      const all = await text(page, ".compte");
      await page.type("#q", "carte vitale");
      expect(await text(page, ".compte")).not.toBe(all);
      expect(await text(page, ".services-nommes a")).toMatch(/ameli/);
      expect(await page.$$eval(".reponse .ligne .niveau", (levels) => levels.length)).toBeGreaterThan(0);
      await settled();
      expect(query(page)).toBe("?q=carte vitale");
      expect(await text(page, ".reponse > [role=status]")).toMatch(/\d\slieux/);
      expect(faults).toEqual([]);
    }));

  test("forgives an error, and says the words it sets aside", () =>
    open("", DESK, async (page) => {
      await page.type("#q", "mediateque zzzz");
      expect((await names(page)).some((name) => /Médiathèque/.test(name))).toBe(true);
      expect(await text(page, ".compte")).toContain("zzzz");
      const told = /Nous avons lu «\smediatheque\s» pour «\smediateque\s»/;
      expect(await text(page, "#reponse")).toMatch(told);
      await settled();
      expect(await text(page, ".reponse > [role=status]")).toMatch(told);
    }));
});

describe("filters", () => {
  test("combine, say how many places each leaves, and are steps to go back to", () =>
    open("?q=rsa", DESK, async (page) => {
      // Counts follow the answer.
      await page.waitForFunction(() => /\(\d+\)$/.test(document.querySelector("#territoire option:last-child")?.textContent ?? ""));
      const { label, value, count } = await page.$eval("#territoire", (select) => {
        const option = [...(select instanceof HTMLSelectElement ? select.options : [])].find((one) => one.value !== "" && !one.disabled);
        return { label: option?.text ?? "", value: option?.value ?? "", count: /\((\d+)\)$/.exec(option?.text ?? "")?.[1] ?? "" };
      });
      expect(Number(count), label).toBeGreaterThan(0);
      await page.select("#territoire", value);
      expect(await text(page, ".compte")).toMatch(new RegExp(`^${count}\\D`));
      expect(query(page)).toBe(`?q=rsa&territoire=${value}`);
      await page.waitForSelector("#filtres input:disabled");
      await page.goBack();
      expect(await page.$eval("#territoire", (select) => (select instanceof HTMLSelectElement ? select.value : undefined))).toBe("");
      await page.goForward();
      expect(await text(page, ".compte")).toMatch(new RegExp(`^${count}\\D`));
      expect(await text(page, ".puce")).toMatch(label.replace(/ \(\d+\)$/, ""));
    }));

  test("by keyboard alone: opened, ticked, then given up, the focus never lost", () =>
    open("", PHONE, async (page) => {
      await page.focus("#lieu");
      for (let tab = 0; tab < 3; tab++) await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toContain("filtrer");
      await page.keyboard.press("Enter");
      expect(await page.$eval(".filtrer", (button) => button.getAttribute("aria-expanded"))).toBe("true");
      await page.focus("input[name=cout]");
      await page.keyboard.press("Space");
      expect(await text(page, ".filtrer")).toContain("(1)");
      await page.focus(".puce");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("compte");
      expect(await text(page, ".filtrer")).not.toContain("(");
    }));

  test("stay within a telephone, open or closed", () =>
    open("?q=rsa&cout=gratuit", PHONE, async (page) => {
      expect(await page.$eval("#filtres", (filters) => filters.checkVisibility())).toBe(false);
      await page.click(".filtrer");
      await page.$$eval("#filtres details", (questions) => {
        for (const question of questions) question.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE);
    }));
});

test("an empty answer says what to give up, and how many places that finds", () =>
  open("?q=rsa&jour=dimanche&heure=10:00", DESK, async (page) => {
    expect(await text(page, ".compte")).toBe("Aucun résultat");
    const [, count] = /\((\d+)/.exec(await text(page, ".aucun button")) ?? [];
    await page.click(".aucun button");
    expect(await text(page, ".compte")).toMatch(new RegExp(`^${count}\\D`));
  }));

test("words that find nobody are never the end: other ways, and the lines that answer from everywhere", () =>
  open("?q=arabe", PHONE, async (page) => {
    expect(await text(page, "#sans-resultat")).toMatch(/décrire le besoin en quatre questions.*Si aucun lieu ne convient/s);
    await page.goto(`${served.base}/rechercher/?q=rsa`);
    expect(await page.$eval("#sans-resultat", (one) => one.hasAttribute("hidden"))).toBe(true);
  }));

test("a place of the guide gives distances and may be shared; what is not in its list stays on the page", () =>
  open("?lieu=Borny", DESK, async (page, faults) => {
    expect(await text(page, ".reponse .ligne .discret")).toMatch(/à (?:moins de )?[\d,]+\s(?:m|km)/);
    await page.$eval("#lieu", (field) => {
      if (field instanceof HTMLInputElement) field.value = "";
    });
    await page.type("#lieu", "12 rue des Tilleuls");
    await page.keyboard.press("Enter");
    await settled();
    expect(query(page)).not.toContain("Tilleuls");
    expect(await text(page, "#lieu-aide")).toContain("pas dans la liste");
    expect(faults).toEqual([]);
  }));

test("a short answer offers nothing more", () =>
  open("?q=rsa&jour=mardi", DESK, async (page) => {
    expect((await names(page)).length).toBeGreaterThan(0);
    expect(await page.$eval(".plus", (button) => button.checkVisibility())).toBe(false);
  }));

test("the rest of a long answer comes by fifties, and the focus goes on with it", () =>
  open("", DESK, async (page) => {
    // It is offered once the fifty are there.
    await page.waitForSelector(".plus", { visible: true });
    expect(await names(page)).toHaveLength(50);
    await page.focus(".plus");
    await page.keyboard.press("Enter");
    expect((await names(page)).length).toBeGreaterThan(50);
    expect(await page.evaluate(() => document.activeElement === document.querySelectorAll(".reponse .ligne-lieu > a")[50])).toBe(true);
    expect((await page.evaluate(focusStop))?.visible).toBe(true);
  }));

test("without JavaScript there are places, the ways to choose, and nothing that cannot work", () =>
  open(
    "?q=rsa",
    PHONE,
    async (page) => {
      expect((await names(page)).length).toBeGreaterThan(40);
      const links = await page.$$eval("noscript a, .alerte a", (all) => all.map((link) => link.getAttribute("href")));
      expect(links.map((href) => href?.split("/").at(-2))).toEqual(["services", "territoires", "publics"]);
      expect(await text(page, ".alerte")).toContain("n’est pas une réponse");
      expect(await page.$eval(".chercher", (form) => form.checkVisibility())).toBe(false);
    },
    false,
  ));

test.each(["?q=rsa&cout=gratuit", "?q=rsa&jour=dimanche&heure=10:00", "?lieu=Borny&service=droits-sociaux"])("nothing moves while %s loads", (search) =>
  open("", PHONE, async (page) => {
    await page.evaluateOnNewDocument(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) document.documentElement.dataset["moved"] = String("value" in entry ? entry.value : "");
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${served.base}/rechercher/${search}`, { waitUntil: "networkidle0" });
    expect(await page.evaluate(() => document.documentElement.dataset["moved"])).toBeUndefined();
  }),
);

test.each([
  ["all filters open", "?q=rsa&cout=gratuit", PHONE],
  ["an empty answer", "?q=rsa&jour=dimanche&heure=10:00", DESK],
])("axe finds nothing with %s, in either theme", (_state, search, width) =>
  open(search, width, async (page) => {
    if (width === PHONE) await page.click(".filtrer");
    await page.$$eval("#filtres details", (questions) => {
      for (const question of questions) question.open = true;
    });
    expect(await axeFaults(page)).toEqual([]);
    await showTheme(page, "dark");
    expect(await axeFaults(page)).toEqual([]);
  }),
);
