/** Units → plain pages. Each unit is laid out alone, in the browser, and kept under a hash of all it depends on. */
import { createHash } from "node:crypto";
import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { PlainUnit } from "../../templates/print/browser/layout.ts";
import { sheetClass } from "../../templates/print/sheet.ts";
import type { LaidOutUnit, Unit } from "../../templates/print/unit.ts";
import { cacheFolder, forgetUnused } from "./cache.ts";

/** U+202F is in neither font: a fallback font would come in for it. */
const inOurFonts = (markup: string): string => markup.replaceAll("\u202f", "\u00a0");

const plain = (unit: Unit, flux: string): PlainUnit => {
  const className = sheetClass(unit.furniture);
  if (unit.mode === "fixed") return { mode: "fixed", className, pages: unit.pages.map((page) => ({ ...page, html: inOurFonts(page.html.markup) })) };
  if (unit.mode === "flow") return { mode: "flow", className, html: inOurFonts(unit.html.markup), styles: flux };
  const { columns, head, nextHead, before, after, groups } = unit;
  return {
    mode: "columns",
    className,
    columns,
    head: inOurFonts(head.markup),
    nextHead: inOurFonts(nextHead.markup),
    before: inOurFonts(before.markup),
    after: inOurFonts(after.markup),
    groups: groups.map(({ open, reopen: continued, close, continuesPrevious = false, rows }) => ({
      continuesPrevious,
      open: inOurFonts(open.markup),
      reopen: inOurFonts(continued.markup),
      close: close.markup,
      rows: rows.map(({ markup }) => inOurFonts(markup)),
    })),
  };
};

/** A kept unit, or undefined: absent, unreadable or of another shape all mean « lay it out again ». */
const kept = (file: string): LaidOutUnit | undefined => {
  try {
    const unit = JSON.parse(readFileSync(file, "utf8")) as LaidOutUnit;
    if (!Array.isArray(unit.pages) || !Array.isArray(unit.overflows)) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return unit;
  } catch {
    return undefined;
  }
};

const keep = (file: string, unit: LaidOutUnit): void => {
  try {
    writeFileSync(file, JSON.stringify(unit));
  } catch {
    // Nowhere to keep it: it will be laid out again next time.
  }
};

export interface Pagination {
  readonly flux: string;
  /** What the layout of every unit depends on: styles, fonts, script, browser. */
  readonly common: string;
  /** Opens the page that lays out; called only if a unit has to be. */
  readonly openLayout: () => Promise<Page>;
  readonly onUnit: (done: number, total: number) => void;
}

/** Lays all units out, in order; those that did not change come from the cache. */
export const paginate = async (units: readonly Unit[], { flux, common, openLayout, onUnit }: Pagination): Promise<readonly LaidOutUnit[]> => {
  const folder = cacheFolder("impression");
  const base = createHash("sha256").update(common).digest();
  const laidOut: LaidOutUnit[] = [];
  let page: Page | undefined;
  for (const unit of units) {
    const question = plain(unit, flux);
    const key = createHash("sha256").update(base).update(JSON.stringify(question)).digest("hex");
    const file = join(folder, `${key.slice(0, 40)}.json`);
    let answer = kept(file);
    if (!answer) {
      page ??= await openLayout();
      answer = await page.evaluate((asked: PlainUnit) => window.pageLayout.layOut(asked), question);
      keep(file, answer);
    }
    laidOut.push(answer);
    onUnit(laidOut.length, units.length);
  }
  await page?.close();
  forgetUnused(folder);
  return laidOut;
};
