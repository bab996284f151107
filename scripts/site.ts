/** A Guide → the website, in a folder. With `templates/page.ts`, the only place that knows Eleventy. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Eleventy, { type UserConfig } from "@11ty/eleventy";
import type { Guide } from "../src/model/guide.ts";
import { pagesOf } from "../templates/pages/index.ts";
import { createSite, type PrintedFacts } from "../templates/site.ts";
import { writeAssets } from "./site/assets.ts";
import { addFeeds } from "./site/feeds.ts";
import { writeFiles } from "./site/files.ts";

export interface SiteOptions {
  /** What is known of the printed guide, when there is one. */
  readonly printed?: PrintedFacts | undefined;
}

/** Writes every page and file of the site under `output`, which is created; nothing is removed from it. */
export const writeSite = async (guide: Guide, output: string, { printed }: SiteOptions = {}): Promise<{ pages: number }> => {
  const site = createSite(guide, await writeAssets(output), printed);
  const templates = pagesOf(site);
  // Eleventy must find no file of its own: contributed text is never read as a template or as data.
  const empty = mkdtempSync(join(tmpdir(), "bonne-etoile-"));
  try {
    const eleventy = new Eleventy(empty, output, {
      quietMode: true,
      configPath: null,
      config(config: UserConfig) {
        // Nunjucks only for the feeds of the RSS plugin.
        config.setTemplateFormats(["11ty.js", "njk"]);
        addFeeds(config, site);
        for (const [name, template] of Object.entries(templates)) config.addTemplate(`${name}.11ty.js`, template);
      },
    });
    eleventy.disableLogger();
    await eleventy.init();
    const [, written] = await eleventy.write();
    return { pages: written.length + writeFiles(site, output) };
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
};
