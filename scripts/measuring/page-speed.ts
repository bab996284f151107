/** What a slow telephone on a slow network sees, page by page, against a bare page of 2 KB in the same run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { urlsOf } from "../../src/model/addresses.ts";
import { heaviest, type PageKind, pagesOfSite } from "../browsing/page-kinds.ts";
import { type Launched, launchBrowser } from "../printing/launch.ts";
import { serveFolder } from "../serving/site-folder.ts";
import { writeSite } from "../site.ts";
import { alternate, type Figure, sampleOf } from "./figure.ts";
import { loaded, type MeasuredGuide, type Workplace } from "./guides.ts";

const GROUP = "Afficher une page (processeur ÷ 4, 4G lente : 150 ms, 1,6 Mbit/s, rien en cache)";
const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, connectionType: "cellular4g" } as const;
const KINDS: readonly PageKind[] = ["accueil", "structures", "structure", "service", "territoire", "tableau", "rechercher", "accès internet"];

const BARE = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page nue</title><h1>Page nue</h1><p>${"Un texte simple. ".repeat(110)}</p>`;

interface PageSpeed {
  readonly paint: number;
  readonly shift: number;
  readonly longTasks: number;
}

declare global {
  interface Window {
    measured: { paint: number; shift: number; longTasks: number };
  }
}

/** Runs in the page, before anything of it. A function with a name in it would need what the loader adds around names. */
const observe = (): void => {
  window.measured = { paint: 0, shift: 0, longTasks: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === "largest-contentful-paint") window.measured.paint = entry.startTime;
      else if (entry.entryType === "longtask") window.measured.longTasks++;
      else if ("value" in entry && typeof entry.value === "number") window.measured.shift += entry.value;
    }
  }).observe({ entryTypes: ["largest-contentful-paint", "layout-shift", "longtask"] });
};

const load = async ({ running }: Launched, url: string): Promise<PageSpeed> => {
  const context = await running.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2, isMobile: true });
  await page.evaluateOnNewDocument(observe);
  const debug = await page.createCDPSession();
  await debug.send("Network.enable");
  await debug.send("Network.emulateNetworkConditions", NETWORK);
  await debug.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(url, { waitUntil: "networkidle0" });
  const measured = await page.evaluate(() => window.measured);
  await context.close();
  return measured;
};

const compressed = (body: Buffer, type: string): { readonly body: Buffer; readonly encoding?: string } =>
  /^(text|application\/(json|xml|geo)|image\/svg)/.test(type) ? { body: brotliCompressSync(body), encoding: "br" } : { body };

const figuresOf = (kind: PageKind, ours: readonly PageSpeed[], bare: readonly PageSpeed[]): readonly Figure[] => {
  const paint = sampleOf(bare.map((speed) => speed.paint));
  return [
    {
      groupe: GROUP,
      nom: `${kind} : affichage (LCP)`,
      unite: "ms",
      mesure: sampleOf(ours.map((speed) => speed.paint)),
      objectif: 900,
      repere: { nom: "page nue de 2 Ko", mesure: paint, rapportMax: 1.15 },
    },
    { groupe: GROUP, nom: `${kind} : décalages (CLS)`, unite: "", mesure: sampleOf(ours.map(({ shift }) => shift)), objectif: 0 },
    { groupe: GROUP, nom: `${kind} : tâches de plus de 50 ms`, unite: "", mesure: sampleOf(ours.map(({ longTasks }) => longTasks)), objectif: 0 },
  ];
};

/** Every kind of page that people land on. */
export const measurePages = async ({ content }: MeasuredGuide, { folder }: Workplace, runs: number): Promise<readonly Figure[]> => {
  const launched = await launchBrowser();
  if ("missing" in launched) throw new Error(launched.missing);
  const output = join(folder, "pages");
  const guide = loaded(content);
  await writeSite(guide, output);
  mkdirSync(join(output, "nue"));
  writeFileSync(join(output, "nue", "index.html"), BARE);
  const { prefix } = urlsOf(guide.edition);
  const server = await serveFolder(output, { prefix, encode: compressed });
  const pages = pagesOfSite(output);
  const figures: Figure[] = [];
  try {
    for (const kind of KINDS) {
      const page = heaviest(pages, kind);
      if (!page) continue;
      const at = (path: string) => () => load(launched, `${server.origin}${prefix}${path}`);
      const { ours, other } = await alternate(at(page.path), at("/nue/"), runs);
      figures.push(...figuresOf(kind, ours, other));
    }
  } finally {
    await server.close();
    await launched.close();
  }
  return figures;
};
