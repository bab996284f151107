/** A guide's site in a real browser: written, served on this machine, opened – and all of it gone afterwards. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { urlsOf } from "../../src/model/addresses.ts";
import type { Guide } from "../../src/model/guide.ts";
import { type Launched, launchBrowser } from "../printing/launch.ts";
import { serveFolder } from "../serving/site-folder.ts";
import { writeSite } from "../site.ts";

/** The pinned browser where there is one: the same verdict on every machine. */
export const testBrowser = async (): Promise<Launched> => {
  const pinned = await launchBrowser("npm");
  const browser = "missing" in pinned ? await launchBrowser() : pinned;
  if ("missing" in browser) throw new Error(browser.missing);
  return browser;
};

export interface ServedGuide {
  readonly launched: Launched;
  /** Where the guide is, without a slash at its end. */
  readonly base: string;
  /** What is published, for a test to spoil. */
  readonly folder: string;
  /** Publishes another build in the place of the one that was there. */
  publish(guide: Guide): Promise<void>;
  /** From now on nothing answers at `base`. */
  unplug(): Promise<void>;
  close(): Promise<void>;
}

/** Writes the guide's site in a folder of its own and serves it as its address says. `content`: the folder it was read from. */
export const serveGuide = async (guide: Guide, content?: string): Promise<ServedGuide> => {
  const folder = mkdtempSync(join(tmpdir(), "guide-servi-"));
  await writeSite(guide, folder, { content });
  const { prefix } = urlsOf(guide.edition);
  const server = await serveFolder(folder, { prefix });
  const launched = await testBrowser();
  let isPlugged = true;
  const unplug = async (): Promise<void> => {
    if (isPlugged) await server.close();
    isPlugged = false;
  };
  return {
    launched,
    base: `${server.origin}${prefix}`,
    folder,
    async publish(other) {
      for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true });
      await writeSite(other, folder, { content });
    },
    unplug,
    async close() {
      await launched.close();
      await unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
