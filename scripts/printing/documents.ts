/** What the browser is asked for a work: to lay its units out, to show its cover, to print its pages. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { PlainUnit } from "../../templates/print/browser/layout.ts";
import { printedDocument, sharedShapes } from "../../templates/print/sheet.ts";
import type { LaidOutUnit } from "../../templates/print/unit.ts";
import type { Work } from "../../templates/print/work.ts";
import type { BrowserScripts } from "./browser-scripts.ts";
import { cacheFolder, keptOrMade } from "./cache.ts";
import { joinParts } from "./joining/join-parts.ts";
import type { Launched } from "./launch.ts";
import { type LocalFile, openLocalDocument } from "./local-document.ts";
import { withMissingCharacters } from "./missing-characters.ts";
import { openPages } from "./open-pages.ts";
import { type PdfFile, readPdf } from "./pdf-objects.ts";
import { type PartPrinter, partsOf, printParts } from "./printed-parts.ts";
import type { PrintStyles } from "./styles.ts";

const COVER_WIDTH_PX = 600;
const PX_PER_MM = 96 / 25.4;

/** What `show` asks of the styles. */
const ON_PAPER = "@media screen { .sur-papier-seul body { display: none } }";

export interface Documents {
  readonly layOut: (unit: PlainUnit) => Promise<LaidOutUnit>;
  /** The picture of one page, as PNG, `width` pixels wide. */
  readonly picture: (sheet: string, width?: number) => Promise<Uint8Array>;
  /** `tagged`: for a screen; costs time and room. */
  readonly pdf: (sheets: readonly string[], tagged: boolean) => Promise<PdfFile>;
  /** The long work of another program: that the browser says nothing meanwhile does not mean that it is stuck. */
  readonly elsewhere: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

const HEARTBEAT_MS = 10_000;

/** Opens an empty document with the styles and the fonts of a work, that does all that is asked below. */
const opener =
  (launched: Launched, { css, fonts }: PrintStyles, scripts: BrowserScripts) =>
  async (): Promise<Page> => {
    const file: LocalFile = { type: "text/html; charset=utf-8", body: printedDocument("", css + ON_PAPER, "") };
    const page = await openLocalDocument(launched, new Map([...fonts, ["/", file]]));
    for (const script of [scripts.document, scripts.layout]) await page.evaluate(await script);
    await page.evaluate(() => window.printedDocument.loadFonts());
    launched.alive();
    return page;
  };

const pictureOf = async (page: Page, { bleed, paper }: Work, pixels: number): Promise<Uint8Array> => {
  const [edge, width, height] = [bleed, paper.width, paper.height].map((mm) => mm * PX_PER_MM) as [number, number, number];
  const clip = { x: edge, y: edge, width: Math.floor(width), height: Math.floor(height), scale: pixels / width };
  return page.screenshot({ type: "png", clip });
};

/** Works of the same look share their pages in the browser. */
export const documentsIn = async (launched: Launched, work: Work, styles: PrintStyles, scripts: BrowserScripts): Promise<Documents> => {
  const { title, surround, ink } = work;
  const redrawn = ink === "noir" || surround !== undefined;
  const pages = await openPages(launched.running, styles.css, opener(launched, styles, scripts));
  /** What everything shown depends on beside its own text. */
  const common = [styles.css, title, launched.name, String(redrawn), sharedShapes(), await scripts.document].join("\n");
  const show = async (page: Page, markup: string, on: "écran" | "papier"): Promise<void> => {
    await page.evaluate((all, name, paper) => window.printedDocument.show(all, name, paper), sharedShapes() + markup, title, on === "papier");
    if (redrawn) await page.evaluate(() => window.printedDocument.redrawPictures());
  };
  const printer = (tagged: boolean): PartPrinter => ({
    common: [common, String(tagged)].join("\n"),
    print: (markup) =>
      pages.lend(async (page) => {
        await show(page, markup, "papier");
        const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: false, timeout: 0 });
        await page.evaluate(() => window.printedDocument.show("", "", false));
        launched.alive();
        return bytes;
      }),
  });
  return {
    elsewhere: async (other) => {
      const heartbeat = setInterval(launched.alive, HEARTBEAT_MS);
      try {
        return await other();
      } finally {
        clearInterval(heartbeat);
      }
    },
    layOut: (unit) =>
      pages.lend(async (page) => {
        const laidOut = await page.evaluate((asked: PlainUnit) => window.pageLayout.layOut(asked), unit);
        return withMissingCharacters(page, laidOut);
      }),
    picture: async (sheet, pixels = COVER_WIDTH_PX) => {
      const key = createHash("sha256").update([common, String(pixels), sheet].join("\n"));
      return keptOrMade(join(cacheFolder("impression"), `${key.digest("hex").slice(0, 40)}.image`), () =>
        pages.lend(async (page) => {
          await show(page, sheet, "écran");
          const png = await pictureOf(page, work, pixels);
          launched.alive();
          return png;
        }),
      );
    },
    pdf: async (sheets, tagged) => {
      const printing = printer(tagged);
      const joined = joinParts(await printParts(partsOf(sheets), printing));
      if (joined) return joined;
      // A browser that arranges its files otherwise: they cannot be joined, so there is one.
      const [whole] = await printParts(partsOf(sheets, sheets.length), printing);
      if (!whole) throw new Error("nothing was printed");
      return readPdf(whole);
    },
  };
};
