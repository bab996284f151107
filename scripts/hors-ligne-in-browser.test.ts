/** A guide kept for the bus and the market: asked for, read with the network cut, brought up to date, removed – in a real browser. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { filesOf } from "../src/knowledge/hors-ligne/contenu.ts";
import { createGuide, type Guide } from "../src/model/guide.ts";
import { somePlaces } from "../src/testing/some-places.ts";
import type { Kept } from "../templates/browser/hors-ligne/kept-site.ts";
import { axeFaults } from "./browsing/axe.ts";
import { printedPages } from "./browsing/paper.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { showTheme } from "./browsing/visit.ts";
import { asVisitor, type Visitor } from "./browsing/visitor.ts";

const HERE = "/hors-ligne/";
const DAY = 86_400_000;

const [ordinary, ...others] = somePlaces().structures;
/** With one that only receives by appointment. */
const places = createGuide({
  ...somePlaces(),
  structures: ordinary
    ? [ordinary, ...others, { ...ordinary, id: "sur-rendez-vous", nom: "Sur rendez-vous", horaires: 'Mo-Fr 09:00-12:00 "sur rendez-vous"' }]
    : [],
});
/** The same guide a few days later: one place has another telephone, another one has closed. */
const later = createGuide({
  ...places,
  structures: places.structures
    .filter(({ id }) => id !== "lieu-9")
    .map((structure) => (structure.id === "lieu-4" ? { ...structure, telephone: "03 87 99 99 99", date_maj: "2026-02-20" } : structure)),
});

let served: ServedGuide;
beforeAll(async () => {
  served = await serveGuide(places);
});
afterAll(() => served?.close());

/** What is on line: each test finds `places` there, whichever came before. */
let published: Guide = places;
const publish = async (guide: Guide): Promise<void> => {
  if (published !== guide) await served.publish(guide);
  published = guide;
};
beforeEach(() => publish(places));

const visiting = <Result>(work: (visitor: Visitor) => Promise<Result>, width = 1280): Promise<Result> =>
  asVisitor(served.launched, served.base, { width }, work);

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (found) => (found instanceof HTMLElement ? found.innerText.replace(/[\u00a0\u202f]/g, " ") : ""));
const says = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (expected) =>
      document
        .querySelector(".etat")
        ?.textContent?.replace(/[\u00a0\u202f]/g, " ")
        .includes(expected),
    { timeout: 20_000 },
    words,
  );

/** Asks for the guide as a visitor does, and waits for it to be all there. */
const keep = async ({ page, go }: Visitor): Promise<void> => {
  await go(HERE);
  await page.click('[data-geste="garder"]');
  await says(page, "C’est gardé");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
};

const stored = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

const kept = (page: Page): Promise<Kept> => page.evaluate(async () => (await caches.match("/essai/hors-ligne/garde.json"))?.json());

/** As if nothing had been checked for so long. */
const age = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate(async (shift) => {
    const mark = "/essai/hors-ligne/garde.json";
    const cache = await caches.open((await caches.keys())[0] ?? "");
    const written = await (await cache.match(mark))?.json();
    await cache.put(mark, new Response(JSON.stringify({ ...written, verifie: written.verifie - shift })));
  }, milliseconds);

const workers = (page: Page): Promise<number> => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

describe("before anything is asked", () => {
  test("nothing is kept, no worker runs, and the page says what keeping takes", () =>
    visiting(async ({ page, go, faults }) => {
      await go("/structures/lieu-1/");
      await go("/rechercher/");
      await go(HERE);
      await says(page, "28 lieux, 0,");
      expect(await stored(page)).toEqual([]);
      expect(await workers(page)).toBe(0);
      expect(await page.$eval('[data-geste="retirer"]', (button) => button.checkVisibility())).toBe(false);
      expect(faults).toEqual([]);
    }));
});

describe("what could not be kept", () => {
  test("for want of its worker is not said to be, and is asked for again", () =>
    visiting(async ({ page, go }) => {
      const worker = join(served.folder, "service-worker.js");
      renameSync(worker, `${worker}.absent`);
      published = createGuide(places);
      await go(HERE);
      await page.click('[data-geste="garder"]');
      await says(page, "s’est arrêté avant la fin");
      await go(HERE);
      await says(page, "À télécharger et à garder");
      renameSync(`${worker}.absent`, worker);
      await page.click('[data-geste="garder"]');
      await says(page, "C’est gardé");
      expect(await workers(page)).toBe(1);
    }));

  test("to its end can be taken away", () =>
    visiting(async ({ page, go }) => {
      const lots = join(served.folder, "hors-ligne/lots");
      for (const lot of readdirSync(lots)) if (lot.startsWith("services-")) rmSync(join(lots, lot));
      published = createGuide(places);
      await go(HERE);
      await page.click('[data-geste="garder"]');
      await says(page, "s’est arrêté avant la fin");
      expect(await stored(page)).not.toEqual([]);
      await page.click('[data-geste="retirer"]');
      await says(page, "C’est retiré");
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
    }));
});

