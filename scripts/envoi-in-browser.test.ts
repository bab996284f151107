/** What leaves the form, and how: the panel of the ways, and « Rien n'a changé », in a real browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aGuide } from "../src/testing/guide.ts";
import { axeFaults } from "./browsing/axe.ts";
import { tabTo } from "./browsing/gestures.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { asVisitor, type Visitor, type VisitorOptions } from "./browsing/visitor.ts";

const HOSTILE = "<img src=x onerror=alert(1)> & 'co'";
const PLACES = [
  { telephone: "03 87 00 00 00", horaires: "Mo 09:00-12:00", expertises: { "declarer-revenus": "maîtrise" } } as const,
  { id: "autre-lieu", fichier: "structures/nord/autre-lieu.yaml", nom: HOSTILE, telephone: "03 87 00 00 01", acces_internet: { wifi: true } },
];

let served: ServedGuide;
beforeAll(async () => {
  served = await serveGuide(aGuide(PLACES, { depot: "https://github.com/metz/guide" }));
});
afterAll(() => served?.close());

const visiting = <Result>(work: (visitor: Visitor) => Promise<Result>, options: VisitorOptions = {}): Promise<Result> =>
  asVisitor(served.launched, served.base, options, work);

/** As people read: ordinary spaces and apostrophes. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");
const texts = async (page: Page, selector: string): Promise<readonly string[]> =>
  (await page.$$eval(selector, (found) => found.map((one) => one.textContent ?? ""))).map((text) => plain(text).trim());
const hrefs = (page: Page, selector: string): Promise<readonly string[]> =>
  page.$$eval(selector, (found) => found.map((one) => one.getAttribute("href") ?? ""));
const tab = async (page: Page): Promise<string> => plain(await page.title());
const press = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>(".envoi button")].find(({ textContent }) => textContent?.replaceAll("’", "'") === wanted);
    found?.click();
  }, words);

const NEW_PHONE = "03 87 00 00 09";
const PUBLIC = "Avec un compte GitHub, gratuit ; votre envoi y est public.";
const DATED = /^\+ date_maj: \d{4}-\d\d-\d\d$/;

/** Someone corrects the telephone, then asks to send. */
const correctTelephone = async ({ page, go }: Visitor, slug = "le-lieu"): Promise<void> => {
  await go(`/contribuer/?fiche=${slug}`);
  await page.waitForSelector("#formulaire:not([hidden])");
  await page.$$eval("#formulaire details", (all) => all.map((one) => one.setAttribute("open", "")));
  await page.click("[name=telephone]", { count: 3 });
  await page.keyboard.type(NEW_PHONE);
  await page.click(".verifier button");
  await page.waitForSelector(".envoi");
};

const changedLines = async (page: Page): Promise<readonly string[]> =>
  (await page.$$eval(".lignes-du-fichier del, .lignes-du-fichier ins", (found) => found.map((line) => line.lastChild?.textContent ?? ""))).map((line) =>
    line.trim(),
  );

const expectFits = async (page: Page): Promise<void> => expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

