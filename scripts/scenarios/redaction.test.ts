/** The editor of a guide wants to see who does what, what nobody does, what changed, and to send it all to colleagues. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nobodySkilled } from "../../src/knowledge/coverage.ts";
import { servicesOf } from "../../src/model/referentiel.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { clickLink, read, readAll, tabTo } from "../browsing/gestures.ts";
import { type ServedGuide, serveGuide } from "../browsing/served-guide.ts";
import { asVisitor, type Visitor, type VisitorOptions } from "../browsing/visitor.ts";

const { guide } = loadGuide("content");
const structures = guide?.structures ?? [];
const services = guide ? servicesOf(guide.referentiel) : [];

let served: ServedGuide;
beforeAll(async () => {
  if (!guide) throw new Error("content a des erreurs : npm run verifier");
  served = await serveGuide(guide);
});
afterAll(() => served?.close());

const visiting = <Result>(work: (visitor: Visitor) => Promise<Result>, options: VisitorOptions = {}): Promise<Result> =>
  asVisitor(served.launched, served.base, options, work);

/** What the cell of a place and of a service says, as it is read aloud. */
const cell = (page: Page, structure: string, service: string): Promise<string> =>
  page.evaluate(
    (place, need) => {
      const columns = [...document.querySelectorAll("th.service a")].map((link) => link.getAttribute("href")?.split("/").at(-2));
      const row = document.querySelector(`tbody th a[href$="/structures/${place}/"]`)?.closest("tr");
      const found = row?.querySelectorAll("td")[columns.indexOf(need)];
      return [found?.textContent, ...(found ? [...found.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label")) : [])].join(" ");
    },
    structure,
    service,
  );

describe("who does what", () => {
  test.each([
    ["with JavaScript, on a desk", {}],
    ["without JavaScript, on a phone", { javascript: false, width: 360 }],
  ])("is one table of all places and services, each cell as the place's own page says, %s", (_name, options: VisitorOptions) =>
    visiting(async ({ page, go }) => {
      await go("/services/");
      await clickLink(page, "Qui fait quoi", "footer");
      expect((await readAll(page, "tbody th[scope=row]")).length).toBe(structures.length);
      expect((await readAll(page, "th.service")).length).toBe(services.length);
      for (const { id, expertises = {} } of structures.slice(0, 12)) {
        for (const [service, niveau] of Object.entries(expertises).slice(0, 3)) expect(await cell(page, id, service), `${id}, ${service}`).toContain(niveau);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }, options),
  );

  test("is gone through by keyboard: the table scrolls, each place and each service is a link", () =>
    visiting(async ({ page, go }) => {
      await go("/tableau/");
      await page.focus("main [role=region][tabindex]");
      const before = await page.$eval("main [role=region]", (region) => region.scrollTop + region.scrollLeft);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      await page.waitForFunction(
        (start) => {
          const region = document.querySelector("main [role=region]");
          return (region ? region.scrollTop + region.scrollLeft : 0) !== start || scrollY > 0;
        },
        {},
        before,
      );
      expect(await tabTo(page, new RegExp(`^${services[0]?.nom_court.slice(0, 6)}`))).toBe(1);
    }));

  test("goes into a spreadsheet: one line a place, one column a service", () =>
    visiting(async ({ page, go }) => {
      await go("/tableau/");
      await clickLink(page, "Télécharger ce tableau", "main");
      const file = await page.$$eval("a[href$='.csv']", (links) => links.map(({ href }) => href).find((href) => href.includes("tableau")) ?? "");
      const answer = await fetch(file);
      const lines = (await answer.text()).trim().split(/\r?\n/);
      expect(lines).toHaveLength(structures.length + 1);
      for (const { nom } of services) expect(lines[0]).toContain(nom);
    }));
});

describe("what is missing", () => {
  const missing = services.filter(({ id }) => guide && nobodySkilled(guide, id));

  test("is said on the page of a service that nobody masters, never passed over", () =>
    visiting(async ({ page, go }) => {
      expect(missing.length).toBeGreaterThan(0);
      for (const { id } of missing.slice(0, 3)) {
        await go(`/services/${id}/`);
        expect(await read(page, "main .alerte"), id).toMatch(/Aucun lieu/);
      }
    }));

  test("and where a territoire has nobody, the nearest place that masters it is named", () =>
    visiting(async ({ page, go }) => {
      const mastered = services.find(({ id }) => guide && !nobodySkilled(guide, id) && guide.territoires.some((one) => nobodySkilled(guide, id, one.id)));
      await go(`/services/${mastered?.id}/`);
      expect(await read(page)).toMatch(/le plus proche : /);
    }));
});

describe("what changed", () => {
  test("is a page and a feed that a colleague can follow", () =>
    visiting(async ({ page, go }) => {
      await go("/");
      await clickLink(page, "Toutes les mises à jour", "main");
      expect((await readAll(page, "main .ligne")).length).toBeGreaterThan(20);
      const feed = await fetch(`${served.base}/mises-a-jour/flux.xml`);
      expect((await feed.text()).match(/<item>/g)?.length).toBe(Math.min(50, structures.length));
    }));
});
