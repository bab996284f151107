/** A Guide → the website, in a folder. With `templates/page.ts`, the only place that knows Eleventy. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Eleventy, { type UserConfig } from "@11ty/eleventy";
import type { LinkReport } from "../src/exchange/liens/liens.ts";
import type { Guide } from "../src/model/guide.ts";
import type { Page } from "../templates/page.ts";
import { pagesOf } from "../templates/pages/index.ts";
import { createSite, type PrintedProduct } from "../templates/site.ts";
import { writeAssets, writeTraductions } from "./site/assets.ts";
import { writeContribuer } from "./site/contribuer.ts";
import { addFeeds } from "./site/feeds.ts";
import { writeFiles } from "./site/files.ts";
import { writeHorsLigne } from "./site/hors-ligne.ts";

export interface SiteOptions {
  /** The folder the guide was read from: the form starts from its files as they are written. */
  readonly content?: string | undefined;
  /** What is known of the printed guide, when there is one. */
  readonly printed?: readonly PrintedProduct[] | undefined;
  /** What the last check of the links found, when there was one. */
  readonly liens?: LinkReport | undefined;
  /** Whether it is only looked at while it is being written: nobody keeps it. */
  readonly isPreview?: boolean;
}

type Templates = readonly (readonly [name: string, template: Page<never>])[];

/** Eleventy keeps all it wrote in memory until it ends: a large guide is written in several runs, whatever its size. */
const MOST_PAGES = 1_000;

/** The first run has all but the rest of the long kinds of pages. */
const runsOf = (templates: Readonly<Record<string, Page<never>>>): readonly Templates[] => {
  const sliced = Object.entries(templates).map(([name, template]) => [name, template.slices(MOST_PAGES)] as const);
  const runs = Math.max(...sliced.map(([, slices]) => slices.length));
  return Array.from({ length: runs }, (_, run) =>
    sliced.flatMap(([name, slices]) => {
      const slice = slices[run];
      return slice ? [[name, slice] as const] : [];
    }),
  );
};

/** One run of Eleventy; says how many pages it wrote. */
const runEleventy = async (input: string, output: string, configure: (config: UserConfig) => void): Promise<number> => {
  const eleventy = new Eleventy(input, output, { quietMode: true, configPath: null, config: configure });
  eleventy.disableLogger();
  await eleventy.init();
  const [, written] = await eleventy.write();
  return written.length;
};

/** Writes every page and file of the site under `output`, which is created; nothing is removed from it. */
export const writeSite = async (guide: Guide, output: string, { content, printed, liens, isPreview = false }: SiteOptions = {}): Promise<{ pages: number }> => {
  const assets = new Map([...(await writeAssets(output)), ...writeTraductions(output, guide.traductions)]);
  const site = createSite(guide, assets, printed, liens);
  // Eleventy must find no file of its own: contributed text is never read as a template or as data.
  const empty = mkdtempSync(join(tmpdir(), "bonne-etoile-"));
  let pages = 0;
  try {
    for (const [run, templates] of runsOf(pagesOf(site)).entries()) {
      pages += await runEleventy(empty, output, (config) => {
        // Nunjucks only for the feeds of the RSS plugin.
        config.setTemplateFormats(["11ty.js", "njk"]);
        if (run === 0) addFeeds(config, site);
        for (const [name, template] of templates) config.addTemplate(`${name}.11ty.js`, template);
      });
    }
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
  pages += writeFiles(site, output);
  writeContribuer(guide, output, content);
  if (!isPreview) await writeHorsLigne(site, output);
  return { pages };
};