describe("sending a correction", () => {
  test("shows what changes in French and line by line, then the ways in order, on a telephone; nothing leaves by itself", () =>
    visiting(
      async (visitor) => {
        const { page, faults } = visitor;
        await correctTelephone(visitor);
        expect(await texts(page, ".changements li")).toEqual(["Téléphone : 03 87 00 00 00 → 03 87 00 00 09"]);
        const lines = await changedLines(page);
        expect(lines).toEqual(['− telephone: "03 87 00 00 00"', '+ telephone: "03 87 00 00 09"', "− date_maj: 2026-01-15", expect.stringMatching(DATED)]);
        expect(await texts(page, ".voie h3")).toEqual([
          "Corriger le fichier sur GitHub",
          "Envoyer un ticket sur GitHub",
          "Écrire à la rédaction",
          "Enregistrer le fichier",
        ]);
        expect(await texts(page, ".voie strong")).toEqual([PUBLIC, PUBLIC, "Sans compte.", "Sans compte."]);
        const [edit = "", ticket = "", mail = ""] = await hrefs(page, ".voie a");
        expect(edit).toBe("https://github.com/metz/guide/edit/main/content/structures/nord/le-lieu.yaml");
        expect(new URL(ticket).searchParams.get("yaml")).toContain(`telephone: "${NEW_PHONE}"`);
        expect(plain(new URL(mail).searchParams.get("body") ?? "")).toContain("- Téléphone : 03 87 00 00 00 → 03 87 00 00 09");
        await expectFits(page);
        expect(faults).toEqual([]);
      },
      { width: 360 },
    ));

  test("has nothing that axe finds wrong, its lines unfolded, in light and dark", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await correctTelephone(visitor);
      await page.$$eval(".envoi details", (all) => all.map((one) => one.setAttribute("open", "")));
      for (const value of ["light", "dark"]) {
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
        expect(await axeFaults(page), value).toEqual([]);
      }
    }));

  test("is walked through by keyboard, from its title to the last way", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await correctTelephone(visitor);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Envoyer cette correction");
      for (const words of [
        /^Voir ce qui change/,
        /^Copier le texte$/,
        /^Ouvrir la page de GitHub/,
        /^Ouvrir le ticket/,
        /^Ouvrir le message$/,
        /^Enregistrer le fichier$/,
      ])
        await tabTo(page, words);
    }));

  test("copies the whole text, saves it as a file, and says so", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      const folder = mkdtempSync(join(tmpdir(), "fiche-enregistree-"));
      await page.browserContext().overridePermissions(new URL(served.base).origin, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
      const session = await page.createCDPSession();
      await session.send("Browser.setDownloadBehavior", {
        behavior: "allow",
        downloadPath: folder,
        eventsEnabled: true,
        browserContextId: page.browserContext().id ?? "",
      });
      const done = new Promise<void>((resolve) => session.on("Browser.downloadProgress", ({ state }) => state === "completed" && resolve()));
      await correctTelephone(visitor);
      await press(page, "Copier le texte");
      await page.waitForFunction(() => document.querySelector(".etat-envoi")?.textContent === "Le texte est copié.");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(`telephone: "${NEW_PHONE}"\n`);
      await press(page, "Enregistrer le fichier");
      await done;
      expect(readFileSync(join(folder, "le-lieu.yaml"), "utf8")).toBe(copied);
      expect(await texts(page, ".etat-envoi")).toEqual(["Le fichier le-lieu.yaml est enregistré."]);
      rmSync(folder, { recursive: true });
    }));

  test("waits to be told that it has left, then forgets the draft; what is changed meanwhile must be checked again", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await correctTelephone(visitor);
      expect(await page.$(".parti:not([hidden])")).toBeNull();
      await page.type("[name=telephone]", "0");
      expect(await page.$(".envoi")).toBeNull();
      await page.keyboard.press("Backspace");
      await page.click(".verifier button");
      await page.waitForSelector(".envoi");
      const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("brouillon")).length);
      expect(await drafts()).toBe(1);
      await page.$$eval('.voie a[href^="mailto:"]', ([link]) => {
        link?.addEventListener("click", (event) => event.preventDefault());
        if (link instanceof HTMLElement) link.click();
      });
      expect(await tab(page)).toMatch(/^Il reste à l'envoyer – /);
      await press(page, "C'est envoyé");
      expect(await tab(page)).toMatch(/^Merci, c'est envoyé – /);
      expect((await texts(page, ".parti"))[0]).toMatch(/^Merci\./);
      expect(await drafts()).toBe(0);
    }));

  test("selects the text to copy by hand where the browser gives no clipboard", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await correctTelephone(visitor);
      await press(page, "Copier le texte");
      await page.waitForSelector(".a-copier");
      expect(await page.evaluate(() => window.getSelection()?.toString() ?? "")).toContain(NEW_PHONE);
      expect((await texts(page, ".etat-envoi"))[0]).toMatch(/^Le texte est sélectionné/);
    }));

  test("writes the names that people gave as they are, never as markup", () =>
    visiting(async (visitor) => {
      const { page, faults } = visitor;
      await correctTelephone(visitor, "autre-lieu");
      expect(await page.$$(".envoi img")).toEqual([]);
      expect(new URL((await hrefs(page, ".voie a"))[1] ?? "").searchParams.get("title")).toBe(`Corriger : ${HOSTILE}`);
      expect(faults).toEqual([]);
    }));
});

