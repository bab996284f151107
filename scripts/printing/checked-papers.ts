/** The papers of a guide laid out to be judged: no file is written. */
import type { Guide } from "../../src/model/guide.ts";
import { nearest } from "../../src/reading/nearest.ts";
import type { Problem } from "../../src/reading/problem.ts";
import { PRODUCTS } from "../../templates/print/products/index.ts";
import type { ProductId, Work } from "../../templates/print/work.ts";
import { type CommandLine, type Option, Refusal } from "../command-line.ts";
import { createProgress } from "../progress.ts";
import type { BrowserChoice } from "./browser.ts";
import { browserScripts } from "./browser-scripts.ts";
import { layOutWork } from "./lay-out.ts";
import { worksFor } from "./orders.ts";
import { type PaperFaults, paperProblems } from "./paper-problems.ts";
import { withBrowser } from "./with-browser.ts";

export const PAPER_OPTIONS: Readonly<Record<"impression" | "papier" | "navigateur", Option>> = {
  impression: { help: "met aussi tous les papiers en pages, sans rien écrire, et dit ce qui déborde, se coupe ou manque" },
  papier: { value: "NOMS", help: "avec --impression : seulement ces papiers, « lecture,poche »" },
  navigateur: { value: "auto|npm", help: "avec --impression ; npm : seulement le Chromium apporté par npm" },
};

/** What `--impression` is to lay out, and with which browser. */
export interface PaperCheck {
  readonly products: readonly ProductId[];
  readonly browser: BrowserChoice;
}

const isProduct = (typed: string): typed is ProductId => [...PRODUCTS.keys()].some((id) => id === typed);

const known = (typed: string): ProductId => {
  if (isProduct(typed)) return typed;
  const all = [...PRODUCTS.keys()];
  const near = nearest(
    typed,
    all.map((value) => ({ value, names: [PRODUCTS.get(value)?.name ?? value] })),
  );
  throw new Refusal(`Le papier « ${typed} » n'existe pas. ${near === undefined ? `Écrivez : ${all.join(", ")}.` : `Écrivez « ${near} ».`}`, 2);
};

/** What the command line asks of the papers; undefined when it asks nothing. */
export const askedCheck = (line: CommandLine): PaperCheck | undefined => {
  const papers = line.value("papier");
  const browser = line.value("navigateur") ?? "auto";
  if (browser !== "auto" && browser !== "npm") throw new Refusal(`--navigateur ${browser} n'existe pas : écrivez « auto » ou « npm ».`, 2);
  if (!line.has("impression")) {
    const alone = ["papier", "navigateur"].find((name) => line.has(name));
    if (alone !== undefined) throw new Refusal(`--${alone} ne vaut qu'avec --impression.`, 2);
    return undefined;
  }
  return { browser, products: papers === undefined ? [...PRODUCTS.keys()] : [...new Set(papers.split(",").map((typed) => known(typed.trim())))] };
};

/** Lays works out one after the other, with one browser; refuses in French without one. */
const faultsOf = async (works: readonly Work[], browser: BrowserChoice): Promise<readonly PaperFaults[]> => {
  // Beside the report: what another program reads must stay alone on the standard output.
  const progress = createProgress(process.stderr);
  progress.start("Mise en pages");
  const scripts = browserScripts();
  const outcome = await withBrowser(browser, async (launched) => {
    const papers: PaperFaults[] = [];
    for (const work of works) {
      const { faults } = await layOutWork(launched, work, scripts, (done, total) => progress.at(`${work.id}, ${done} sur ${total}`));
      papers.push({ product: work.product, id: work.id, faults });
    }
    progress.end(`${works.map(({ id }) => id).join(", ")}, avec ${launched.name}`);
    return papers;
  });
  if ("missing" in outcome) {
    progress.clear();
    throw new Refusal(outcome.missing);
  }
  return outcome;
};

/** What is wrong on the pages of the papers asked for, each said where it can be mended. */
export const checkPapers = async (guide: Guide, content: string, { products, browser }: PaperCheck): Promise<readonly Problem[]> =>
  paperProblems(guide, content, await faultsOf(worksFor(guide, { products, content }), browser));
