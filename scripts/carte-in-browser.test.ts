/** The map, as it is met in a real browser: with and without JavaScript, by keyboard, and nothing asked of anyone before one agrees. */
import { brotliCompressSync } from "node:zlib";
import type { HTTPRequest, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Guide } from "../src/model/guide.ts";
import { loadGuide } from "../src/reading/content.ts";
import { colouredPng } from "../src/testing/coloured-png.ts";
import { aGuide } from "../src/testing/guide.ts";
import { PATIENCE_MS } from "../templates/browser/patience.ts";
import { axeFaults } from "./browsing/axe.ts";
import { focusStop } from "./browsing/keyboard.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { showTheme, visit } from "./browsing/visit.ts";

const PHONE = 360;
const DESK = 1280;
const HOST = "https://data.geopf.fr/";
const TERRITOIRE = "/territoires/metz-centre/";
/** For guides whose map alone matters. */
const PLACES = [
  { id: "ici", latitude: 49.1, longitude: 6.1, position: "exacte" },
  { id: "la", latitude: 49.11, longitude: 6.11, position: "rue" },
] as const;

let served: ServedGuide;
let guide: Guide;

beforeAll(async () => {
  const loaded = loadGuide("content").guide;
  if (!loaded) throw new Error("content a des erreurs : npm run verifier");
  guide = loaded;
  served = await serveGuide(guide);
});
afterAll(() => served?.close());

type Tiles = "answers" | "is cut off" | "hangs";

interface OnMap {
  readonly page: Page;
  readonly faults: readonly string[];
  /** What was asked of other sites. */
  readonly asked: readonly string[];
  /** From now on. */
  readonly tileServer: (tiles: Tiles) => void;
}

interface Opening {
  readonly width?: number;
  readonly javascript?: boolean;
  readonly tiles?: Tiles;
  /** Of another guide than the real one. */
  readonly base?: string;
}

/** Patience is short here. Runs in the page. */
const hurry = (patience: number): void => {
  const wait = window.setTimeout.bind(window);
  Object.assign(window, { setTimeout: (act: () => void, ms?: number) => wait(act, ms === patience ? 1_500 : ms) });
};

/** The tile server stands here: it answers as `tiles` says, and nothing leaves this machine. */
const open = <Result>(
  path: string,
  { width = DESK, javascript = true, tiles = "answers", base = served.base }: Opening,
  look: (on: OnMap) => Promise<Result>,
): Promise<Result> =>
  visit(served.launched, `${base}/404.html`, { width, javascript }, async ({ page, faults }) => {
    const asked: string[] = [];
    let now = tiles;
    await page.evaluateOnNewDocument(hurry, PATIENCE_MS);
    await page.setRequestInterception(true);
    page.on("request", (request: HTTPRequest) => {
      if (request.url().startsWith(base)) return void request.continue();
      asked.push(request.url());
      if (now === "answers") void request.respond({ contentType: "image/png", body: colouredPng(256, 256) });
      if (now === "is cut off") void request.abort("internetdisconnected");
    });
    await page.goto(base + path, { waitUntil: "load" });
    await page.waitForNetworkIdle({ idleTime: 120 });
    const tileServer = (tiles: Tiles): void => {
      now = tiles;
    };
    return look({ page, faults, asked, tileServer });
  });

const show = async (page: Page): Promise<void> => {
  await page.click("[data-rues]");
  await page.click("[data-oui]");
};
const shown = (page: Page) => page.waitForSelector(".rues-cadre .leaflet-tile-loaded");
const isVisible = (page: Page, selector: string): Promise<boolean> => page.$eval(selector, (element) => element.checkVisibility());
const statusOf = (page: Page): Promise<string> => page.$eval(".rues-etat", ({ textContent }) => textContent ?? "");
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
const pathsTo = (page: Page, selector: string): Promise<readonly string[]> =>
  page.$$eval(selector, (links) =>
    links.filter((link) => link.checkVisibility()).map((link) => new URL(link.getAttribute("href") ?? "", document.baseURI).pathname),
  );

