/** Somebody stands at the desk: from what they say to the sheet of paper, in a real browser. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGuide } from "../src/reading/content.ts";
import { axeFaults } from "./browsing/axe.ts";
import { focusStop } from "./browsing/keyboard.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { showTheme } from "./browsing/visit.ts";
import { asVisitor, type Visitor, type VisitorOptions } from "./browsing/visitor.ts";

const PHONE = 360;

let served: ServedGuide;

beforeAll(async () => {
  const { guide } = loadGuide("content");
  if (!guide) throw new Error("content a des erreurs : npm run verifier");
  served = await serveGuide(guide);
});
afterAll(() => served?.close());

const visiting = <Result>(path: string, work: (visitor: Visitor) => Promise<Result>, options: VisitorOptions = {}): Promise<Result> =>
  asVisitor(served.launched, served.base, options, async (visitor) => {
    await visitor.go(path);
    return work(visitor);
  });

const text = (page: Page, selector: string): Promise<string> => page.$eval(selector, (found) => (found instanceof HTMLElement ? found.innerText : ""));
const texts = (page: Page, selector: string): Promise<readonly string[]> =>
  page.$$eval(selector, (all) => all.map((found) => (found instanceof HTMLElement ? found.innerText : "")));
const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search.replaceAll("+", " "));
const isChecked = (page: Page, selector: string): Promise<boolean> => page.$eval(selector, (box) => box instanceof HTMLInputElement && box.checked);
/** Longer than the pause after which the status speaks. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));
/** Also what is folded away: the list it stands in may be closed. */
const tick = async (page: Page, selector: string): Promise<void> => {
  await page.$eval(selector, (box) => box instanceof HTMLElement && box.click());
};
const fillPlace = async (page: Page, place: string): Promise<void> => {
  await page.type("#lieu", place);
  await page.keyboard.press("Tab");
};
const kept = (page: Page): Promise<string> =>
  page.evaluate(() => [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, JSON.stringify(history.state)].join(" "));

const RSA_IN_BORNY = "/orienter/?service=droits-sociaux&profil=assistance&materiel=ordinateur&lieu=Borny";

