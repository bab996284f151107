/** Where the search is made from, in a real browser: what the visitor allows is used, and goes nowhere. */
import type { HTTPRequest, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aGuide } from "../src/testing/guide.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";

const SERVICE = "https://data.geopf.fr/";
const TYPED = "12 rue des Tilleuls";
/** A door, to more decimals than the search keeps. */
const DOOR = { latitude: 49.119876, longitude: 6.174321 };

const guideAsking = (isAllowed: boolean) =>
  aGuide(
    [
      { id: "pres", nom: "Tout près", latitude: 49.12, longitude: 6.175, position: "exacte" },
      { id: "loin", nom: "Assez loin", latitude: 49.2, longitude: 6.3, position: "exacte" },
    ],
    { recherche_adresse: isAllowed },
  );

let allowed: ServedGuide;
let plain: ServedGuide;
beforeAll(async () => {
  allowed = await serveGuide(guideAsking(true));
  plain = await serveGuide(guideAsking(false));
});
afterAll(async () => {
  await allowed?.close();
  await plain?.close();
});

interface Visit {
  readonly page: Page;
  /** Every address asked outside of the guide. */
  readonly asked: readonly string[];
  readonly errors: readonly string[];
}

type Reply = Parameters<HTTPRequest["respond"]>[0];

/** The search page of a guide; whatever leaves it is answered here, and never reaches a network. */
const searching = async (served: ServedGuide, reply: Reply | "silence", look: (visit: Visit) => Promise<void>, mayLocate?: boolean): Promise<void> => {
  const context = await served.launched.running.createBrowserContext();
  const { origin } = new URL(served.base);
  if (mayLocate !== undefined) await context.overridePermissions(origin, mayLocate ? ["geolocation"] : []);
  const page = await context.newPage();
  const [asked, errors]: [string[], string[]] = [[], []];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => /Content.Security.Policy/i.test(message.text()) && errors.push(message.text()));
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (request.url().startsWith(`${origin}/`)) return void request.continue();
    asked.push(request.url());
    void (reply === "silence" ? request.abort("failed") : request.respond({ headers: { "access-control-allow-origin": "*" }, ...reply }));
  });
  try {
    await page.goto(`${served.base}/rechercher/`, { waitUntil: "load" });
    await page.waitForNetworkIdle({ idleTime: 150 });
    await look({ page, asked, errors });
  } finally {
    await context.close();
  }
};

const found = (label: string, { latitude, longitude }: typeof DOOR): Reply => ({
  status: 200,
  contentType: "application/json",
  body: JSON.stringify({ features: [{ geometry: { coordinates: [longitude, latitude] }, properties: { label } }] }),
});
const help = (page: Page): Promise<string> => page.$eval("#lieu-aide", ({ textContent }) => textContent ?? "");
const says = (page: Page, words: RegExp): Promise<unknown> =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector("#lieu-aide")?.textContent ?? ""), { timeout: 30_000 }, words.source);
const distances = (page: Page): Promise<readonly string[]> =>
  page.$$eval(".reponse .ligne .discret", (all) => all.map(({ textContent }) => textContent ?? "").filter((text) => /\d\s(?:m|km)\b/.test(text)));
/** The address, the history and everything the browser keeps for the page. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [location.href, JSON.stringify(history.state), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie].join(" "),
  );
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

describe("an exact address", () => {
  test("is asked of the national service only when the visitor submits, and stays out of the address of the page", () =>
    searching(allowed, found("12 Rue des Tilleuls 57000 Metz", DOOR), async ({ page, asked, errors }) => {
      expect(await help(page)).toMatch(/service national des adresses/);
      await page.type("#lieu", TYPED);
      await page.keyboard.press("Tab");
      await pause();
      expect(asked).toEqual([]);
      await page.focus("#lieu");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() =>
        /km/.test(document.querySelector(".reponse .ligne .discret")?.parentElement?.parentElement?.parentElement?.textContent ?? ""),
      );
      expect(asked).toEqual([`${SERVICE}geocodage/search?${new URLSearchParams({ q: TYPED, limit: "1" })}`]);
      expect(await distances(page)).toHaveLength(2);
      await pause();
      expect(await kept(page)).not.toMatch(/Tilleuls|49\.1|6\.17/);
      expect(errors).toEqual([]);
    }));

  test("allows exactly that service in the policy of the page, and no other", () =>
    searching(allowed, found("Ailleurs", DOOR), async ({ page, asked }) => {
      const policy = await page.$eval("meta[http-equiv=Content-Security-Policy]", (meta) => meta.getAttribute("content") ?? "");
      expect(/connect-src ([^;]*)/.exec(policy)?.[1]).toBe("'self' https://data.geopf.fr");
      const refused = await page.evaluate(() =>
        fetch("https://ailleurs.example/").then(
          () => false,
          () => true,
        ),
      );
      expect([refused, asked]).toEqual([true, []]);
    }));

  test.each<readonly [string, Reply | "silence", RegExp]>([
    ["knows no such address", { status: 200, contentType: "application/json", body: '{"features":[]}' }, /Adresse introuvable/],
    ["is out of order", { status: 503, body: "" }, /ne répond pas/],
    ["says what is no answer", { status: 200, contentType: "text/html", body: "<h1>Maintenance</h1>" }, /ne répond pas/],
    ["cannot be reached", "silence", /ne répond pas/],
  ])("says in French that the service %s", (_state, reply, words) =>
    searching(allowed, reply, async ({ page, errors }) => {
      await page.type("#lieu", TYPED);
      await page.keyboard.press("Enter");
      await says(page, words);
      expect(await distances(page)).toEqual([]);
      expect(errors).toEqual([]);
    }),
  );

  test("is never asked when the guide did not turn the service on", () =>
    searching(plain, "silence", async ({ page, asked }) => {
      await page.type("#lieu", TYPED);
      await page.keyboard.press("Enter");
      await says(page, /pas dans la liste/);
      expect(asked).toEqual([]);
      expect(await page.content()).not.toContain(SERVICE);
    }));
});

describe("« Autour de moi »", () => {
  test("when allowed, counts distances from there, blurred, and keeps the position nowhere", () =>
    searching(
      plain,
      "silence",
      async ({ page, asked, errors }) => {
        await page.setGeolocation(DOOR);
        await page.click("[data-ici]");
        await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#lieu")?.value === "Autour de moi");
        expect(await distances(page)).toHaveLength(2);
        await pause();
        expect(new URL(page.url()).search).toBe("");
        expect(await kept(page)).not.toMatch(/49\.1|6\.17|Autour/);
        expect([asked, errors]).toEqual([[], []]);
      },
      true,
    ));

  test("when refused, says what to do instead", () =>
    searching(
      plain,
      "silence",
      async ({ page, asked }) => {
        await page.click("[data-ici]");
        await says(page, /pas donné de position : écrivez une commune/);
        expect(await distances(page)).toEqual([]);
        expect(asked).toEqual([]);
      },
      false,
    ));
});
