/** The hostile entries that a guide accepts as texts, published and opened: nothing of them runs, nothing leaves, nothing is broken. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "../src/exchange/csv/read-csv.ts";
import { dataFilesById } from "../src/exchange/data-files.ts";
import { paths } from "../src/model/addresses.ts";
import type { Guide } from "../src/model/guide.ts";
import { readGuide } from "../src/reading/content.ts";
import { withTexts } from "../src/reading/overlay.ts";
import { isError } from "../src/reading/problem.ts";
import { openFolder } from "../src/reading/text-file.ts";
import { emptyGuide } from "../src/testing/chapters.ts";
import { endlessWords, type HostileEntry, hostileCorpus } from "../src/testing/hostile-corpus.ts";
import { writeContent } from "../src/testing/write-content.ts";
import { beyondTheRight } from "./browsing/look.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";

const PHONE = 360;
const folder = mkdtempSync(join(tmpdir(), "hostile-"));
const read = (entries: readonly HostileEntry[]) =>
  readGuide(withTexts(openFolder(folder), new Map(entries.map(({ fichier, text }) => [fichier, text]))), "2026-03-01");

const corpus = [...hostileCorpus, ...endlessWords];

/** All the entries that pass one by one: what an editor in a hurry would let in. */
const acceptedGuide = (): Guide => {
  const refused = read(corpus)
    .problems.filter(isError)
    .map(({ fichier }) => fichier.replace(/^.*?(?=structures\/)/, ""));
  const isRefused = ({ fichier }: HostileEntry): boolean => refused.some((path) => fichier === path || fichier.startsWith(`${path}/`));
  const { guide, problems } = read(corpus.filter((entry) => !isRefused(entry)));
  if (!guide)
    throw new Error(
      problems
        .filter(isError)
        .map(({ fichier, message }) => `${fichier}: ${message}`)
        .join("\n"),
    );
  return guide;
};

let guide: Guide;
let served: ServedGuide;
beforeAll(async () => {
  writeContent(folder, emptyGuide(new Map([["borny", [{ nom: "Metz" }]]])));
  guide = acceptedGuide();
  writeContent(
    folder,
    new Map(corpus.filter(({ fichier }) => guide.structures.some((structure) => structure.fichier === fichier)).map(({ fichier, text }) => [fichier, text])),
  );
  served = await serveGuide(guide, folder);
}, 120_000);
afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true });
});

/** Opens pages one after the other in a tab that notes whatever an attack would have done. */
const harmOf = async (addresses: readonly string[], visited: (page: Page) => Promise<unknown> = async () => undefined): Promise<readonly string[]> => {
  const harm: string[] = [];
  const page = await served.launched.running.newPage();
  await page.setViewport({ width: PHONE, height: 740 });
  let current = "";
  const note = (what: string): void => void harm.push(`${current}: ${what}`);
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const isOurs = request.url().startsWith(served.base);
    if (!isOurs) note(`asked for ${request.url()}`);
    void (isOurs ? request.continue() : request.abort());
  });
  page.on("dialog", (dialog) => {
    note("opened a dialog");
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => note(`failed: ${error instanceof Error ? error.message : "thrown"}`));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) note(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  for (const address of addresses) {
    current = address;
    await page.goto(served.base + address, { waitUntil: "load" });
    const signs = await page.evaluate(() => [
      ...("attaque" in window ? ["ran"] : []),
      ...[...document.querySelectorAll("main *")].flatMap((element) =>
        [...element.attributes].filter(({ name }) => /^on/.test(name)).map(({ name }) => `<${element.localName} ${name}>`),
      ),
      // Links of drawings too, whose `href` is not a text.
      ...[...document.querySelectorAll("a[href]")]
        .map((link) => new URL(link.getAttribute("href") ?? "", location.href))
        .filter(({ protocol }) => !/^(?:https?|mailto|tel):$/.test(protocol))
        .map(({ href }) => href),
      ...(document.querySelector("h1") && document.querySelector("footer") ? [] : ["a broken page"]),
    ]);
    for (const sign of [...signs, ...(await page.evaluate(beyondTheRight))]) note(sign);
    await visited(page);
  }
  await page.close();
  return harm;
};

describe("hostile entries that are let in", { timeout: 240_000 }, () => {
  it("are many: most attacks are only words", () => {
    expect(guide.structures.length).toBeGreaterThan(100);
  });

  it("do nothing on their own pages", async () => {
    expect(await harmOf(guide.structures.map(({ id }) => paths.structure(id)))).toEqual([]);
  });

  it("do nothing on the pages that gather them", async () => {
    const ids = guide.structures.slice(0, 3).map(({ id }) => id);
    expect(
      await harmOf([
        paths.accueil,
        paths.structures,
        paths.territoires,
        paths.territoire("borny"),
        paths.service("messagerie"),
        paths.tableau,
        paths.carte,
        paths.misesAJour,
        paths.donnees,
        paths.accesInternet,
        `${paths.rechercher}?q=script`,
        `${paths.orienter}?service=messagerie`,
        `${paths.selection}?lieux=${ids.join(",")}`,
        `${paths.remettre}?lieux=${ids.join(",")}`,
      ]),
    ).toEqual([]);
  });

  it("do nothing in the form, nor in its preview", async () => {
    const ids = guide.structures.filter((_, rank) => rank % 12 === 0).map(({ id }) => id);
    const seen: string[] = [];
    const fill = async (page: Page): Promise<void> => {
      await page.waitForSelector("#formulaire:not([hidden])");
      await page.$eval("#apercu", (one) => one.scrollIntoView());
      await page.waitForFunction(() => [...document.querySelectorAll("iframe")].some(({ contentDocument }) => contentDocument?.querySelector("h1, h2")));
      for (const frame of page.frames())
        if (await frame.evaluate(() => "attaque" in window || document.querySelector("main script:not([type='application/json']), main img") !== null))
          seen.push(frame.url());
    };
    expect(
      await harmOf(
        ids.map((id) => `${paths.contribuer}?fiche=${id}`),
        fill,
      ),
    ).toEqual([]);
    expect(seen).toEqual([]);
  });

  it("are texts in every spreadsheet", () => {
    const { national, tableau } = dataFilesById(guide);
    const cells = [...readCsv(national.content).flat(), ...readCsv(tableau.content.slice(1), ";").flat()];
    expect(cells.filter((cell) => /^[=@\t\r]|^[+-](?![\d. ]+$)/.test(cell))).toEqual([]);
  });
});
