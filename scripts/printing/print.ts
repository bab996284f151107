/** Works → files: lay out, number, print, finish; one browser for all of them. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Guide } from "../../src/model/guide.ts";
import type { Work } from "../../templates/print/work.ts";
import type { MissingBrowser } from "./browser.ts";
import { type BrowserScripts, browserScripts } from "./browser-scripts.ts";
import { deliver } from "./deliver.ts";
import type { PdfIdentity } from "./finish-pdf.ts";
import type { Launched } from "./launch.ts";
import { layOutWork } from "./lay-out.ts";
import type { PrintedFile, PrintOptions, PrintProgress, PrintReport, WorkReport } from "./report.ts";
import { withBrowser } from "./with-browser.ts";

export type { PrintOptions, PrintProgress, PrintReport, WorkReport } from "./report.ts";

/** Written aside then renamed: a reader of the old file never sees half of the new one. */
const writeWhole = (path: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.partiel`, bytes);
  renameSync(`${path}.partiel`, path);
};

interface Job {
  readonly work: Work;
  readonly identity: PdfIdentity;
  readonly folder: string;
  readonly scripts: BrowserScripts;
  readonly pictureWidth: number | undefined;
  readonly onProgress: (progress: PrintProgress) => void;
}

const printWork = async (launched: Launched, { work, identity, folder, scripts, pictureWidth, onProgress }: Job): Promise<WorkReport> => {
  const started = performance.now();
  const laidOut = await layOutWork(launched, work, scripts, (done, total) => onProgress({ work: work.id, step: "mise en pages", done, total }));
  const { sheets, faults, documents } = laidOut;
  onProgress({ work: work.id, step: "impression", done: 0, total: sheets.length });
  const files: PrintedFile[] = [];
  for (const { bytes, ...file } of await deliver(laidOut, identity)) {
    writeWhole(join(folder, file.file), bytes);
    files.push({ ...file, bytes: bytes.length });
  }
  const cover = `${work.id}.png`;
  // Last: a browser that shows one page while it prints another has been seen to wait for itself.
  writeWhole(join(folder, cover), await documents.picture(sheets[0] ?? "", pictureWidth));
  onProgress({ work: work.id, step: "impression", done: sheets.length, total: sheets.length });
  const { product, id, title } = work;
  return { product, id, title, pages: sheets.length, files, faults, cover, seconds: (performance.now() - started) / 1000 };
};

/** Prints works into `folder`, each with the picture of its first page. The same works give the same bytes. */
export const printWorks = (guide: Guide, works: readonly Work[], folder: string, options: PrintOptions = {}): Promise<PrintReport | MissingBrowser> => {
  const { onProgress = () => undefined, browser = "auto", pictureWidth, starting, longestSilence } = options;
  const scripts = browserScripts();
  const print = async (launched: Launched): Promise<PrintReport> => {
    const reports: WorkReport[] = [];
    for (const work of works) {
      const identity = { title: work.title, author: guide.edition.editeur.nom, subject: work.subject, date: guide.date };
      reports.push(await printWork(launched, { work, identity, folder, scripts, pictureWidth, onProgress }));
    }
    return { works: reports, browser: launched.name };
  };
  return withBrowser(browser, print, { starting, longestSilence });
};
