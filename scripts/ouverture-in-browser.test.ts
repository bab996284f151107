/** « Ouvert jusqu'à 17 h » in a real browser, with a clock of our own and visitors from anywhere. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aGuide } from "../src/testing/guide.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";

/** Two months with Good Friday (26 March), the change of the hour (28 March) and Easter Monday (29 March). */
const FIRST = "2027-03-01";
const MAIRIE = "/structures/mairie/";
const SERVICE = "/services/messagerie/";

const guide = {
  ...aGuide(
    [
      { id: "mairie", nom: "Mairie", horaires: "Mo-Fr 09:00-12:00,14:00-17:00", expertises: { messagerie: "expert" } },
      { id: "mairie-annexe", nom: "Mairie annexe", horaires: "Mo-Fr 09:00-12:00,14:00-17:00", expertises: { messagerie: "maîtrise" } },
      { id: "club", nom: "Club", rendez_vous_reguliers: [{ titre: "Atelier e-mail", horaires: "Th 14:00-16:00" }], expertises: { messagerie: "basique" } },
      { id: "muet", nom: "Muet", expertises: { messagerie: "basique" } },
      { id: "cabinet", nom: "Cabinet", horaires: "Mo-Fr 09:00-12:00", demarche: "Sur rendez-vous", expertises: { energie: "basique" } },
    ],
    { alsace_moselle: true },
  ),
  date: FIRST,
};

let served: ServedGuide;

beforeAll(async () => {
  served = await serveGuide(guide);
});
afterAll(() => served?.close());

/** The page at `path`, for a visitor whose clock shows that instant. */
const at = async <Result>(instant: string, path: string, look: (page: Page) => Promise<Result>, zone = "Europe/Paris"): Promise<Result> => {
  const page = await served.launched.running.newPage();
  try {
    await page.emulateTimezone(zone);
    await page.evaluateOnNewDocument((wanted: number) => {
      const real = Date.now.bind(Date);
      const started = real();
      Object.assign(window, { later: 0 });
      Date.now = () => wanted + (real() - started) + Number(Reflect.get(window, "later"));
    }, Date.parse(instant));
    await page.goto(served.base + path, { waitUntil: "load" });
    return await look(page);
  } finally {
    await page.close();
  }
};

const said = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>(".ouverture")].map((place) => place.innerText.replaceAll("\u00a0", " ")));
const saidAt = (instant: string, path = MAIRIE, zone?: string): Promise<readonly string[]> => at(instant, path, said, zone);

