/** A guide → a published folder: the papers first, since the site says how many pages they have and how heavy they are. */
import { cpSync, existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { groupBy } from "../../src/model/grouping.ts";
import type { Guide } from "../../src/model/guide.ts";
import { losesContent } from "../../templates/print/unit.ts";
import type { PrintedProduct } from "../../templates/site.ts";
import type { MissingBrowser } from "../printing/browser.ts";
import { faultInWords } from "../printing/fault-lines.ts";
import type { PrintReport } from "../printing/print.ts";
import type { Progress } from "../progress.ts";
import type { writeSite } from "../site.ts";
import { openPublication, type Publication } from "./publication.ts";

/** The two makers, given by the caller: tests make them fail. */
export interface Makers {
  /** Absent: the site alone is asked for. */
  readonly print?: ((guide: Guide, folder: string, progress: Progress) => Promise<PrintReport | MissingBrowser>) | undefined;
  readonly write: typeof writeSite;
}

export interface Made {
  readonly output: string;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly printed: Printed;
}

/** Made now; or not, and then what an earlier build had made, if anything, is still there. */
export type Printed =
  | { readonly made: PrintReport }
  | { readonly kept: readonly PrintedProduct[] /** Why it could not be made, in French; absent when nobody asked. */; readonly missing?: string | undefined };

/** Where the papers lie, beside the page that presents them. */
export const PAPERS = "guide";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Brings over what an earlier build printed, without the page that presents it: that one is written anew. */
const keepEarlier = ({ output, aside, earlierPrints }: Publication): readonly PrintedProduct[] => {
  const kept = earlierPrints.filter(({ files, cover }) => [cover, ...files.map(({ file }) => file)].every((file) => existsSync(join(output, PAPERS, file))));
  if (kept.length > 0) cpSync(join(output, PAPERS), join(aside, PAPERS), { recursive: true, filter: (file) => basename(file) !== "index.html" });
  return kept;
};

const printInto = async (guide: Guide, publication: Publication, print: Makers["print"], progress: Progress): Promise<Printed> => {
  if (!print) return { kept: keepEarlier(publication) };
  progress.start("Papiers");
  const report = await print(guide, join(publication.aside, PAPERS), progress);
  if ("missing" in report) {
    progress.end("impossible sans navigateur");
    return { kept: keepEarlier(publication), missing: report.missing };
  }
  progress.end(`${report.works.reduce((total, { pages }) => total + pages, 0)} pages`);
  return { made: report };
};

/** Works by paper: the first one gives its cover and its number of pages. */
const productsOf = ({ works }: PrintReport): readonly PrintedProduct[] =>
  [...groupBy(works, ({ product }) => product)].map(([product, parts]) => ({
    product,
    pages: parts[0]?.pages ?? 0,
    cover: parts[0]?.cover ?? "",
    files: parts.flatMap(({ files }) => files),
    faults: parts.flatMap(({ faults }) =>
      faults.filter(losesContent).map(({ page, name, structureId, ...fault }) => ({ page, name, structureId, words: faultInWords(fault) })),
    ),
  }));

const factsOf = (printed: Printed): readonly PrintedProduct[] => ("made" in printed ? productsOf(printed.made) : printed.kept);

const makeAside = async (guide: Guide, publication: Publication, { print, write }: Makers, progress: Progress): Promise<Made> => {
  const { aside, output } = publication;
  const printed = await printInto(guide, publication, print, progress);
  progress.start("Site");
  const { pages } = await write(guide, aside, { printed: factsOf(printed) });
  progress.end(`${pages} pages`);
  const files = filesOf(aside);
  return { output, pages, files: files.length, bytes: files.reduce((total, file) => total + statSync(file).size, 0), printed };
};

/** Builds aside, then publishes. Whatever fails, and whenever the process is stopped, the earlier build stays. */
export const buildGuide = async (guide: Guide, wanted: string, makers: Makers, progress: Progress): Promise<Made> => {
  const publication = openPublication(wanted);
  const stop = () => {
    progress.clear();
    publication.abandon();
    process.exit(130);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    const made = await makeAside(guide, publication, makers, progress);
    publication.publish(factsOf(made.printed));
    return made;
  } catch (error) {
    progress.clear();
    publication.abandon();
    throw error;
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
};