describe("« ma déclaration RSA est bloquée, je n’ai pas d’ordinateur, j’habite Borny »", () => {
  test.each([PHONE, 1280])("leads at %d px to the places that suit, why, and the sheet with the first three", (width) =>
    visiting(
      "/orienter/",
      async ({ page, faults }) => {
        const everyone = await text(page, ".compte");
        await page.type("#besoin", "sa déclaration RSA est bloquée");
        await page.keyboard.press("Enter");
        expect(await isChecked(page, "[name=service][value=droits-sociaux]")).toBe(true);
        expect(await text(page, "#besoin-aide")).toContain("Choisi");
        await tick(page, "[name=profil][value=assistance]");
        await tick(page, "[name=materiel]");
        await fillPlace(page, "borny");
        expect(query(page)).toBe("?service=droits-sociaux&profil=assistance&materiel=ordinateur&lieu=Borny");
        const count = await text(page, ".compte");
        expect(count).toMatch(/^\d+\slieux conviennent$/);
        expect(count).not.toBe(everyone);
        expect(await text(page, ".vers-reponse button")).toContain(/^\d+/.exec(count)?.[0]);
        await settled();
        expect(await text(page, ".reponse > [role=status]")).toBe(count);

        const [first = ""] = await texts(page, ".proposition");
        expect(first).toMatch(/(?:expert|maîtrise|basique)\s+(?:estimé\s+)?pour ce besoin/);
        expect(first).toMatch(/À (?:moins de )?[\d,]+\s(?:k?m)/);
        expect((await texts(page, ".pour")).join()).toContain("à la place de la personne");
        expect((await texts(page, ".contre")).join()).toMatch(/À savoir\s: .*ordinateur sur place non précisé/);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        // Nothing that was typed, nothing of the person.
        expect(await kept(page)).not.toMatch(/bloqu|Borny|rsa|assistance/i);
        expect(page.url()).not.toMatch(/bloqu/);

        const names = (await texts(page, ".proposition h3 a")).slice(0, 3);
        await Promise.all([page.waitForNavigation(), page.click(".vers-fiche a")]);
        await page.waitForSelector(".feuille:not(.mesure)");
        const sheet = (await texts(page, ".feuille")).join();
        for (const name of names) expect(sheet).toContain(name);
        expect(page.url()).not.toMatch(/assistance|Borny|ordinateur/);
        expect(faults).toEqual([]);
      },
      { width },
    ),
  );

  test("by keyboard alone, every stop in sight, from the words to the sheet", () =>
    visiting(
      "/orienter/",
      async ({ page }) => {
        // Nothing is judged halfway through a scroll.
        await showTheme(page, "light");
        const press = async (...keys: readonly ("Tab" | "Enter" | "Space" | "ArrowDown")[]): Promise<void> => {
          for (const key of keys) {
            await page.keyboard.press(key);
            const stop = await page.evaluate(focusStop);
            expect(stop?.visible && stop.inViewport, stop?.name).toBe(true);
          }
        };
        const until = async (selector: string): Promise<void> => {
          for (let tab = 0; tab < 60; tab++) {
            await press("Tab");
            if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
          }
          throw new Error(`never reached: ${selector}`);
        };
        await until("#besoin");
        await page.keyboard.type("rsa");
        await press("Enter");
        await until("[name=profil]");
        await press("ArrowDown");
        await until("[name=cout]");
        await press("Space");
        await until("#lieu");
        await page.keyboard.type("borny");
        await until(".vers-reponse button");
        await press("Enter");
        expect(await page.evaluate(() => document.activeElement?.className)).toBe("compte");
        await until("[data-fiche]");
        await press("Space");
        await until(".vers-fiche a");
        expect(await text(page, ".vers-fiche a")).toMatch(/1\slieu coché/);
        expect(query(page)).toMatch(/service=droits-sociaux.*profil=.*cout=gratuit.*lieu=Borny/);
        await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
        await page.waitForSelector(".feuille:not(.mesure)");
      },
      { width: PHONE },
    ));

  test("without JavaScript, the same questions lead to the pages of services, territoires and audiences", () =>
    visiting(
      "/orienter/",
      async ({ page }) => {
        const links = await page.$$eval(".sans-script a", (all) => all.map((link) => link.getAttribute("href") ?? ""));
        for (const kind of ["services", "territoires", "publics"]) expect(links.filter((href) => href.includes(`/${kind}/`)).length).toBeGreaterThan(2);
        expect(await page.$eval(".orienter", (form) => getComputedStyle(form).display)).toBe("none");
        const [service = ""] = links.filter((href) => href.includes("droits-sociaux"));
        await Promise.all([page.waitForNavigation(), page.click(`a[href="${service}"]`)]);
        expect((await texts(page, ".ligne")).length).toBeGreaterThan(5);
      },
      { javascript: false, width: PHONE },
    ));
});