describe("a structure's page", () => {
  test.each(["Europe/Paris", "America/Guadeloupe", "Pacific/Auckland"])("counts in the hours of the guide for a visitor from %s", async (zone) => {
    // Ten o'clock there on a Tuesday; six in the morning in Guadeloupe, ten at night in Auckland.
    expect(await saidAt("2027-03-02T09:00:00Z", MAIRIE, zone)).toEqual(["Ouvert jusqu’à 12 h"]);
    const day = await at("2027-03-02T23:30:00Z", MAIRIE, (page) => page.$eval("[data-jour][aria-current]", (line) => line.getAttribute("data-jour")), zone);
    expect(day).toBe("2");
  });

  test.each([
    ["2027-03-25T17:00:00Z", "Ouvre mardi à 9 h"],
    ["2027-03-26T09:00:00Z", "Jour férié : horaires à confirmer"],
    ["2027-03-29T09:00:00Z", "Jour férié : horaires à confirmer"],
    ["2027-03-30T06:59:00Z", "Fermé, ouvre à 9 h"],
    ["2027-03-30T07:00:00Z", "Ouvert jusqu’à 12 h"],
    ["2027-05-05T09:00:00Z", "Ouvert jusqu’à 12 h"],
    ["2027-05-07T09:00:00Z", "Horaires à confirmer"],
  ])("stays right weeks after it was made: at %s, %s", async (instant, words) => {
    expect(await saidAt(instant)).toEqual([words]);
  });

  test("changes by itself at the hour, and is announced by nobody", async () => {
    await at("2027-03-02T10:59:58Z", MAIRIE, async (page) => {
      expect(await said(page)).toEqual(["Ferme dans 1 min"]);
      await page.waitForFunction(() => document.querySelector(".ouverture")?.textContent?.startsWith("Fermé"), { timeout: 30_000 });
      expect(await page.$$eval(".ouverture", (places) => places.filter((place) => place.closest("[aria-live],[role=status],[role=alert]")).length)).toBe(0);
    });
  });

  test("is right again when it comes back from another tab or from the history", async () => {
    await at("2027-03-02T10:00:00Z", MAIRIE, async (page) => {
      const later = (hours: number, event: string) =>
        page.evaluate(
          (milliseconds: number, name: string) => {
            Object.assign(window, { later: milliseconds });
            (name === "pageshow" ? window : document).dispatchEvent(new Event(name));
          },
          hours * 3_600_000,
          event,
        );
      await later(8, "visibilitychange");
      expect(await said(page)).toEqual(["Ouvre demain à 9 h"]);
      await later(72, "pageshow");
      expect(await said(page)).toEqual(["Ouvert jusqu’à 12 h"]);
      expect(await page.$$eval("[data-jour][aria-current]", (lines) => lines.map((line) => line.getAttribute("data-jour")))).toEqual(["4"]);
    });
  });

  test("says nothing where no hours are known", async () => {
    expect(await saidAt("2027-03-02T09:00:00Z", "/structures/muet/")).toEqual([]);
  });

  test("prints nothing of it, and shows nothing uncertain without JavaScript", async () => {
    const shown = (page: Page) => page.$eval(".ouverture", (place) => getComputedStyle(place).display !== "none" && place.textContent !== "");
    const printed = await at("2027-03-02T09:00:00Z", MAIRIE, async (page) => {
      await page.emulateMediaType("print");
      return shown(page);
    });
    expect(printed).toBe(false);
    const page = await served.launched.running.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(served.base + MAIRIE, { waitUntil: "load" });
    expect(await shown(page)).toBe(false);
    expect(await page.$eval(".horaires", (week) => week.textContent)).toContain("Lundi");
    await page.close();
  });
});

describe("the rows of a list", () => {
  test("say what is open, what comes next, and nothing of what is not known", async () => {
    expect(await saidAt("2027-03-02T15:40:00Z", SERVICE)).toEqual(["Ferme dans 20 min", "Ferme dans 20 min", "Atelier e-mail jeudi à 14 h"]);
  });

  test("move nothing when they are filled", async () => {
    const shift = await at("2027-03-02T09:00:00Z", SERVICE, (page) =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let total = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) total += Number(Reflect.get(entry, "value"));
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(total), 300);
          }),
      ),
    );
    expect(shift).toBe(0);
  });
});

describe("whoever asks for what is open now", () => {
  const answer = (page: Page): Promise<string> =>
    page.$eval("#reponse", (place) => (place instanceof HTMLElement ? place.innerText.replaceAll("\u00a0", " ") : ""));
  const read = (page: Page): Promise<unknown> => page.waitForFunction(() => document.querySelector("#ouvertures") !== null);
  const asked = (instant: string): Promise<string> =>
    at(instant, "/rechercher/?ouvert=maintenant", async (page) => {
      await read(page);
      return answer(page);
    });

  test("finds who surely is, without an appointment", async () => {
    const words = await asked("2027-03-02T09:00:00Z");
    expect(words).toContain("2 lieux");
    expect(words).not.toContain("Cabinet");
  });

  test("is told, on a holiday, that others may be", async () => {
    expect(await asked("2027-03-26T09:00:00Z")).toMatch(/3 autres lieux sont peut-être ouverts : horaires à confirmer/);
  });

  test("is told that the page is too old to say, long after it was made", async () => {
    expect(await asked("2027-06-02T09:00:00Z")).toMatch(/trop ancienne pour dire qui est ouvert/);
  });

  test("is told when the hours cannot be read, rather than shown everybody", async () => {
    await at("2027-03-02T09:00:00Z", "/rechercher/", async (page) => {
      await page.setRequestInterception(true);
      page.on("request", (request) => (request.url().includes("ouvertures-") ? request.abort() : request.continue()));
      await page.goto(`${served.base}/rechercher/?ouvert=maintenant`, { waitUntil: "networkidle0" });
      expect(await answer(page)).toContain("n’ont pas pu être lus");
    });
  });
});
