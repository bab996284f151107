/** The whole site in a real browser, of two guides: the real one, and a large made-up one for the pages that only large guides have. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { urlsOf } from "../../../src/model/addresses.ts";
import { loadGuide } from "../../../src/reading/content.ts";
import { syntheticContent } from "../../../src/testing/synthetic.ts";
import { writeContent } from "../../../src/testing/write-content.ts";
import type { PrintedProduct } from "../../../templates/site.ts";
import type { Launched } from "../../printing/launch.ts";
import type { LocalServer } from "../../serving/local-server.ts";
import { serveFolder } from "../../serving/site-folder.ts";
import { writeSite } from "../../site.ts";
import { heaviest, PAGE_KINDS, type PageKind, pagesOfSite, type SitePage } from "../page-kinds.ts";
import { testBrowser } from "../served-guide.ts";

/** One structure more than the longest table that stays whole. */
const LARGE = 251;

/** Stands for the cover, which the printed guide brings. */
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

const PRINTED: PrintedProduct = { product: "lecture", pages: 150, cover: "lecture.png", files: [{ file: "guide.pdf", pages: 150, bytes: 4_200_000 }] };

interface ServedSite {
  readonly pages: readonly SitePage[];
  readonly base: string;
  readonly server: LocalServer;
}

export interface WholeSite {
  readonly launched: Launched;
  /** Of both guides. */
  readonly paths: readonly string[];
  /** The heaviest page of a kind. */
  urlOf(kind: PageKind): string;
  close(): Promise<void>;
}

const serve = async (content: string, output: string): Promise<ServedSite> => {
  const { guide } = loadGuide(content);
  if (!guide) throw new Error(`${content} a des erreurs : npm run verifier`);
  await writeSite(guide, output, { printed: [PRINTED] });
  mkdirSync(join(output, "guide"), { recursive: true });
  writeFileSync(join(output, "guide", PRINTED.cover), PIXEL);
  const { prefix } = urlsOf(guide.edition);
  const server = await serveFolder(output, { prefix });
  return { pages: pagesOfSite(output), base: `${server.origin}${prefix}`, server };
};

export const openWholeSite = async (): Promise<WholeSite> => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  writeContent(join(folder, "contenu"), syntheticContent(LARGE));
  const sites = [await serve("content", join(folder, "reel")), await serve(join(folder, "contenu"), join(folder, "grand"))];
  const launched = await testBrowser();
  return {
    launched,
    paths: sites.flatMap(({ pages }) => pages.map(({ path }) => path)),
    urlOf(kind) {
      for (const { pages, base } of sites) {
        const page = heaviest(pages, kind);
        if (page) return base + page.path;
      }
      throw new Error(`aucune page « ${kind} » (${PAGE_KINDS[kind]})`);
    },
    async close() {
      await launched.close();
      for (const { server } of sites) await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
