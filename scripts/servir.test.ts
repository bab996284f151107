/** `npm start` as it is lived: a page open in a browser, a fiche that changes, an error, its correction. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";
import { PROJECT } from "./command-line.ts";
import { type Launched, launchBrowser } from "./printing/launch.ts";

let folder: string;
let server: ChildProcess;
let origin: string;
let launched: Launched;
let page: Page;
let fiche: string;

const until = (shown: (expected: string) => boolean, expected: string) => page.waitForFunction(shown, { timeout: 30_000, polling: 50 }, expected);
const h1Says = (expected: string): boolean => document.querySelector("h1")?.textContent?.includes(expected) ?? false;
/** The overlay is the last element of the document, in a shadow of its own. */
const overlaySays = (expected: string): boolean => document.documentElement.lastElementChild?.shadowRoot?.textContent?.includes(expected) ?? false;
const write = (change: (text: string) => string): void => writeFileSync(fiche, change(readFileSync(fiche, "utf8")));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "servir-"));
  writeContent(folder, syntheticContent(5));
  const found = readdirSync(join(folder, "structures"), { recursive: true, encoding: "utf8" }).find((file) => file.endsWith(".yaml")) ?? "";
  fiche = join(folder, "structures", found);
  server = spawn(process.execPath, ["--import", "tsx", "scripts/servir.ts", "--content", folder, "--port", "0"], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  origin = await new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    server.once("exit", () => reject(new Error(said)));
  });
  const browser = await launchBrowser();
  if ("missing" in browser) throw new Error(browser.missing);
  launched = browser;
  page = await launched.running.newPage();
});
afterAll(async () => {
  await launched?.close();
  server?.kill();
  if (server && server.exitCode === null) await once(server, "exit");
  rmSync(folder, { recursive: true, force: true });
});

test("a change shows by itself; an error covers the page with the coach's words, and leaves with its correction", async () => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(`${origin}/structures/${basename(fiche, ".yaml")}/`);

  write((text) => text.replace(/^nom: .*$/m, "nom: Maison des essais"));
  const right = readFileSync(fiche, "utf8");
  await until(h1Says, "Maison des essais");

  write((text) => text.replace(/^code_postal: .*$/m, "code_postal: 5700"));
  await until(overlaySays, "1 erreur dans le contenu");
  await until(overlaySays, basename(fiche));
  expect(await page.$eval("h1", (heading) => heading.textContent)).toContain("Maison des essais");

  write(() => right.replace("Maison des essais", "Maison corrigée"));
  await until(h1Says, "Maison corrigée");
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot ?? null)).toBeNull();
  expect(refused).toEqual([]);
});

test("the script that follows changes is nowhere in what it serves of the site", async () => {
  const served = await (await fetch(`${origin}/`)).text();
  expect(served).toContain("/_apercu/");
  expect((await fetch(`${origin}/absente/`)).status).toBe(404);
});

test("the printed guide shows page by page, and is laid out again when a fiche changes", async () => {
  const printed = (expected: string): boolean => [...document.querySelectorAll(".feuille h2")].some((heading) => heading.textContent?.includes(expected));
  expect((await fetch(`${origin}/_papiers/`)).status).toBe(200);
  await page.goto(`${origin}/_papiers/lecture/`);
  expect(await page.$$eval(".feuille", (sheets) => sheets.length)).toBeGreaterThan(8);
  expect(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some(({ status }) => status === "loaded")))).toBe(true);

  write((text) => text.replace(/^nom: .*$/m, "nom: Maison relue sur papier"));
  await until(printed, "Maison relue sur papier");
  expect((await fetch(`${origin}/_papiers/absent/`)).status).toBe(404);
});