describe("what is typed", () => {
  test("and clear to nobody is said, with the lists and the search as ways out; several meanings are proposed", () =>
    visiting("/orienter/", async ({ page }) => {
      await page.type("#besoin", "carte");
      const proposed = await texts(page, "#besoins-compris button");
      expect(proposed.length).toBeGreaterThan(1);
      await page.click("#besoins-compris button");
      expect(query(page)).toMatch(/^\?service=[a-z0-9-]+$/);
      await page.type("#besoin", "zzzzzz");
      await page.keyboard.press("Enter");
      expect(await text(page, "#besoin-aide")).toContain("choisissez dans les listes");
      expect(page.url()).not.toContain("zzz");
    }));

  test("and may mean several things is not lost: the answer says so, and asks which", () =>
    visiting(
      "/orienter/",
      async ({ page }) => {
        await page.type("#besoin", "CV");
        await tick(page, "[name=profil][value=autonomie]");
        expect(await text(page, "#reponse .alerte")).toMatch(/«\sCV\s»[\s\S]*Est-ce/);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE);
        await page.click("#reponse .alerte button");
        expect(query(page)).toMatch(/^\?service=[a-z-]*cv&profil=autonomie$/);
        expect(await page.$("#reponse .alerte")).toBeNull();
        expect(await page.evaluate(() => document.activeElement?.className)).toBe("compte");
      },
      { width: PHONE },
    ));

  test("and is clear counts however one goes on to the next question", () =>
    visiting("/orienter/", async ({ page }) => {
      await page.type("#besoin", "rsa");
      const proposed = await page.$$eval("#besoins-compris button", (buttons) => buttons.length);
      for (let stop = 0; stop <= proposed; stop++) await page.keyboard.press("Tab");
      expect(query(page)).toBe("?service=droits-sociaux");
    }));

  test("as a place with a typing error is asked again where the answer is; a quarter leads to the territoire that has it", () =>
    visiting("/orienter/?service=droits-sociaux", async ({ page }) => {
      await fillPlace(page, "borni");
      expect(await text(page, "#reponse .alerte")).toContain("les distances ne comptent pas");
      await page.click("#reponse .alerte button");
      expect(query(page)).toBe("?service=droits-sociaux&lieu=Borny");
      expect(await texts(page, ".puces button")).toContain("Près de Borny");
      await page.$eval("#lieu", (field) => {
        if (field instanceof HTMLInputElement) field.value = "";
      });
      await fillPlace(page, "Magny");
      expect(query(page)).toContain("lieu=Metz, centre");
      expect(await page.$("#reponse .alerte")).toBeNull();
    }));

  test("as a place that the guide does not know never leaves the page", () =>
    visiting("/orienter/?service=droits-sociaux", async ({ page, faults }) => {
      await fillPlace(page, "12 rue des Tilleuls");
      expect(await text(page, "#lieu-aide")).toContain("pas dans la liste");
      expect(query(page)).toBe("?service=droits-sociaux");
      expect(faults).toEqual([]);
    }));
});

test("each answer is a step to go back to, and a shared address gives the same places", () =>
  visiting("/orienter/", async ({ page, go }) => {
    await tick(page, "[name=service][value=declarer-revenus]");
    await tick(page, "[name=avec]");
    const names = await texts(page, ".proposition h3");
    await page.goBack();
    expect(await isChecked(page, "[name=avec]")).toBe(false);
    expect(await isChecked(page, "[name=service][value=declarer-revenus]")).toBe(true);
    await page.goBack();
    expect(await texts(page, ".proposition")).toEqual([]);
    expect(await isChecked(page, "[name=profil][value='']")).toBe(true);
    await page.goForward();
    await page.goForward();
    expect(await texts(page, ".proposition h3")).toEqual(names);
    await go(page.url().slice(served.base.length));
    expect(await texts(page, ".proposition h3")).toEqual(names);
  }));

test("up to three places are ticked for the sheet, kept while the answers change, and there again when one comes back from it", () =>
  visiting("/orienter/?service=droits-sociaux", async ({ page }) => {
    const slugs = await page.$$eval("[data-fiche]", (boxes) => boxes.map((box) => (box instanceof HTMLInputElement ? box.value : "")));
    for (const rank of [1, 3, 4]) await tick(page, `[data-fiche][value="${slugs[rank]}"]`);
    expect(await page.$$eval("[data-fiche]:disabled", (boxes) => boxes.length)).toBe(slugs.length - 3);
    expect(await text(page, ".vers-fiche")).toMatch(/3\slieux cochés[\s\S]*Trois lieux au plus/);
    await page.select("#jour", "maintenant");
    expect(await text(page, ".vers-fiche a")).toMatch(/3\slieux cochés/);
    await Promise.all([page.waitForNavigation(), page.click(".vers-fiche a")]);
    expect(query(page)).toBe(`?lieux=${slugs[1]},${slugs[3]},${slugs[4]}`);
    await Promise.all([page.waitForNavigation(), page.goBack()]);
    await page.waitForSelector(".proposition");
    expect(await text(page, ".vers-fiche a")).toMatch(/3\slieux cochés/);
  }));

