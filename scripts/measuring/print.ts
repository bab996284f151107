/** How long the printed guide takes, against the browser printing the very same finished pages and nothing more. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { guideUnits } from "../../templates/print/guide.ts";
import { printedDocument, sharedShapes } from "../../templates/print/sheet.ts";
import { assemble } from "../printing/assemble.ts";
import { browserScripts } from "../printing/browser-scripts.ts";
import { cacheFolder } from "../printing/cache.ts";
import { documentsIn } from "../printing/documents.ts";
import { launchBrowser } from "../printing/launch.ts";
import { openLocalDocument } from "../printing/local-document.ts";
import { paginate } from "../printing/paginate.ts";
import { plainUnit } from "../printing/plain-unit.ts";
import { printGuide } from "../printing/print.ts";
import { printStyles } from "../printing/styles.ts";
import { alternate, exactly, type Figure, sampleOf } from "./figure.ts";
import { editFiche, loaded, type MeasuredGuide, type Workplace } from "./guides.ts";

const GROUPE = "Guide imprimé (fiches lues comprises)";

export interface PrintAim {
  readonly seconds?: number;
  readonly megabytes?: number;
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

const browser = async () => {
  const launched = await launchBrowser();
  if ("missing" in launched) throw new Error(launched.missing);
  return launched;
};

/** The finished pages of a guide, as the browser is given them in the end. */
const finishedDocument = async (content: string): Promise<string> => {
  const guide = loaded(content);
  const units = guideUnits(guide, { logos: [] });
  const styles = printStyles();
  const scripts = browserScripts();
  const launched = await browser();
  try {
    const { openLayout } = documentsIn(launched, "", styles, scripts);
    const plain = units.map((unit) => plainUnit(unit, 3, styles.flux));
    const laidOut = await paginate(plain, { common: `${styles.css}${launched.name}`, openLayout, onUnit: () => undefined });
    return printedDocument("", styles.css, sharedShapes() + assemble(units, laidOut, guide.edition.titre).sheets.join("\n"));
  } finally {
    await launched.close();
  }
};

const printNatively = async (body: string): Promise<void> => {
  const launched = await browser();
  const page = await openLocalDocument(launched, new Map([...printStyles().fonts, ["/", { type: "text/html; charset=utf-8", body }] as const]));
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false, timeout: 0 });
  await launched.close();
};

/** `runs` of a whole print, nothing kept from one to the next; then the same once one fiche has changed. */
export const measurePrint = async ({ nom, content }: MeasuredGuide, { folder }: Workplace, aim: PrintAim, runs: number): Promise<readonly Figure[]> => {
  const file = join(mkdtempSync(join(folder, "impression-")), "guide.pdf");
  let report = { pages: 0, bytes: 0, overflows: 0 };
  const print = async () => {
    const made = await printGuide(loaded(content), file, { content });
    if ("missing" in made) throw new Error(made.missing);
    report = { pages: made.pages, bytes: made.bytes, overflows: made.overflows.length };
  };
  const afresh = () => {
    rmSync(cacheFolder("impression"), { recursive: true, force: true });
    return seconds(print);
  };
  const body = await finishedDocument(content);
  const { ours, other } = await alternate(afresh, () => seconds(() => printNatively(body)), runs);
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
    figure("une fiche changée", "s", sampleOf(again), 4),
    figure("PDF balisé", "Mo", exactly(report.bytes / 1_000_000), aim.megabytes),
    figure("débordements", "", exactly(report.overflows), 0),
  ];
};

/** The time of a print after each change of one fiche. */
const edited = async (content: string, print: () => Promise<void>, runs: number): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let round = 0; round < runs; round++) {
    editFiche(content, round);
    times.push(await seconds(print));
  }
  return times;
};
