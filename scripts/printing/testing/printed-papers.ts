/** A short guide printed as every paper, in colour and in black, and its files opened. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Guide } from "../../../src/model/guide.ts";
import { loadGuide } from "../../../src/reading/content.ts";
import { syntheticContent } from "../../../src/testing/synthetic.ts";
import { writeContent } from "../../../src/testing/write-content.ts";
import { PRODUCTS } from "../../../templates/print/products/index.ts";
import type { Delivery, Work } from "../../../templates/print/work.ts";
import { worksFor } from "../orders.ts";
import { printWorks, type WorkReport } from "../print.ts";
import { TEST_BROWSER } from "./browser.ts";
import { type Leaf, leavesOf, openPdf } from "./leaves.ts";

/** What the names of the files in black have more. */
export const BLACK = "-noir-et-blanc";

export interface OpenedFile {
  readonly file: string;
  readonly path: string;
  readonly work: Work;
  readonly kind: Delivery["kind"];
  readonly isTagged: boolean;
  /** The pages reported for text that is too small. */
  readonly tooSmall: ReadonlySet<number>;
  readonly reader: PDFDocumentProxy;
  readonly pdf: PDFDocument;
  readonly leaves: readonly Leaf[];
}

export interface PrintedPapers {
  readonly guide: Guide;
  readonly files: ReadonlyMap<string, OpenedFile>;
  readonly remove: () => void;
}

const openFile = async (folder: string, file: string, work: Work, faults: WorkReport["faults"]): Promise<OpenedFile> => {
  const delivery = work.deliveries.find((one) => one.kind === "imprimeur" || one.file === file);
  if (!delivery) throw new Error(`${file} was not promised`);
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const reader = await openPdf(bytes);
  return {
    file,
    path,
    work,
    kind: delivery.kind,
    isTagged: delivery.kind === "pages" && delivery.tagged,
    tooSmall: new Set(faults.flatMap(({ kind, page }) => (kind === "texte trop petit" ? [page] : []))),
    reader,
    pdf: await PDFDocument.load(bytes, { updateMetadata: false }),
    leaves: await leavesOf(reader),
  };
};

export const printPapers = async (): Promise<PrintedPapers> => {
  const folder = mkdtempSync(join(tmpdir(), "papiers-"));
  const content = join(folder, "content");
  writeContent(content, syntheticContent(6, 11));
  const { guide } = loadGuide(content, "2026-03-01");
  if (!guide) throw new Error("the synthetic content does not load");
  const products = [...PRODUCTS.keys()];
  const works = [...worksFor(guide, { products, content }), ...worksFor(guide, { products, content, ink: "noir", suffix: BLACK })];
  const printed = await printWorks(guide, works, folder, { browser: TEST_BROWSER });
  if ("missing" in printed) throw new Error(printed.missing);
  const files = new Map<string, OpenedFile>();
  for (const [rank, { files: made, faults }] of printed.works.entries()) {
    const work = works[rank];
    if (work) for (const { file } of made) files.set(file, await openFile(folder, file, work, faults));
  }
  return { guide, files, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