test("a place ticked for an earlier answer is named before it is printed, and forgotten with the answers of somebody else", () =>
  visiting("/orienter/?service=droits-sociaux&lieu=Borny", async ({ page }) => {
    const name = await text(page, ".proposition h3");
    await tick(page, ".proposition [data-fiche]");
    await tick(page, "[name=service][value=droits-sociaux]");
    await tick(page, "[name=service][value=impression-3d]");
    expect(await text(page, ".vers-fiche")).toContain(name);
    await page.click(".vers-fiche button");
    expect(await text(page, ".vers-fiche")).not.toContain(name);
    await tick(page, ".proposition [data-fiche]");
    await page.click(".puces .lien");
    expect(query(page)).toBe("");
    expect(await page.$$eval(".vers-fiche:not([hidden])", (bars) => bars.length)).toBe(0);
    expect(await kept(page)).not.toMatch(/fiche.*[a-z]+-[a-z]+/);
  }));

test("a place proposed is added to the selection", () =>
  visiting("/orienter/?service=droits-sociaux", async ({ page }) => {
    await page.waitForSelector(".proposition [data-garder]");
    await page.click(".proposition [data-garder]");
    expect(await text(page, "[data-selection]")).toContain("(1)");
  }));

describe("an empty answer", () => {
  test("says what to give up and how many places that gives, and whom to call", () =>
    visiting("/orienter/?service=energie&avec=sans-rendez-vous", async ({ page }) => {
      expect(await text(page, ".compte")).toBe("Aucun lieu ne convient");
      expect(await text(page, ".aucun")).toContain("Solidarité numérique");
      const [, count] = /\((\d+)/.exec(await text(page, ".aucun button")) ?? [];
      await page.click(".aucun button");
      expect(await text(page, ".compte")).toMatch(new RegExp(`^${count}\\s`));
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("compte");
      expect(query(page)).toBe("?service=energie");
    }));

  test("for a need that nobody in the guide answers is not a dead end either", () =>
    visiting("/orienter/?service=creer-site-web&profil=assistance&avec=sans-rendez-vous", async ({ page }) => {
      expect(await text(page, ".compte")).toBe("Aucun lieu ne convient");
      expect(await text(page, ".aucun")).toContain("Aucun lieu du guide ne dit proposer ce service");
      expect(await page.$$eval(".aucun a[href^='tel:']", (lines) => lines.length)).toBe(1);
      expect(await page.$$eval(".aucun a[href$='/rechercher/']", (links) => links.length)).toBe(1);
    }));
});

test("nothing moves while a shared address loads", () =>
  visiting(
    "/orienter/",
    async ({ page, go }) => {
      await page.evaluateOnNewDocument(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) document.documentElement.dataset["moved"] = String("value" in entry ? entry.value : "");
        }).observe({ type: "layout-shift", buffered: true });
      });
      await go(RSA_IN_BORNY);
      expect(await page.evaluate(() => document.documentElement.dataset["moved"])).toBeUndefined();
    },
    { width: PHONE },
  ));

test.each([
  ["places proposed", RSA_IN_BORNY, PHONE],
  ["places proposed", `${RSA_IN_BORNY}&jour=samedi&heure=10:00`, 1280],
  ["an empty answer", "/orienter/?service=energie&avec=sans-rendez-vous", PHONE],
])("axe finds nothing with %s, in either theme", (_state, path, width) =>
  visiting(
    path,
    async ({ page }) => {
      await page.$$eval("details", (all) => {
        for (const details of all) details.open = true;
      });
      await page.type("#besoin", "carte");
      expect(await axeFaults(page)).toEqual([]);
      await showTheme(page, "dark");
      expect(await axeFaults(page)).toEqual([]);
    },
    { width },
  ),
);
