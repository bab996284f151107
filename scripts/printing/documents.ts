/** The documents the browser is given: an empty one to lay out in, the cover to look at, the whole guide to print. */
import type { Page } from "puppeteer-core";
import { printedDocument, sharedShapes } from "../../templates/print/sheet.ts";
import type { Work } from "../../templates/print/work.ts";
import type { BrowserScripts } from "./browser-scripts.ts";
import { joinParts } from "./joining/join-parts.ts";
import type { Launched } from "./launch.ts";
import { type LocalFile, openLocalDocument } from "./local-document.ts";
import { type PdfFile, readPdf } from "./pdf-objects.ts";
import { type PartPrinter, partsOf, printParts } from "./printed-parts.ts";
import type { PrintStyles } from "./styles.ts";

const COVER_WIDTH_PX = 600;
const PX_PER_MM = 96 / 25.4;

/** Printing lays the document out by itself: laid out for the screen first, it would be so twice, then painted for nobody. */
const ON_PAPER_ONLY = "@media screen { body { display: none } }";

export interface Documents {
  /** An empty document that lays units out, with all its fonts loaded. */
  readonly openLayout: () => Promise<Page>;
  /** The picture of one page, as PNG, `width` pixels wide. */
  readonly picture: (sheet: string, width?: number) => Promise<Uint8Array>;
  /** `tagged`: for a screen; costs time and room. */
  readonly pdf: (sheets: readonly string[], tagged: boolean) => Promise<PdfFile>;
}

export const documentsIn = (
  launched: Launched,
  { title, paper, bleed, surround, ink }: Work,
  { css, fonts }: PrintStyles,
  scripts: BrowserScripts,
): Documents => {
  const redrawn = ink === "noir" || surround !== undefined;
  const open = async (styles: string, body: string): Promise<Page> => {
    const file: LocalFile = { type: "text/html; charset=utf-8", body: printedDocument(title, styles, body) };
    const [page, script] = await Promise.all([openLocalDocument(launched, new Map([...fonts, ["/", file]])), scripts.document]);
    await page.evaluate(script);
    await page.evaluate(() => window.printedDocument.loadFonts());
    if (redrawn) await page.evaluate(() => window.printedDocument.redrawPictures());
    return page;
  };
  return {
    openLayout: async () => {
      const page = await open(css, "");
      await page.evaluate(await scripts.layout);
      return page;
    },
    picture: async (sheet, pixels = COVER_WIDTH_PX) => {
      const page = await open(css, sharedShapes() + sheet);
      const [edge, width, height] = [bleed, paper.width, paper.height].map((mm) => mm * PX_PER_MM) as [number, number, number];
      const clip = { x: edge, y: edge, width: Math.floor(width), height: Math.floor(height), scale: pixels / width };
      const png = await page.screenshot({ type: "png", clip });
      await page.close();
      return png;
    },
    pdf: async (sheets, tagged) => {
      const printer: PartPrinter = {
        common: [css, title, launched.name, String(redrawn), String(tagged), sharedShapes(), await scripts.document].join("\n"),
        open: () => open(`${css}${ON_PAPER_ONLY}`, ""),
        print: async (page, markup) => {
          await page.evaluate((all: string) => window.printedDocument.show(all), sharedShapes() + markup);
          if (redrawn) await page.evaluate(() => window.printedDocument.redrawPictures());
          const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: false, timeout: 0 });
          launched.alive();
          return bytes;
        },
      };
      const joined = joinParts(await printParts(partsOf(sheets), printer));
      if (joined) return joined;
      // A browser that arranges its files otherwise: they cannot be joined, so there is one.
      const [whole] = await printParts(partsOf(sheets, sheets.length), printer);
      if (!whole) throw new Error("nothing was printed");
      return readPdf(whole);
    },
  };
};
