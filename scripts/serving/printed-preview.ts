/** The papers of the guide on screen, page by page, laid out by the same engine as the files; only what changed is laid out again. */

import type { Guide } from "../../src/model/guide.ts";
import { PRODUCTS } from "../../templates/print/products/index.ts";
import type { Ink, Product } from "../../templates/print/work.ts";
import { browserScripts } from "../printing/browser-scripts.ts";
import { type Launched, launchBrowser } from "../printing/launch.ts";
import { type LaidOutWork, layOutWork } from "../printing/lay-out.ts";
import { worksFor } from "../printing/orders.ts";
import { printStyles } from "../printing/styles.ts";
import { indexDocument, missingDocument, paperDocument } from "./printed-documents.ts";
import { PAPERS_PATH } from "./state.ts";

export interface ServedPaper {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

export interface PrintedPreview {
  /** Answers what is under `PAPERS_PATH`. */
  respond(pathname: string, guide: Guide | undefined): Promise<ServedPaper>;
  close(): Promise<void>;
}

const HTML = "text/html; charset=utf-8";
const NOT_FOUND: ServedPaper = { status: 404, type: HTML, body: indexDocument([...PRODUCTS.values()]) };

export const createPrintedPreview = (content: string): PrintedPreview => {
  const scripts = browserScripts();
  let browser: Promise<Launched | { readonly missing: string }> | undefined;
  /** One layout at a time: pages of one browser would only slow one another down. */
  let queue: Promise<unknown> = Promise.resolve();

  const running = async (): Promise<Launched | { readonly missing: string }> => {
    const known = await browser;
    if (known && ("missing" in known || known.running.connected)) return known;
    browser = launchBrowser();
    return browser;
  };

  const layOut = async (launched: Launched, guide: Guide, product: Product, ink: Ink): Promise<readonly LaidOutWork[]> => {
    const laidOut: LaidOutWork[] = [];
    for (const work of worksFor(guide, { products: [product.id], content, ink })) laidOut.push(await layOutWork(launched, work, scripts, () => undefined));
    return laidOut;
  };

  const paper = async (guide: Guide, product: Product, ink: Ink): Promise<ServedPaper> => {
    const launched = await running();
    if ("missing" in launched) return { status: 503, type: HTML, body: missingDocument(launched.missing) };
    const works = await layOut(launched, guide, product, ink);
    return { status: 200, type: HTML, body: paperDocument(product, ink, works) };
  };

  return {
    async respond(pathname, guide) {
      const [kind = "", ink = ""] = pathname.slice(PAPERS_PATH.length).split("/");
      if (kind === "polices") {
        const font = FONTS.get(`/polices/${ink}`);
        return font ? { status: 200, type: font.type, body: font.body } : NOT_FOUND;
      }
      if (kind === "") return { ...NOT_FOUND, status: 200 };
      const product = [...PRODUCTS.values()].find(({ id }) => id === kind);
      if (!product || !guide) return NOT_FOUND;
      const answer = queue.then(() => paper(guide, product, ink === "noir" ? "noir" : "couleur"));
      queue = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      const launched = await browser;
      if (launched && !("missing" in launched)) await launched.close();
    },
  };
};

const { fonts: FONTS } = printStyles({ paper: { name: "A4", width: 210, height: 297 }, bleed: 0, styles: [], ink: "couleur", smallestType: 0 });
