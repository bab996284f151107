/** Guide → PDF: lay the units out, number the pages, print once, finish. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import type { Guide } from "../../src/model/guide.ts";
import { guideUnits, withNotesTrimmed } from "../../templates/print/guide.ts";
import { printedDocument, sharedShapes } from "../../templates/print/sheet.ts";
import type { PrintAssets, Unit } from "../../templates/print/unit.ts";
import { type Assembled, assemble } from "./assemble.ts";
import type { BrowserChoice, MissingBrowser } from "./browser.ts";
import { type BrowserScripts, browserScripts } from "./browser-scripts.ts";
import { finishPdf } from "./finish-pdf.ts";
import type { Launched } from "./launch.ts";
import { type LocalFile, openLocalDocument } from "./local-document.ts";
import { paginate } from "./paginate.ts";
import type { PrintOptions, PrintReport } from "./report.ts";

export type { PrintOptions, PrintReport } from "./report.ts";

import { type PrintStyles, printStyles } from "./styles.ts";
import { withBrowser } from "./with-browser.ts";

const COVER_WIDTH_PX = 600;
const PAGE_WIDTH_PX = (210 * 96) / 25.4;
const PAGE_HEIGHT_PX = (297 * 96) / 25.4;

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
};

/** The publisher's logos, inlined: the document asks for nothing. Those that cannot be read are left out. */
const readAssets = (guide: Guide, content: string): PrintAssets => ({
  logos: (guide.edition.logos ?? []).flatMap(({ fichier, nom }) => {
    const type = IMAGE_TYPES[extname(fichier)];
    try {
      return type ? [{ nom, source: `data:${type};base64,${readFileSync(join(content, fichier)).toString("base64")}` }] : [];
    } catch {
      return [];
    }
  }),
});

const documentFiles = (title: string, { css, fonts }: PrintStyles, body: string): ReadonlyMap<string, LocalFile> =>
  new Map([...fonts, ["/", { type: "text/html; charset=utf-8", body: printedDocument(title, css, body) }]]);

const openLayout = async (launched: Launched, title: string, styles: PrintStyles, scripts: BrowserScripts): Promise<Page> => {
  const page = await openLocalDocument(launched, documentFiles(title, styles, ""));
  await page.evaluate(scripts.document);
  await page.evaluate(scripts.layout);
  await page.evaluate(() => window.printedDocument.loadFonts());
  return page;
};

const coverPicture = (page: Page): Promise<Uint8Array> =>
  page.screenshot({
    type: "png",
    clip: { x: 0, y: 0, width: Math.floor(PAGE_WIDTH_PX), height: Math.floor(PAGE_HEIGHT_PX), scale: COVER_WIDTH_PX / PAGE_WIDTH_PX },
  });

interface Printed {
  readonly pdf: Uint8Array;
  readonly cover: Uint8Array;
  readonly checked: { readonly overflows: readonly { readonly page: number; readonly mm: number }[]; readonly numbersTooWide: number };
}

const printDocument = async (launched: Launched, title: string, styles: PrintStyles, scripts: BrowserScripts, body: string): Promise<Printed> => {
  const page = await openLocalDocument(launched, documentFiles(title, styles, sharedShapes() + body));
  await page.evaluate(scripts.document);
  await page.evaluate(() => window.printedDocument.loadFonts());
  const checked = await page.evaluate(() => window.printedDocument.check());
  const cover = await coverPicture(page);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false, timeout: 0 });
  await page.close();
  return { pdf, cover, checked };
};

/** What sticks out, by the name of what is on the page. */
const overflowsOf = (units: readonly Unit[], { origins }: Assembled, { checked }: Printed): PrintReport["overflows"] =>
  checked.overflows.map(({ page, mm }) => {
    const origin = origins[page];
    const unit = units[origin?.unit ?? 0];
    const fixed = unit?.mode === "fixed" ? unit.pages[origin?.page ?? 0] : undefined;
    return { page: page + 1, mm, name: fixed?.name ?? unit?.id ?? "", structureId: fixed?.structureId };
  });

/** Written aside then renamed: a reader of the old file never sees half of the new one. */
const writeWhole = (path: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.partiel`, bytes);
  renameSync(`${path}.partiel`, path);
};

/** Prints the guide into `outputFile`, and its cover beside it as `couverture.png`. */
export const printGuide = async (guide: Guide, outputFile: string, options: PrintOptions = {}): Promise<PrintReport | MissingBrowser> => {
  const { onProgress = () => undefined, browser = "auto" as BrowserChoice, content = "content" } = options;
  const started = performance.now();
  const { edition } = guide;
  const title = `${edition.titre} – ${edition.nom_territoire}`;
  const styles = printStyles();
  const scripts = await browserScripts();
  const units = guideUnits(guide, readAssets(guide, content));
  return withBrowser(browser, async (launched) => {
    const laidOut = await paginate(units, {
      flux: styles.flux,
      common: [styles.css, scripts.layout, launched.name].join("\n"),
      openLayout: () => openLayout(launched, title, styles, scripts),
      onUnit: (done, total) => onProgress({ step: "mise en pages", done, total }),
    });
    const assembled = assemble(units, withNotesTrimmed(units, laidOut), edition.titre);
    if (assembled.lost.length > 0) throw new Error(`pages referred to but absent: ${assembled.lost.slice(0, 5).join(", ")}`);
    onProgress({ step: "impression", done: 0, total: assembled.pages });
    const printed = await printDocument(launched, title, styles, scripts, assembled.body);
    if (printed.checked.numbersTooWide > 0) throw new Error(`${printed.checked.numbersTooWide} page numbers do not fit the room kept for them`);
    const pdf = finishPdf(printed.pdf, assembled.bookmarks, {
      title,
      author: edition.editeur.nom,
      subject: [edition.sous_titre, edition.edition].filter(Boolean).join(" · "),
      date: guide.date,
    });
    const path = resolve(outputFile);
    const cover = join(dirname(path), "couverture.png");
    writeWhole(path, pdf);
    writeWhole(cover, printed.cover);
    onProgress({ step: "impression", done: assembled.pages, total: assembled.pages });
    return {
      pages: assembled.pages,
      bytes: pdf.length,
      overflows: overflowsOf(units, assembled, printed),
      browser: launched.name,
      cover,
      seconds: (performance.now() - started) / 1000,
    };
  });
};
