/** The pages of some fiches as pictures and PDF, so that a proposal is judged by what it will look like. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paths, urlsOf } from "../../../src/model/addresses.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { previewWork } from "../../../templates/print/apercu.ts";
import { losesContent } from "../../../templates/print/unit.ts";
import type { BrowserChoice } from "../../printing/browser.ts";
import type { Launched } from "../../printing/launch.ts";
import { printWorks } from "../../printing/print.ts";
import { withBrowser } from "../../printing/with-browser.ts";
import { serveFolder } from "../../serving/site-folder.ts";
import { writeSite } from "../../site.ts";
import type { Preview, Previews } from "./report.ts";

/** A proposal that touches more fiches is read over in another way. */
export const MOST_PREVIEWS = 12;

/** Two hundred dots an inch on A4. */
const PRINTED_WIDTH_PX = 1654;

const SCREENS = [
  ["page-telephone.png", 390],
  ["page-ecran.png", 1280],
] as const;

const shoot = async ({ running }: Launched, url: string, folder: string): Promise<void> => {
  const page = await running.newPage();
  try {
    for (const [file, width] of SCREENS) {
      await page.setViewport({ width, height: 900, deviceScaleFactor: 1 });
      await page.goto(url, { waitUntil: "load" });
      writeFileSync(join(folder, file), await page.screenshot({ fullPage: true }));
    }
  } finally {
    await page.close();
  }
};

/** The very site that would be published, served on this machine while its pages are looked at. */
const shootPages = async (guide: Guide, structures: readonly Structure[], output: string, browser: BrowserChoice): Promise<boolean> => {
  const site = mkdtempSync(join(tmpdir(), "apercus-"));
  try {
    await writeSite(guide, site, { isPreview: true });
    const { prefix } = urlsOf(guide.edition);
    const server = await serveFolder(site, { prefix });
    const shot = await withBrowser(browser, async (launched) => {
      for (const { id } of structures) {
        await shoot(launched, `${server.origin}${prefix}${paths.structure(id)}`, join(output, id));
        launched.alive();
      }
      return true;
    });
    await server.close();
    return shot === true;
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
};

/** Which pages were made, and whether each overflows. */
const printPages = async (guide: Guide, structures: readonly Structure[], output: string, browser: BrowserChoice): Promise<ReadonlyMap<string, boolean>> => {
  const overflows = new Map<string, boolean>();
  for (const structure of structures) {
    const report = await printWorks(guide, [previewWork(guide, structure, "couleur")], join(output, structure.id), { browser, pictureWidth: PRINTED_WIDTH_PX });
    if ("missing" in report) break;
    overflows.set(
      structure.id,
      report.works.some(({ faults }) => faults.some(losesContent)),
    );
  }
  return overflows;
};

/** Writes `<id>/page-ecran.png`, `page-telephone.png`, `<id>.png` and `<id>.pdf`. Without a browser: nothing, and a word for it. */
export const makePreviews = async (guide: Guide, wanted: readonly Structure[], output: string, browser: BrowserChoice = "auto"): Promise<Previews> => {
  const structures = wanted.slice(0, MOST_PREVIEWS);
  if (structures.length === 0) return { of: new Map() };
  for (const { id } of structures) mkdirSync(join(output, id), { recursive: true });
  const web = await shootPages(guide, structures, output, browser);
  const overflows = web ? await printPages(guide, structures, output, browser) : new Map<string, boolean>();
  const of = new Map(structures.map(({ id }): readonly [string, Preview] => [id, { web, papier: overflows.has(id), deborde: overflows.get(id) === true }]));
  if (!web) return { of, sansApercu: "navigateur" };
  return wanted.length > structures.length ? { of, sansApercu: "nombre" } : { of };
};
