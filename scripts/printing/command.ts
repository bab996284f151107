/** `npm run imprimer -- <papier>`: the papers of the guide, in PDF. */
import { join } from "node:path";
import type { Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { isError } from "../../src/reading/problem.ts";
import { previewWork } from "../../templates/print/apercu.ts";
import { PRODUCTS } from "../../templates/print/products/index.ts";
import { losesContent } from "../../templates/print/unit.ts";
import { A3, A4, type Ink, type Paper, type ProductId, type Work } from "../../templates/print/work.ts";
import { CONTENT, type Command, type CommandLine, Refusal, runCommand } from "../command-line.ts";
import { refuseUnwritable } from "../output-folder.ts";
import { createProgress, duration, weight } from "../progress.ts";
import { askedExtract, askedPreviews, EXTRACT_OPTIONS } from "./asked-extract.ts";
import { faultLines } from "./fault-lines.ts";
import { worksFor } from "./orders.ts";
import { type PrintOptions, type PrintReport, printWorks } from "./print.ts";
import { whileBrowserStarts } from "./with-browser.ts";

const command: Command = {
  name: "imprimer",
  arguments: {
    value: "PAPIER…",
    help: [
      ...[...PRODUCTS.values()].map(({ id, summary }) => [id, summary] as const),
      ["extrait", "Le guide à lire, réduit à ce que disent les options ci-dessous."],
    ],
  },
  summary: "Met les papiers du guide en pages et écrit leurs PDF. Sans nom de papier : lecture.",
  options: {
    tout: { help: "tous les papiers" },
    format: { value: "A4|A3", help: "la taille des affiches (A4 sans cette option)" },
    apercu: { value: "FICHES", help: "seulement la page de ces fiches, en PDF et en image, dans impression/apercu/ (code 1 si elle déborde)" },
    "noir-et-blanc": { help: "une seule encre noire, sans que rien ne s'y perde" },
    ...EXTRACT_OPTIONS,
    content: CONTENT,
    sortie: { value: "DIR", help: "le dossier où écrire (impression/ sans cette option)" },
    navigateur: { value: "auto|npm", help: "npm : seulement le Chromium apporté par npm, pour des fichiers identiques partout" },
  },
};

const isProduct = (typed: string): typed is ProductId => [...PRODUCTS.keys()].some((id) => id === typed);

/** The papers named on the command line; « extrait » is the reading guide of a part. */
const askedProducts = (line: CommandLine): readonly ProductId[] => {
  if (line.has("tout")) return [...PRODUCTS.keys()];
  const names = line.arguments.length === 0 ? ["lecture"] : line.arguments.map((typed) => (typed === "extrait" ? "lecture" : typed));
  return [...new Set(names)].map((typed) => {
    if (isProduct(typed)) return typed;
    throw new Refusal(`Le papier « ${typed} » n'existe pas. Écrivez : ${[...PRODUCTS.keys(), "extrait"].join(", ")}.`);
  });
};

/** Only posters come in several sizes: other papers are laid out for one. */
const askedPaper = (line: CommandLine): Paper | undefined => {
  const typed = line.value("format");
  const paper = [A4, A3].find(({ name }) => name === typed?.toUpperCase());
  if (typed !== undefined && !paper) throw new Refusal(`--format ${typed} n'existe pas : écrivez « A4 » ou « A3 ».`);
  return paper;
};

/** A page takes a second or two: beyond, its browser is given up sooner than for a guide. */
const PREVIEW_SILENCE_MS = 20_000;
/** Two hundred dots an inch on A4: a page that can be read over on a screen. */
const PREVIEW_WIDTH_PX = 1654;

interface Wanted {
  readonly products: readonly ProductId[];
  readonly content: string;
  readonly folder: string;
}

interface Asked extends Pick<Wanted, "folder"> {
  readonly works: readonly Work[];
  /** Of previews only. */
  readonly alone?: Required<Pick<PrintOptions, "pictureWidth" | "longestSilence">>;
}

const asked = (whole: Guide, line: CommandLine, { products, content, folder }: Wanted): Asked => {
  const ink: Ink = line.has("noir-et-blanc") ? "noir" : "couleur";
  const previews = askedPreviews(whole, line);
  if (previews) {
    const works = previews.map((structure) => previewWork(whole, structure, ink));
    return { works, folder, alone: { pictureWidth: PREVIEW_WIDTH_PX, longestSilence: PREVIEW_SILENCE_MS } };
  }
  const { guide, suffix } = askedExtract(whole, line);
  const works = worksFor(guide, { products, content, ink, paper: askedPaper(line), suffix: `${suffix}${ink === "noir" ? "-noir-et-blanc" : ""}` });
  return { works, folder };
};

const printed = async (guide: Guide, { works, folder, alone }: Asked, browser: Pick<PrintOptions, "browser" | "starting">): Promise<PrintReport> => {
  const progress = createProgress();
  progress.start("Impression");
  const report = await printWorks(guide, works, folder, {
    ...browser,
    ...alone,
    onProgress: ({ work, step, done, total }) => progress.at(`${work}, ${step}, ${done} sur ${total}`),
  });
  if ("missing" in report) {
    progress.clear();
    throw new Refusal(report.missing);
  }
  progress.end(`avec ${report.browser}`);
  return report;
};

const tell = ({ folder, alone }: Asked, works: PrintReport["works"]): void => {
  for (const { files, faults, cover } of works) {
    for (const { file, pages, bytes, note } of files)
      console.log([`  ${join(folder, file)} : ${pages} page${pages > 1 ? "s" : ""}, ${weight(bytes)}`, note].filter(Boolean).join(" – "));
    if (alone) console.log(`  ${join(folder, cover)}`);
    for (const words of faultLines(faults)) console.log(`    ${words}`);
  }
};

const wholeGuide = (content: string): Guide => {
  const { guide, problems } = loadGuide(content);
  if (guide) return guide;
  const errors = problems.filter(isError).length;
  throw new Refusal(`Le contenu de ${content} a ${errors} erreur${errors > 1 ? "s" : ""}. « npm run verifier » les montre toutes.`);
};

export const imprimer = (): Promise<void> =>
  runCommand(command, async (line) => {
    const started = performance.now();
    const content = line.path("content", "content");
    const browser = line.value("navigateur") ?? "auto";
    if (browser !== "auto" && browser !== "npm") throw new Refusal(`--navigateur ${browser} n'existe pas : écrivez « auto » ou « npm ».`);
    const products = askedProducts(line);
    const folder = line.path("sortie", line.has("apercu") ? join("impression", "apercu") : "impression");
    refuseUnwritable(folder);
    return whileBrowserStarts(browser, async (starting) => {
      const guide = wholeGuide(content);
      const order = asked(guide, line, { products, content, folder });
      const { works } = await printed(guide, order, { browser, starting });
      tell(order, works);
      console.log(`  En ${duration(performance.now() - started)}.`);
      return order.alone && works.some(({ faults }) => faults.some(losesContent)) ? 1 : 0;
    });
  });
