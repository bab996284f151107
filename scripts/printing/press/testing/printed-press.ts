/** A short guide sent to the print shop, with a logo in colour and leaves thick enough for a spine that carries its title. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { createGuide, type Guide } from "../../../../src/model/guide.ts";
import { loadGuide } from "../../../../src/reading/content.ts";
import { colouredPng } from "../../../../src/testing/coloured-png.ts";
import { syntheticContent } from "../../../../src/testing/synthetic.ts";
import { writeContent } from "../../../../src/testing/write-content.ts";
import { worksFor } from "../../orders.ts";
import { printWorks, type WorkReport } from "../../print.ts";
import { TEST_BROWSER } from "../../testing/browser.ts";

export const BLEED_MM = 3;
export const LEAF_MM = 0.5;
export const INTERIOR = "imprimeur-interieur.pdf";
export const COVER = "imprimeur-couverture.pdf";

export interface PrintedPress {
  readonly guide: Guide;
  readonly report: WorkReport;
  readonly path: (file: string) => string;
  readonly open: (file: string) => Promise<PDFDocument>;
  readonly remove: () => void;
}

export const printPress = async (): Promise<PrintedPress> => {
  const folder = mkdtempSync(join(tmpdir(), "guide-imprimeur-"));
  const content = join(folder, "content");
  writeContent(content, syntheticContent(6, 7));
  mkdirSync(join(content, "medias"), { recursive: true });
  writeFileSync(join(content, "medias", "logo.png"), colouredPng(40, 20));
  const loaded = loadGuide(content, "2026-03-01").guide;
  if (!loaded) throw new Error("the synthetic content does not load");
  const edition = {
    ...loaded.edition,
    logos: [{ fichier: "medias/logo.png", nom: "Ville" }],
    impression: { epaisseur_papier_mm: LEAF_MM, fond_perdu_mm: BLEED_MM },
  };
  const guide = createGuide({ ...loaded, edition });
  const printed = await printWorks(guide, worksFor(guide, { products: ["imprimeur"], content }), folder, { browser: TEST_BROWSER });
  if ("missing" in printed) throw new Error(printed.missing);
  const [report] = printed.works;
  if (!report) throw new Error("nothing was printed");
  const path = (file: string): string => join(folder, file);
  return {
    guide,
    report,
    path,
    open: (file) => PDFDocument.load(readFileSync(path(file)), { updateMetadata: false }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
