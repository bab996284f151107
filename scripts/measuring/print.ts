/** How long the printed guide takes, against the browser printing the very same finished pages and nothing more. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { printedDocument, sharedShapes } from "../../templates/print/sheet.ts";
import type { Work } from "../../templates/print/work.ts";
import { Refusal } from "../command-line.ts";
import { browserScripts } from "../printing/browser-scripts.ts";
import { launchBrowser } from "../printing/launch.ts";
import { layOutWork } from "../printing/lay-out.ts";
import { openLocalDocument } from "../printing/local-document.ts";
import { worksFor } from "../printing/orders.ts";
import { printWorks } from "../printing/print.ts";
import { printStyles } from "../printing/styles.ts";
import { alternate, exactly, type Figure, sampleOf } from "./figure.ts";
import { editFiche, loaded, type MeasuredGuide, type Workplace } from "./guides.ts";
import { peakOf } from "./peak-memory.ts";
import { comparedToPeers, type FinishedPages } from "./print-peers.ts";

const GROUPE = "Guide imprimé (fiches lues comprises)";

export interface PrintAim {
  readonly seconds?: number;
  readonly megabytes?: number;
}

export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

const browser = async () => {
  const launched = await launchBrowser();
  if ("missing" in launched) throw new Refusal(launched.missing);
  return launched;
};

const readingWork = (content: string): readonly Work[] => worksFor(loaded(content), { products: ["lecture"], content });

/** The finished pages of a guide, as the browser is given them in the end. */
const finishedDocument = async (content: string): Promise<FinishedPages> => {
  const [work] = readingWork(content);
  if (!work) throw new Error("the reading guide is made of no work");
  const launched = await browser();
  try {
    const { sheets } = await layOutWork(launched, work, browserScripts(), () => undefined);
    const { css, fonts } = printStyles(work);
    return { body: printedDocument("", css, sharedShapes() + sheets.join("\n")), fonts, pages: sheets.length };
  } finally {
    await launched.close();
  }
};

const printNatively = async ({ body, fonts }: FinishedPages): Promise<void> => {
  const launched = await browser();
  const page = await openLocalDocument(launched, new Map([...fonts, ["/", { type: "text/html; charset=utf-8", body }] as const]));
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false, timeout: 0 });
  await launched.close();
};

/** `runs` of a whole print, nothing kept from one to the next; then the same once one fiche has changed. */
export const measurePrint = async ({ nom, content }: MeasuredGuide, { folder }: Workplace, aim: PrintAim, runs: number): Promise<readonly Figure[]> => {
  const output = mkdtempSync(join(folder, "impression-"));
  // The cache of the measure is its own: it is emptied again and again.
  const cache = join(output, "cache");
  process.env["BONNE_ETOILE_CACHE"] = cache;
  let report = { pages: 0, bytes: 0, faults: 0 };
  const print = async () => {
    const made = await printWorks(loaded(content), readingWork(content), output);
    if ("missing" in made) throw new Refusal(made.missing);
    const [{ pages, files, faults } = { pages: 0, files: [], faults: [] }] = made.works;
    report = { pages, bytes: files[0]?.bytes ?? 0, faults: faults.length };
  };
  const afresh = () => {
    rmSync(join(cache, "impression"), { recursive: true, force: true });
    return secondsOf(print);
  };
  const finished = await finishedDocument(content);
  const { ours, other } = await alternate(afresh, () => secondsOf(() => printNatively(finished)), runs);
  const peak = await peakOf(afresh);
  const again = await edited(content, print, runs);
  const figure = (what: string, unite: Figure["unite"], mesure: Figure["mesure"], objectif?: number): Figure => ({
    groupe: GROUPE,
    nom: `${nom} : ${what}`,
    unite,
    mesure,
    ...(objectif !== undefined && { objectif }),
  });
  return [
    {
      ...figure(`rien en cache, ${report.pages} pages`, "s", sampleOf(ours), aim.seconds),
      repere: { nom: "le navigateur seul", mesure: sampleOf(other), rapportMax: 1.5 },
    },
    ...(await comparedToPeers(join(output, "pairs"), finished, sampleOf(ours), { groupe: GROUPE, nom: `${nom} : rien en cache` })),
    figure("une fiche changée", "s", sampleOf(again), 4),
    ...(peak === undefined ? [] : [figure("mémoire au plus haut, navigateur compris", "Mo", exactly(peak / 1_000_000), 2500)]),
    figure("PDF balisé", "Mo", exactly(report.bytes / 1_000_000), aim.megabytes),
    figure("défauts de mise en pages", "", exactly(report.faults), 0),
  ];
};

/** The time of a print after each change of one fiche. */
const edited = async (content: string, print: () => Promise<void>, runs: number): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let round = 0; round < runs; round++) {
    editFiche(content, round);
    times.push(await secondsOf(print));
  }
  return times;
};
