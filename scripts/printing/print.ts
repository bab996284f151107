/** Guide → PDF: lay the units out, number the pages, print once, finish. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import type { Guide } from "../../src/model/guide.ts";
import { guideUnits, withNotesTrimmed } from "../../templates/print/guide.ts";
import type { PrintAssets, Unit } from "../../templates/print/unit.ts";
import { type Assembled, assemble } from "./assemble.ts";
import type { MissingBrowser } from "./browser.ts";
import { type BrowserScripts, browserScripts } from "./browser-scripts.ts";
import { type Documents, documentsIn } from "./documents.ts";
import { finishPdf } from "./finish-pdf.ts";
import type { Launched } from "./launch.ts";
import { paginate } from "./paginate.ts";
import { plainUnit } from "./plain-unit.ts";
import type { PrintOptions, PrintReport } from "./report.ts";
import { type PrintStyles, printStyles } from "./styles.ts";
import { withBrowser } from "./with-browser.ts";

export type { PrintOptions, PrintReport } from "./report.ts";

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
};

/** The publisher's logos, inlined: the document asks for nothing. Those that cannot be read are left out. */
const readAssets = (guide: Guide, content: string): PrintAssets => ({
  logos: (guide.edition.logos ?? []).flatMap(({ fichier, nom }) => {
    const type = IMAGE_TYPES[extname(fichier)];
    try {
      return type ? [{ nom, source: `data:${type};base64,${readFileSync(join(content, fichier)).toString("base64")}` }] : [];
    } catch {
      return [];
    }
  }),
});

interface Job {
  readonly guide: Guide;
  readonly units: readonly Unit[];
  readonly title: string;
  readonly styles: PrintStyles;
  readonly scripts: BrowserScripts;
  readonly onUnit: (done: number, total: number) => void;
}

interface Layout {
  readonly documents: Documents;
  readonly assembled: Assembled;
}

/** Lays the guide out. `figures`: the room kept for page numbers; a guide that outgrows it is laid out again with more. */
const layOut = async (launched: Launched, job: Job, figures: number): Promise<Layout> => {
  const { guide, units, title, styles, scripts, onUnit } = job;
  const numbered = { ...styles, css: `${styles.css}:root{--chiffres:${figures}}` };
  const documents = documentsIn(launched, title, numbered, scripts);
  const common = [numbered.css, await scripts.layout, launched.name].join("\n");
  const plain = units.map((unit) => plainUnit(unit, figures, styles.flux));
  const laidOut = withNotesTrimmed(units, await paginate(plain, { common, openLayout: documents.openLayout, onUnit }));
  const tooWide = laidOut.reduce((total, { numbersTooWide }) => total + numbersTooWide, 0);
  if (tooWide > 0) throw new Error(`${tooWide} page numbers do not fit the room kept for them`);
  const assembled = assemble(units, laidOut, guide.edition.titre);
  if (assembled.lost.length > 0) throw new Error(`pages referred to but absent: ${assembled.lost.slice(0, 5).join(", ")}`);
  const needed = String(assembled.sheets.length).length;
  return needed > figures ? layOut(launched, job, needed) : { documents, assembled };
};

/** How many figures page numbers will likely have: a structure has a page, and as much again in lists at the very most. */
const likelyFigures = ({ structures }: Guide): number => Math.max(3, String(structures.length * 2 - 1).length);

/** Written aside then renamed: a reader of the old file never sees half of the new one. */
const writeWhole = (path: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.partiel`, bytes);
  renameSync(`${path}.partiel`, path);
};

/** Prints the guide into `outputFile`, and its cover beside it as `couverture.png`. */
export const printGuide = async (guide: Guide, outputFile: string, options: PrintOptions = {}): Promise<PrintReport | MissingBrowser> => {
  const { onProgress = () => undefined, browser = "auto", content = "content" } = options;
  const started = performance.now();
  const { edition } = guide;
  const title = `${edition.titre} – ${edition.nom_territoire}`;
  const onUnit = (done: number, total: number): void => onProgress({ step: "mise en pages", done, total });
  const job = { guide, title, styles: printStyles(), scripts: browserScripts(), units: guideUnits(guide, readAssets(guide, content)), onUnit };
  return withBrowser(browser, async (launched) => {
    const { documents, assembled } = await layOut(launched, job, likelyFigures(guide));
    const { sheets } = assembled;
    onProgress({ step: "impression", done: 0, total: sheets.length });
    const [picture, printed] = await Promise.all([documents.picture(sheets[0] ?? ""), documents.pdf(sheets)]);
    const pdf = finishPdf(printed, assembled.bookmarks, {
      title,
      author: edition.editeur.nom,
      subject: [edition.sous_titre, edition.edition].filter(Boolean).join(" · "),
      date: guide.date,
    });
    const path = resolve(outputFile);
    const cover = join(dirname(path), "couverture.png");
    writeWhole(path, pdf);
    writeWhole(cover, picture);
    onProgress({ step: "impression", done: sheets.length, total: sheets.length });
    return {
      pages: sheets.length,
      bytes: pdf.length,
      overflows: assembled.overflows,
      browser: launched.name,
      cover,
      seconds: (performance.now() - started) / 1000,
    };
  });
};