describe("the list", () => {
  test("is complete, first, and numbered as the printed guide, with and without JavaScript", async () => {
    for (const javascript of [true, false]) {
      await open("/carte/", { width: PHONE, javascript }, async ({ page }) => {
        const rows = await page.$$eval(".reperes li", (all) =>
          all.map((row) => `${row.querySelector(".repere")?.textContent} ${new URL(row.querySelector("a")?.href ?? "").pathname.split("/").at(-2)}`),
        );
        expect(rows).toEqual(guide.structures.map(({ id }) => `${guide.code(id)} ${id}`));
        expect(await page.evaluate(() => document.querySelector(".reperes")?.compareDocumentPosition(document.querySelector("#plan") ?? document))).toBe(4);
        expect(await isVisible(page, "[data-rues]")).toBe(javascript);
      });
    }
  });

  test("comes with its map in one round trip, and without the library of the streets", async () => {
    for (const path of ["/carte/", TERRITOIRE]) {
      const html = await (await fetch(served.base + path)).text();
      expect(brotliCompressSync(html).length, path).toBeLessThan(13_000);
      expect(html).not.toMatch(/<script[^>]+plan-des-rues/);
    }
  });

  test("stands beside the map on a wide screen, above it on a telephone", async () => {
    const sides = (page: Page) =>
      page.evaluate(() => [document.querySelector(".reperes"), document.querySelector("#plan")].map((part) => part?.getBoundingClientRect().left ?? 0));
    const [left = 0, right = 0] = await open("/carte/", {}, ({ page }) => sides(page));
    expect(right).toBeGreaterThan(left);
    const [list, map] = await open("/carte/", { width: PHONE }, ({ page }) => sides(page));
    expect(list).toBe(map);
  });
});

describe("the drawn map", () => {
  test("leads by each code to its structure on a wide screen, by each territoire to its map on a telephone", async () => {
    const structures = await open("/carte/", {}, ({ page }) => pathsTo(page, "#plan .carte a"));
    expect(structures.toSorted()).toEqual(guide.structures.map(({ id }) => `/structures/${id}/`).toSorted());
    const territoires = await open("/carte/", { width: PHONE }, ({ page }) => pathsTo(page, "#plan .carte a"));
    expect(territoires.toSorted()).toEqual(guide.territoires.map(({ id }) => `/territoires/${id}/`).toSorted());
  });

  test("is gone through by keyboard: each code has a name, shows the focus, lights its row, and opens its page", () =>
    open(TERRITOIRE, { javascript: true }, async ({ page, faults }) => {
      await page.$eval("#plan .carte a.repere", (code) => code instanceof SVGElement && code.focus());
      const stop = await page.evaluate(focusStop);
      expect(stop).toMatchObject({ visible: true, inViewport: true });
      const look = () => page.$eval("#plan .carte a.repere :is(rect, path)", (shape) => getComputedStyle(shape).fill);
      const during = await look();
      const code = await page.$("#plan .carte a.repere");
      const name = (await page.accessibility.snapshot(code ? { root: code } : {}))?.name ?? "";
      const [first] = guide.structuresOf("metz-centre");
      expect(name).toMatch(/^M1, /);
      expect(name.normalize("NFKC").slice(4, 12)).toBe(first?.nom.slice(0, 8));
      expect(await page.$$eval("li.vise .repere", (lit) => lit.map(({ textContent }) => textContent))).toEqual(["M1"]);
      await page.keyboard.press("Tab");
      expect(await look()).not.toBe(during);
      expect(await page.$$eval("li.vise .repere", (lit) => lit.map(({ textContent }) => textContent))).toEqual(["M2"]);
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      expect(new URL(page.url()).pathname).toBe(`/structures/${guide.structuresOf("metz-centre")[1]?.id}/`);
      expect(faults).toEqual([]);
    }));

  test("answers to a row that is looked at", () =>
    open(TERRITOIRE, {}, async ({ page }) => {
      await page.focus(".lignes .ligne:nth-child(3) a");
      expect(await page.$$eval("#plan .carte a.vise text", (lit) => lit.map(({ textContent }) => textContent))).toEqual(["M3"]);
    }));
});

test("who goes from link to link reaches the map past the list, and goes past its codes", () =>
  open("/carte/", {}, async ({ page }) => {
    for (const [link, place] of [
      [".vers-plan", "plan"],
      [".passer-plan a", "apres-plan"],
    ] as const) {
      await page.$eval(link, (one) => one instanceof HTMLElement && one.focus());
      expect(await page.evaluate(focusStop), link).toMatchObject({ visible: true, inViewport: true });
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe(`#${place}`);
    }
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("#plan .carte"))).toBeNull();
  }));