describe("once kept, the network cut and the server gone,", () => {
  let mine: ServedGuide;
  let visitor: Visitor;
  /** Opened on line, on a page that runs a script of a build made since. */
  let stranger: Page;
  let leave: () => void;
  let left: Promise<unknown>;

  /** A page of tomorrow: the same, but for the name of its script. */
  const renameScript = (): void => {
    const file = join(mine.folder, "remettre/index.html");
    const script = /scripts\/remettre-\w+\.js/.exec(readFileSync(file, "utf8"))?.[0] ?? "";
    writeFileSync(join(mine.folder, "scripts/remettre-demain.js"), readFileSync(join(mine.folder, script)));
    writeFileSync(file, readFileSync(file, "utf8").replace(script, "scripts/remettre-demain.js"));
  };

  beforeAll(async () => {
    mine = await serveGuide(places);
    await new Promise<void>((ready) => {
      const ended = new Promise<void>((resolve) => {
        leave = resolve;
      });
      left = asVisitor(mine.launched, mine.base, {}, async (one) => {
        visitor = one;
        ready();
        await ended;
      });
    });
    await keep(visitor);
    renameScript();
    stranger = await visitor.page.browserContext().newPage();
    await stranger.goto(`${mine.base}/remettre/?lieux=lieu-1`, { waitUntil: "networkidle0" });
    await mine.unplug();
    await visitor.page.setOfflineMode(true);
  });
  afterAll(async () => {
    leave?.();
    await left;
    await mine?.close();
  });
  beforeEach(async () => {
    await visitor.page.setViewport({ width: 1280, height: 800 });
    await visitor.page.emulateMediaType("screen");
    await showTheme(visitor.page, "light");
  });

  test("the search answers what its address asks, and says how old the data are", async () => {
    await visitor.go("/rechercher/?q=lieu+long");
    expect(await visitor.page.$$eval(".reponse .ligne-lieu > a", (links) => links.map(({ textContent }) => textContent))).toContain("Lieu long 2");
    const today = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "Europe/Paris" }).format(new Date()).replace(/^1 /, "1er ");
    expect(await text(visitor.page, ".sans-reseau")).toContain(`Sans réseau. Données du 15 janvier 2026, gardées le ${today}.`);
    await visitor.page.type("#q", " 3");
    expect(await text(visitor.page, ".compte")).toMatch(/^1 lieu/);
  });

  test("four questions are answered, to the sheet", async () => {
    await visitor.go("/orienter/?service=messagerie&niveau=3");
    await visitor.page.waitForSelector(".proposition");
    expect(await text(visitor.page, ".compte")).toMatch(/^\d+ lieux conviennent/);
    expect(await text(visitor.page, ".sans-reseau")).toContain("Sans réseau");
    await visitor.page.click(".proposition [data-fiche]");
    await Promise.all([visitor.page.waitForNavigation(), visitor.page.click(".vers-fiche a")]);
    await visitor.page.waitForSelector(".feuille:not(.mesure)");
  });

  test("every place can be read, none having been visited", async () => {
    await visitor.go("/structures/lieu-7/");
    expect(await text(visitor.page, "main")).toContain("03 87 00 00 07");
    await visitor.go("/structures/lieu-8?de=ailleurs");
    expect(await text(visitor.page, "h1")).toBe("Lieu 8");
    // From a page that may read others.
    await visitor.go("/selection/");
    const unread = await visitor.page.evaluate(
      async (ids) => {
        const answers = await Promise.all(ids.map(async (id) => (await (await fetch(`/essai/structures/${id}/`)).text()).includes('id="remise"')));
        return ids.filter((_, rank) => !answers[rank]);
      },
      places.structures.map(({ id }) => id),
    );
    expect(unread).toEqual([]);
  });

  test("a code scanned from a poster leads to its place", async () => {
    const [folder = ""] = readdirSync(join(mine.folder, "f"));
    await visitor.page.goto(`${mine.base}/f/${folder}/`, { waitUntil: "load" });
    await visitor.page.waitForFunction(() => location.pathname.startsWith("/essai/structures/"));
    expect(await text(visitor.page, ".sans-reseau")).toContain("Sans réseau");
  });

  test("the selection of a link is listed", async () => {
    await visitor.go("/selection/?lieux=lieu-2,lieu-11");
    expect(await visitor.page.$$eval(".choix h2", (titles) => titles.map(({ textContent }) => textContent))).toEqual(["Lieu 2", "Lieu 11"]);
  });

  test("the sheet is drawn in another language, and printed without a word about the network", async () => {
    await visitor.go("/remettre/?lieux=lieu-3,lieu-12&langue=ar");
    await visitor.page.waitForSelector(".feuille[lang=ar]:not(.mesure)");
    const pages = await printedPages(visitor.page);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("03 87 00 00 12");
    expect(pages[0]).not.toContain("Sans réseau");
  });

  test("lists by service, the table, the home page and the rest are there, nothing refused by the policy", async () => {
    for (const path of ["/", "/services/messagerie/", "/territoires/nord/", "/carte/", "/tableau/", "/structures/", "/hors-ligne/", "/404.html"]) {
      await visitor.go(path);
      expect(await text(visitor.page, ".sans-reseau"), path).toContain("Sans réseau");
    }
    expect(visitor.faults).toEqual([]);
  });

  test("a page that is not kept says so, and the search is one field away", async () => {
    await visitor.go("/structures/inconnue/");
    expect(await text(visitor.page, "h1")).toBe("Cette page n’est pas gardée");
    await visitor.page.type("main input[name=q]", "lieu 5");
    await Promise.all([visitor.page.waitForNavigation(), visitor.page.keyboard.press("Enter")]);
    await visitor.page.waitForSelector(".reponse .ligne-lieu > a");
    expect(visitor.page.url()).toContain("/rechercher/?q=lieu");
  });

  test("a page of a later build never gets what an earlier one says", async () => {
    const read = (page: Page) =>
      page.evaluate(() =>
        fetch("/essai/structures/lieu-1/").then(
          ({ ok }) => ok,
          () => false,
        ),
      );
    await visitor.go("/remettre/");
    expect(await read(visitor.page)).toBe(true);
    expect(await read(stranger)).toBe(false);
  });

  test.each([
    ["2026-03-03T09:00:00Z", "lieu-1", "Ouvert jusqu’à 12 h"],
    ["2026-03-03T10:40:00Z", "lieu-1", "Ferme dans 20 min"],
    ["2026-04-14T15:30:00Z", "lieu-1", "Ouvre demain à 9 h"],
    ["2026-04-14T08:00:00Z", "sur-rendez-vous", "Sur rendez-vous jusqu’à 12 h"],
    ["2026-05-12T09:00:00Z", "lieu-1", "Horaires à confirmer"],
  ])("at %s, the page of %s says « %s »", async (instant, id, words) => {
    const page = await visitor.page.browserContext().newPage();
    await page.evaluateOnNewDocument((now: number) => {
      Date.now = () => now;
    }, Date.parse(instant));
    await page.goto(`${mine.base}/structures/${id}/`, { waitUntil: "load" });
    expect(await text(page, ".ouverture")).toBe(words);
    expect(await text(page, ".sans-reseau")).toContain("Sans réseau");
    await page.close();
  });

  test.each([
    ["a page that is not kept", "/nulle-part/"],
    ["a kept page", "/structures/lieu-1/"],
    ["the page of what is kept", HERE],
  ])("axe finds nothing on %s, in either theme, on a telephone", async (_name, path) => {
    await visitor.page.setViewport({ width: 360, height: 800 });
    await visitor.go(path);
    expect(await axeFaults(visitor.page)).toEqual([]);
    await showTheme(visitor.page, "dark");
    expect(await axeFaults(visitor.page)).toEqual([]);
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe("back on line,", () => {
  /** The network as the worker sees it. */
  const workerNetwork = async (page: Page): Promise<CDPSession> => {
    const target = await page.browserContext().waitForTarget((one) => one.type() === "service_worker");
    return target.createCDPSession();
  };
  /** What it asks, from now on. */
  const workerRequests = async (page: Page): Promise<string[]> => {
    const asked: string[] = [];
    const session = await workerNetwork(page);
    session.on("Network.requestWillBeSent", ({ request }) => asked.push(new URL(request.url).pathname.replace("/essai", "")));
    await session.send("Network.enable");
    return asked;
  };
  const until = async (page: Page, isDone: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 100 && !(await isDone()); tries++) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await isDone()).toBe(true);
  };

  test("the page is the site's, without a word about the network", () =>
    visiting(async (visitor) => {
      await keep(visitor);
      await visitor.go("/structures/lieu-1/");
      expect(await visitor.page.$(".sans-reseau")).toBeNull();
      expect(visitor.faults).toEqual([]);
    }));

  test("a network that hangs is not waited for: the kept page comes, and says it is one", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await keep(visitor);
      const session = await workerNetwork(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", { offline: false, latency: 60_000, downloadThroughput: -1, uploadThroughput: -1 });
      const started = performance.now();
      await page.goto(`${served.base}/structures/lieu-5/`, { waitUntil: "load" });
      expect(performance.now() - started).toBeLessThan(20_000);
      expect(await text(page, "main")).toContain("03 87 00 00 05");
      expect(await text(page, ".sans-reseau")).toContain("Sans réseau");
      await session.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    }));

  test("what changed is fetched quietly, and nothing else; what left the guide leaves the device", () =>
    visiting(async (visitor) => {
      const { page, go } = visitor;
      await keep(visitor);
      const before = await kept(page);
      await publish(later);
      await age(page, DAY);
      const asked = await workerRequests(page);
      await go("/methode/");
      await until(page, async () => (await kept(page)).contenu.version !== before.contenu.version);
      const after = (await kept(page)).contenu;
      const lots = asked.filter((path) => path.endsWith(".lot")).map((path) => /lots\/([a-z]+)/.exec(path)?.[1]);
      expect(lots).toContain("structures");
      expect(lots).not.toContain("scripts");
      expect(lots).not.toContain("traductions");
      expect(asked.filter((path) => path.endsWith(".woff2"))).toEqual([]);
      expect(after.lieux).toBe(27);
      expect(after.donnees).toBe("2026-02-20");
      await until(page, async () => (await stored(page)).length === filesOf(after, true).length + 1);
    }));

  test("an update that cannot be finished leaves what was kept whole", () =>
    visiting(async (visitor) => {
      const { page, go } = visitor;
      await keep(visitor);
      const before = await kept(page);
      await publish(later);
      const lots = join(served.folder, "hors-ligne/lots");
      for (const lot of readdirSync(lots)) if (lot.startsWith("services-")) rmSync(join(lots, lot));
      await age(page, DAY);
      const asked = await workerRequests(page);
      await go("/methode/");
      await until(page, async () => asked.some((path) => path.includes("/lots/services-")));
      await page.waitForNetworkIdle();
      expect((await kept(page)).contenu.version).toBe(before.contenu.version);
      const there = await stored(page);
      expect(filesOf(before.contenu, false).filter(({ chemin }) => !there.includes(`/essai${chemin}`))).toEqual([]);
      published = createGuide(places);
    }));

  test("a copy that lost its worker finds one again on the page that speaks of it", () =>
    visiting(async (visitor) => {
      const { page, go } = visitor;
      await keep(visitor);
      await page.evaluate(async () => {
        for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
      });
      await go(HERE);
      await says(page, "Ce guide est gardé");
      expect(await workers(page)).toBe(1);
    }));

  test("that the site has changed is said beside what is kept", () =>
    visiting(async (visitor) => {
      await keep(visitor);
      await publish(later);
      await visitor.go(HERE);
      await says(visitor.page, "Le site a changé depuis");
      await visitor.page.click('[data-geste="garder"]');
      await says(visitor.page, "C’est à jour");
      expect(await text(visitor.page, ".etat")).not.toContain("Le site a changé");
    }));

  test("« Retirer » frees all of it", () =>
    visiting(async (visitor) => {
      const { page, go } = visitor;
      await keep(visitor);
      await go(HERE);
      await page.click('[data-geste="retirer"]');
      await says(page, "C’est retiré");
      expect(await stored(page)).toEqual([]);
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
      expect(await workers(page)).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("etat");
      expect(await axeFaults(page)).toEqual([]);
    }));

  test("a build that no longer offers it takes the worker and what it kept away", () =>
    visiting(async (visitor) => {
      const { page, go } = visitor;
      await keep(visitor);
      await publish(createGuide({ ...places, edition: { ...places.edition, hors_ligne: { actif: false } } }));
      await go("/methode/");
      await until(page, async () => (await workers(page)) === 0 && (await stored(page)).length === 0);
      expect(await page.$$eval("a", (links) => links.filter(({ href }) => href.includes("hors-ligne")).length)).toBe(0);
      expect((await page.goto(served.base + HERE))?.status()).toBe(404);
    }));

  test("another site at the same address is never held up by the worker of this one", () =>
    visiting(async (visitor) => {
      const { page, go } = visitor;
      await keep(visitor);
      rmSync(join(served.folder, "service-worker.js"));
      rmSync(join(served.folder, "hors-ligne"), { recursive: true });
      published = createGuide(places);
      await age(page, DAY);
      await go("/methode/");
      await until(page, async () => (await workers(page)) === 0 && (await stored(page)).length === 0);
    }));
});
