/** /orienter/: what it weighs, and how long an answer takes, on a slow telephone. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { urlsOf } from "../../src/model/addresses.ts";
import { orienterPage } from "../../templates/pages/orienter.page.ts";
import { searchFiles } from "../../templates/parts/fichiers-de-recherche.ts";
import { createSite } from "../../templates/site.ts";
import { type Launched, launchBrowser } from "../printing/launch.ts";
import { serveFolder } from "../serving/site-folder.ts";
import { writeAssets } from "../site/assets.ts";
import { exactly, type Figure, sampleOf } from "./figure.ts";
import { loaded, type MeasuredGuide, type Workplace } from "./guides.ts";

const GROUP = "Orienter une personne (une réponse : du choix aux lieux dans la page)";
const PATH = "/orienter/";
const WEIGHT = 13;

export interface Aim {
  /** For one answer. */
  readonly milliseconds: number;
  /** How many times slower than this machine the processor is made. */
  readonly slower: number;
}

interface Written {
  readonly page: Buffer;
  readonly scripts: readonly Buffer[];
}

/** The page alone with what it reads: a site of twenty thousand places would take longer to write than to measure. */
const writePage = async (guide: ReturnType<typeof loaded>, output: string): Promise<Written> => {
  const assets = await writeAssets(output);
  const site = createSite(guide, assets);
  const files = [
    ...orienterPage(site)
      .drawings()
      .map(([path, draw]) => ({ path, content: draw() })),
    ...Object.values(searchFiles(site)),
  ];
  for (const { path, content } of files) {
    const file = join(output, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const page = readFileSync(join(output, PATH, "index.html"));
  const scripts = ["commun.js", "orienter.js"].map((name) => readFileSync(join(output, assets.get(name) ?? name)));
  return { page, scripts };
};

/** The choices of a visit, in the order of the page: each gives an answer of its own. */
const CHOICES = ["[name=service][value=droits-sociaux]", "[name=profil][value=assistance]", "[name=cout]", "[name=materiel]"] as const;

/** From the gesture until the places stand on the page: when they are painted is the browser's affair. Runs in the page. */
const timeClick = (selector: string): number => {
  const start = performance.now();
  document.querySelector<HTMLElement>(selector)?.click();
  return performance.now() - start;
};

const timeAnswers = async (page: Page, url: string, lieu: string): Promise<readonly number[]> => {
  await page.goto(url, { waitUntil: "networkidle0" });
  await page.waitForSelector(".compte[tabindex]");
  const times: number[] = [];
  for (const selector of CHOICES) times.push(await page.evaluate(timeClick, selector));
  await page.goto(`${url}?${new URLSearchParams({ lieu, jour: "aujourdhui" })}`, { waitUntil: "networkidle0" });
  times.push(await page.evaluate(timeClick, CHOICES[0]));
  return times;
};

const inBrowser = async <Result>(work: (launched: Launched) => Promise<Result>): Promise<Result> => {
  const launched = await launchBrowser();
  if ("missing" in launched) throw new Error(launched.missing);
  try {
    return await work(launched);
  } finally {
    await launched.close();
  }
};

const kilobytes = (content: Buffer): number => brotliCompressSync(content).length / 1000;

export const measureOrienter = async ({ nom, content }: MeasuredGuide, { folder }: Workplace, aim: Aim, runs: number): Promise<readonly Figure[]> => {
  const guide = loaded(content);
  const output = join(folder, `orienter-${guide.structures.length}`);
  const { page, scripts } = await writePage(guide, output);
  const { prefix } = urlsOf(guide.edition);
  const server = await serveFolder(output, { prefix });
  try {
    const times = await inBrowser(async ({ running }) => {
      const tab = await running.newPage();
      await tab.setViewport({ width: 360, height: 740, deviceScaleFactor: 2, isMobile: true });
      await tab.emulateCPUThrottling(aim.slower);
      const rounds: number[] = [];
      for (let round = 0; round <= runs; round++)
        rounds.push(Math.max(...(await timeAnswers(tab, `${server.origin}${prefix}${PATH}`, guide.territoires[0]?.nom ?? ""))));
      return rounds.slice(1);
    });
    return [
      { groupe: GROUP, nom: `${nom} : page`, unite: "Ko", mesure: exactly(kilobytes(page)), objectif: WEIGHT },
      { groupe: GROUP, nom: `${nom} : scripts`, unite: "Ko", mesure: exactly(scripts.reduce((sum, script) => sum + kilobytes(script), 0)) },
      {
        groupe: GROUP,
        nom: `${nom} : la plus lente des réponses, processeur ÷ ${aim.slower}`,
        unite: "ms",
        mesure: sampleOf(times),
        objectif: aim.milliseconds,
      },
    ];
  } finally {
    await server.close();
  }
};
