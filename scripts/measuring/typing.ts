/** What a slow telephone takes to show the first results once a letter is typed, and whether anything else holds it up. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "puppeteer-core";
import { paths } from "../../src/model/addresses.ts";
import { pagesOf } from "../../templates/pages/index.ts";
import { searchFiles } from "../../templates/parts/fichiers-de-recherche.ts";
import { createSite } from "../../templates/site.ts";
import { launchBrowser } from "../printing/launch.ts";
import { serveFolder } from "../serving/site-folder.ts";
import { writeAssets, writeTraductions } from "../site/assets.ts";
import { exactly, type Figure, sampleOf } from "./figure.ts";
import { loaded, type MeasuredGuide, type Workplace } from "./guides.ts";

const GROUP = "Chercher en tapant (processeur ÷ 4, de la lettre aux résultats peints)";
const SLOWER = 4;
const TYPED = ["rsa woi", "mediateque", "carte vitale"];
/** Longer than all that follows a letter. */
const PAUSE_MS = 600;

declare global {
  interface Window {
    heldUp: number;
  }
}

/** The search page and what it reads, without the rest of the site. */
const writeSearchPage = async (content: string, output: string): Promise<string> => {
  const guide = loaded(content);
  const site = createSite(guide, new Map([...(await writeAssets(output)), ...writeTraductions(output, guide.traductions)]));
  const file = `${paths.rechercher}index.html`;
  const draw = Object.values(pagesOf(site))
    .flatMap((page) => page.drawings())
    .find(([path]) => path === file)?.[1];
  const files = [...Object.values(searchFiles(site)), { path: file, content: draw?.() ?? "" }];
  for (const { path, content: text } of files) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), text);
  }
  return site.prefix;
};

interface Letter {
  /** Until the first results are on the page, the work of the program. */
  readonly written: number;
  /** Until the frame that shows them is done: the wait for that frame and the painting come on top, whatever the program. */
  readonly painted: number;
}

/** In milliseconds. */
const typeLetter = (page: Page, text: string): Promise<Letter> =>
  page.evaluate(
    (typed) =>
      new Promise<Letter>((resolve) => {
        const field = document.querySelector<HTMLInputElement>("#q");
        if (!field) throw new Error("no field");
        const started = performance.now();
        field.value = typed;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        const written = performance.now() - started;
        requestAnimationFrame(() => setTimeout(() => resolve({ written, painted: performance.now() - started })));
      }),
    text,
  );

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** `aim`: milliseconds. */
export const measureTyping = async ({ nom, content }: MeasuredGuide, { folder }: Workplace, aim: number): Promise<readonly Figure[]> => {
  const output = join(folder, `recherche-${nom.replace(/\W+/g, "-")}`);
  const prefix = await writeSearchPage(content, output);
  const launched = await launchBrowser();
  if ("missing" in launched) throw new Error(launched.missing);
  const server = await serveFolder(output, { prefix });
  try {
    const page = await launched.running.newPage();
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2, isMobile: true });
    await page.evaluateOnNewDocument(() => {
      window.heldUp = 0;
      new PerformanceObserver((list) => {
        window.heldUp += list.getEntries().length;
      }).observe({ type: "longtask", buffered: true });
    });
    const debug = await page.createCDPSession();
    await debug.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.goto(`${server.origin}${prefix}${paths.rechercher}`, { waitUntil: "networkidle0" });
    await pause();
    const atLoad = await page.evaluate(() => window.heldUp);
    const letters: Letter[] = [];
    for (const words of TYPED) {
      for (let length = 1; length <= words.length; length++) {
        letters.push(await typeLetter(page, words.slice(0, length)));
        await pause();
      }
    }
    const afterwards = await page.evaluate(() => window.heldUp);
    return [
      { groupe: GROUP, nom: `${nom} : une lettre, résultats écrits`, unite: "ms", mesure: sampleOf(letters.map(({ written }) => written)), objectif: aim },
      { groupe: GROUP, nom: `${nom} : une lettre, résultats peints`, unite: "ms", mesure: sampleOf(letters.map(({ painted }) => painted)), objectif: aim },
      { groupe: GROUP, nom: `${nom} : tâches de plus de 50 ms en chargeant`, unite: "", mesure: exactly(atLoad) },
      { groupe: GROUP, nom: `${nom} : tâches de plus de 50 ms en tapant`, unite: "", mesure: exactly(afterwards - atLoad) },
    ];
  } finally {
    await server.close();
    await launched.close();
  }
};