describe("the street plan", () => {
  test("asks nothing of anyone before it has named whom and been answered", () =>
    open("/carte/", {}, async ({ page, asked, faults }) => {
      const policy = await page.$eval("meta[http-equiv]", (meta) => meta.getAttribute("content") ?? "");
      expect(/img-src ([^;]*)/.exec(policy)?.[1]).toBe("'self' data: https://data.geopf.fr");
      expect(policy).not.toMatch(/unsafe|connect-src|\*/);
      expect(await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("plan-des-rues")).length)).toBe(0);
      await page.click("[data-rues]");
      expect(await page.$eval("#rues-accord", (text) => text.textContent)).toContain("data.geopf.fr");
      await page.click("[data-non]");
      expect(await isVisible(page, "#rues-accord")).toBe(false);
      expect(await focused(page)).toBe("Afficher le plan des rues");
      expect(asked).toEqual([]);
      expect(faults).toEqual([]);
    }));

  test("then shows every code over images of that host, and of nobody else", () =>
    open("/territoires/woippy/", {}, async ({ page, asked, faults }) => {
      await show(page);
      await shown(page);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((url) => !url.startsWith(HOST))).toEqual([]);
      expect(faults.filter((fault) => !fault.includes(`ailleurs : ${HOST}`))).toEqual([]);
      expect(await isVisible(page, ".plan-dessin")).toBe(false);
      const codes = await page.$$eval(".rues-cadre a.repere", (links) =>
        links.map((link) => `${link.textContent} ${link.className.split(" ").at(-1)} ${link.getAttribute("href")?.split("/").at(-2)}`),
      );
      const rows = await page.$$eval(".lignes .ligne", (all) =>
        all.map(
          (row) =>
            `${row.querySelector(".repere")?.textContent} ${row.querySelector(".repere")?.className.split(" ").at(-1)} ${row.querySelector("a")?.href.split("/").at(-2)}`,
        ),
      );
      expect(codes).toEqual(rows);
      expect(await page.$$eval(".rues-cadre path.leaflet-interactive, .rues-cadre svg path", (circles) => circles.length)).toBeGreaterThan(0);
      expect(await page.$eval(".leaflet-control-attribution", ({ textContent }) => textContent)).toContain("IGN");
    }));

  test("is used and left by keyboard", () =>
    open(TERRITOIRE, {}, async ({ page }) => {
      await page.focus("[data-rues]");
      await page.keyboard.press("Enter");
      await page.focus("[data-oui]");
      await page.keyboard.press("Enter");
      await shown(page);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Plan des rues");
      await page.focus(".rues-groupe");
      expect((await page.evaluate(focusStop))?.visible).toBe(true);
      const label = await focused(page);
      await page.keyboard.press("Enter");
      await page.waitForFunction((before) => document.querySelector(".rues-groupe")?.textContent !== before, {}, label);
      await page.focus(".rues-cadre a.repere");
      expect(await page.evaluate(focusStop)).toMatchObject({ visible: true, inViewport: true });
      await page.keyboard.press("Escape");
      expect(await isVisible(page, ".plan-dessin")).toBe(true);
      expect(await focused(page)).toBe("Afficher le plan des rues");
    }));

  test("that does not come leaves the drawn map, and says so", () =>
    open("/carte/", { tiles: "is cut off" }, async ({ page, faults }) => {
      await show(page);
      await page.waitForFunction(() => document.querySelector(".rues-etat")?.textContent?.includes("data.geopf.fr ne répond pas"));
      expect(await statusOf(page)).toContain("La carte simple et la liste restent là.");
      expect(await isVisible(page, ".plan-dessin")).toBe(true);
      expect(await isVisible(page, ".rues-plan")).toBe(false);
      expect(faults.filter((fault) => fault.startsWith("script"))).toEqual([]);
    }));

  test("that never answers is not waited for: the drawn map comes back, and one may try again", () =>
    open(TERRITOIRE, { tiles: "hangs" }, async ({ page, faults, tileServer }) => {
      await show(page);
      await page.waitForFunction(() => document.querySelector(".rues-etat")?.textContent?.includes("ne répond pas"));
      expect(await isVisible(page, ".plan-dessin")).toBe(true);
      expect(await focused(page)).toBe("Afficher le plan des rues");
      tileServer("answers");
      await show(page);
      await shown(page);
      expect(await statusOf(page)).toBe("");
      expect(faults.filter((fault) => fault.startsWith("script"))).toEqual([]);
    }));

  test.each(["is cut off", "hangs"] as const)("that %s once it was there says that a part is missing, then that it came", (tiles) =>
    open(TERRITOIRE, {}, async ({ page, tileServer }) => {
      await show(page);
      await shown(page);
      tileServer(tiles);
      await page.click(".leaflet-control-zoom-in");
      await page.waitForFunction(() => document.querySelector(".rues-etat")?.textContent?.includes("Une partie du plan n’est pas venue de data.geopf.fr"));
      expect(await isVisible(page, ".rues-plan")).toBe(true);
      tileServer("answers");
      await page.click(".leaflet-control-zoom-in");
      await page.waitForFunction(() => document.querySelector(".rues-etat")?.textContent === "");
    }),
  );

  test("shows from near too that a place is only somewhere around, to the eye and to the ear", async () => {
    const near = await serveGuide(aGuide(PLACES));
    try {
      await open("/territoires/nord/", { base: near.base }, async ({ page }) => {
        await show(page);
        await shown(page);
        for (let step = 0; step < 3; step++) await page.click(".leaflet-control-zoom-in");
        const seen = await page.$$eval(".rues-cadre a.repere", (links) =>
          links.map((link) => [
            link.getAttribute("href")?.split("/").at(-2),
            link.ariaLabel?.includes("position approximative"),
            getComputedStyle(link, "::before").content,
          ]),
        );
        expect(Object.fromEntries(seen.map(([id, ...said]) => [id, said]))).toEqual({ ici: [false, "none"], la: [true, '"≈ "'] });
      });
    } finally {
      await near.close();
    }
  });

  test("of a guide's own server is the only one allowed, and its mention is never read as markup", async () => {
    const plan = { tuiles: "https://tuiles.example/{z}/{x}/{y}.png", attribution: "© <b>Nous</b> <img src=x onerror=alert(1)>" };
    const own = await serveGuide(aGuide(PLACES, { plan }));
    try {
      await open("/territoires/nord/", { base: own.base }, async ({ page, asked, faults }) => {
        expect(await page.$eval("meta[http-equiv]", (meta) => meta.getAttribute("content"))).toContain("img-src 'self' data: https://tuiles.example;");
        await page.click("[data-rues]");
        expect(await page.$eval("#rues-accord", (text) => text.textContent)).toContain("tuiles.example");
        await page.click("[data-oui]");
        await shown(page);
        expect(asked.filter((url) => !url.startsWith("https://tuiles.example/"))).toEqual([]);
        expect(await page.$eval(".leaflet-control-attribution", ({ textContent }) => textContent)).toContain("<b>Nous</b>");
        expect(faults.filter((fault) => !fault.includes("ailleurs : https://tuiles.example/"))).toEqual([]);
      });
    } finally {
      await own.close();
    }
  });

  test("is not offered by a guide that does without", async () => {
    const without = await serveGuide(aGuide(PLACES, { plan: { afficher: false } }));
    try {
      await visit(without.launched, `${without.base}/carte/`, { width: DESK }, async ({ page, faults }) => {
        expect(await page.$("[data-rues]")).toBeNull();
        expect(await page.$eval("meta[http-equiv]", (meta) => meta.getAttribute("content"))).toContain("img-src 'self' data:;");
        expect(faults).toEqual([]);
      });
    } finally {
      await without.close();
    }
  });

  test.each([PHONE, DESK])("is clean for axe in either theme and stays within %i pixels, asking and shown", (width) =>
    open("/carte/", { width }, async ({ page }) => {
      const check = async (): Promise<void> => {
        for (const theme of ["light", "dark"] as const) {
          await showTheme(page, theme);
          expect(await axeFaults(page), theme).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      };
      await page.click("[data-rues]");
      await check();
      await page.click("[data-oui]");
      await shown(page);
      await check();
    }),
  );
});

test.each(["/carte/", TERRITOIRE])("nothing moves while %s loads", (path) =>
  open("/404.html", { width: PHONE }, async ({ page }) => {
    await page.evaluateOnNewDocument(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) document.documentElement.dataset["moved"] = String("value" in entry ? entry.value : "");
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(served.base + path, { waitUntil: "networkidle0" });
    expect(await page.evaluate(() => document.documentElement.dataset["moved"])).toBeUndefined();
  }),
);
