/** The documents the browser is given: an empty one to lay out in, the cover to look at, the whole guide to print. */
import type { Page } from "puppeteer-core";
import { printedDocument, sharedShapes } from "../../templates/print/sheet.ts";
import type { BrowserScripts } from "./browser-scripts.ts";
import type { Launched } from "./launch.ts";
import { type LocalFile, openLocalDocument } from "./local-document.ts";
import type { PrintStyles } from "./styles.ts";

const COVER_WIDTH_PX = 600;
const PAGE_WIDTH_PX = (210 * 96) / 25.4;
const PAGE_HEIGHT_PX = (297 * 96) / 25.4;

/** Printing lays the document out by itself: laid out for the screen first, it would be so twice, then painted for nobody. */
const ON_PAPER_ONLY = "@media screen { body { display: none } }";

export interface Documents {
  /** An empty document that lays units out, with all its fonts loaded. */
  readonly openLayout: () => Promise<Page>;
  /** The picture of one page, as PNG. */
  readonly picture: (sheet: string) => Promise<Uint8Array>;
  readonly pdf: (sheets: readonly string[]) => Promise<Uint8Array>;
}

export const documentsIn = (launched: Launched, title: string, { css, fonts }: PrintStyles, scripts: BrowserScripts): Documents => {
  const open = async (styles: string, body: string): Promise<Page> => {
    const file: LocalFile = { type: "text/html; charset=utf-8", body: printedDocument(title, styles, body) };
    const [page, script] = await Promise.all([openLocalDocument(launched, new Map([...fonts, ["/", file]])), scripts.document]);
    await page.evaluate(script);
    await page.evaluate(() => window.printedDocument.loadFonts());
    return page;
  };
  return {
    openLayout: async () => {
      const page = await open(css, "");
      await page.evaluate(await scripts.layout);
      return page;
    },
    picture: async (sheet) => {
      const page = await open(css, sharedShapes() + sheet);
      const clip = { x: 0, y: 0, width: Math.floor(PAGE_WIDTH_PX), height: Math.floor(PAGE_HEIGHT_PX), scale: COVER_WIDTH_PX / PAGE_WIDTH_PX };
      const png = await page.screenshot({ type: "png", clip });
      await page.close();
      return png;
    },
    pdf: async (sheets) => {
      const page = await open(`${css}${ON_PAPER_ONLY}`, sharedShapes() + sheets.join("\n"));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false, timeout: 0 });
      await page.close();
      return pdf;
    },
  };
};