test("the messages already prepared at the foot of the page are about the fiche that is open", () =>
  visiting(async ({ page, go }) => {
    const prepared = async (): Promise<readonly URLSearchParams[]> => (await hrefs(page, "[data-message]")).map((href) => new URL(href).searchParams);
    await go("/contribuer/");
    expect((await prepared()).map((message) => message.get("subject"))).toEqual(["Un lieu à corriger ou à ajouter au guide", "Rien n'a changé"]);
    await go("/contribuer/?fiche=le-lieu");
    await page.waitForSelector("#formulaire:not([hidden])");
    const [correction, confirmation] = await prepared();
    expect([correction?.get("subject"), confirmation?.get("subject")]).toEqual([
      "Un lieu à corriger ou à ajouter au guide : Le Lieu",
      "Rien n'a changé : Le Lieu",
    ]);
    const where = `: Le Lieu\r\nPage : ${served.base}/structures/le-lieu/\r\n`;
    expect(correction?.get("body")).toContain(`Nom ${where}Adresse :`);
    expect(confirmation?.get("body")).toContain(`Nom du lieu ${where}Commune : Metz`);
    await go("/contribuer/?fiche=autre-lieu");
    await page.waitForSelector("#formulaire:not([hidden])");
    expect((await prepared())[1]?.get("subject")).toBe(`Rien n'a changé : ${HOSTILE}`);
  }));

describe("« Rien n'a changé »", () => {
  test("is one click from the page of the structure, then one more: the facts to read again, and the ticket already filled", () =>
    visiting(
      async ({ page, go, faults }) => {
        await go("/structures/le-lieu/");
        await Promise.all([page.waitForNavigation(), page.click('a[href$="rien=oui"]')]);
        await page.waitForSelector(".envoi");
        expect(await texts(page, "h1")).toEqual(["« Le Lieu » : tout est encore juste ?"]);
        expect(await tab(page)).toMatch(/^« Le Lieu » : tout est encore juste \? – /);
        expect(await page.$eval(".envoi .bouton", (button) => button.getBoundingClientRect().bottom < window.innerHeight)).toBe(true);
        expect(await texts(page, ".a-relire dd")).toEqual([
          "1 rue de l'Essai",
          "Metz",
          "03 87 00 00 00",
          "Lundi : 9 h – 12 h",
          "1 service (1 maîtrise)",
          expect.stringMatching(/^maîtrise : Déclarer/),
        ]);
        const [ticket = "", mail = ""] = await hrefs(page, ".envoi .voies-courtes .gestes a");
        expect(Object.fromEntries(new URL(ticket).searchParams)).toEqual({
          template: "rien-n-a-change.yml",
          title: "Rien n'a changé : Le Lieu",
          fiche: "le-lieu",
          par: "structure",
        });
        expect(mail).toMatch(/^mailto:contact@guide\.example\?subject=Rien%20n'a%20chang/);
        expect(await changedLines(page)).toEqual([expect.stringMatching(/^\+ verification: \{ date: \d{4}-\d\d-\d\d, par: structure \}$/)]);
        expect(await axeFaults(page)).toEqual([]);
        await page.select("#qui-confirme", "visite");
        const [said = "", mailed = ""] = await hrefs(page, ".envoi .voies-courtes .gestes a");
        expect(new URL(said).searchParams.get("par")).toBe("visite");
        expect(plain(new URL(mailed).searchParams.get("body") ?? "")).toContain("Vérifié par : L'équipe du guide, sur place.");
        expect(await changedLines(page)).toEqual([expect.stringMatching(/par: visite \}$/)]);
        await expectFits(page);
        expect(faults).toEqual([]);
      },
      { width: 360 },
    ));

  test("is an e-mail where the guide has no forge", async () => {
    const data = join(served.folder, "contribuer/guide.json");
    const published = readFileSync(data, "utf8");
    const guide: { readonly edition: object } = JSON.parse(published);
    writeFileSync(data, JSON.stringify({ ...guide, edition: { ...guide.edition, depot: undefined } }));
    try {
      await visiting(async ({ page, go }) => {
        await go("/contribuer/?fiche=le-lieu&rien=oui");
        await page.waitForSelector(".envoi");
        expect((await hrefs(page, ".envoi .voies-courtes .gestes a")).map((href) => href.slice(0, 7))).toEqual(["mailto:"]);
      });
    } finally {
      writeFileSync(data, published);
    }
  });

  test("is a message prepared on the page, without JavaScript", () =>
    visiting(
      async ({ page, go }) => {
        await go("/contribuer/?fiche=le-lieu&rien=oui");
        const [message = ""] = await hrefs(page, 'main a[href^="mailto:"][href*="Rien"]');
        expect(decodeURIComponent(message)).toContain("tout est encore juste aujourd'hui");
      },
      { javascript: false },
    ));
});
