/**
 * Finished pages → printed parts. What Chromium needs to print a document grows faster than its pages: parts take less
 * time than the whole, several are printed at once, and those that did not change are not printed again.
 */
import { createHash } from "node:crypto";
import { availableParallelism, freemem } from "node:os";
import { join } from "node:path";
import { cacheFolder, forgetUnused, keepBytes, keptBytes } from "./cache.ts";
import { ELSEWHERE } from "./joining/join-parts.ts";

/** Fewer: too much is said again in each part. More: one edit prints too many pages again. */
const SHEETS_PER_PART = 16;
const MOST_AT_ONCE = 4;
const MEMORY_FOR_A_PAGE = 600_000_000;

const ANCHOR = /\sid="([\w.-]+)"/g;
const LINK = /(<a\b[^>]*?\shref=")#([\w.-]+)(?=")/g;

const anchorsIn = (markup: string): readonly string[] => [...markup.matchAll(ANCHOR)].map(([, id = ""]) => id);

/**
 * The pages of a part, ready to be printed apart. Chromium forgets a link whose end is not in the document, and an
 * anchor that no link leads to: links that leave the part say where to, and those that enter it are announced.
 */
const partMarkup = (sheets: readonly string[], linked: ReadonlySet<string>, anchors: ReadonlySet<string>): string => {
  const own = sheets.join("\n");
  const here = new Set(anchorsIn(own));
  const leaving = own.replace(LINK, (link, start: string, id: string) => (here.has(id) || !anchors.has(id) ? link : `${start}${ELSEWHERE}${id}`));
  const entered = [...here].filter((id) => linked.has(id)).map((id) => `<a href="#${id}"></a>`);
  return `${leaving}<div style="display:none">${entered.join("")}</div>`;
};

/** Cuts a work into parts of consecutive pages. */
export const partsOf = (sheets: readonly string[], size = SHEETS_PER_PART): readonly string[] => {
  const whole = sheets.join("\n");
  const anchors = new Set(anchorsIn(whole));
  const linked = new Set([...whole.matchAll(LINK)].map(([, , id = ""]) => id));
  const starts = Array.from({ length: Math.ceil(sheets.length / size) }, (_, part) => part * size);
  return starts.map((start) => partMarkup(sheets.slice(start, start + size), linked, anchors));
};

export interface PartPrinter {
  /** What every part depends on beside its pages: styles, browser, whether it is tagged. */
  readonly common: string;
  readonly print: (markup: string) => Promise<Uint8Array>;
}

const atOnce = (parts: number): number => Math.min(parts, availableParallelism(), MOST_AT_ONCE, Math.max(1, Math.floor(freemem() / MEMORY_FOR_A_PAGE)));

/** Prints parts, several at once; those that did not change come from the cache. Gives them back in their order. */
export const printParts = async (parts: readonly string[], { common, print }: PartPrinter): Promise<readonly Uint8Array[]> => {
  const folder = cacheFolder("impression");
  const base = createHash("sha256").update(common).digest();
  const printed = new Map<number, Uint8Array>();
  const waiting: { readonly rank: number; readonly markup: string; readonly file: string }[] = [];
  parts.forEach((markup, rank) => {
    const file = join(folder, `${createHash("sha256").update(base).update(markup).digest("hex").slice(0, 40)}.partie`);
    const kept = keptBytes(file);
    if (kept) printed.set(rank, kept);
    else waiting.push({ rank, markup, file });
  });
  const printWhatWaits = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const bytes = await print(next.markup);
      keepBytes(next.file, bytes);
      printed.set(next.rank, bytes);
    }
  };
  await Promise.all(Array.from({ length: atOnce(waiting.length) }, printWhatWaits));
  forgetUnused(folder);
  return parts.flatMap((_, rank) => printed.get(rank) ?? []);
};
