/** The papers of a guide laid out to be judged: no file is written. */
import type { Guide } from "../../src/model/guide.ts";
import type { Problem } from "../../src/reading/problem.ts";
import type { Work } from "../../templates/print/work.ts";
import { Refusal } from "../command-line.ts";
import { createProgress } from "../progress.ts";
import type { PaperCheck } from "./asked-check.ts";
import type { BrowserChoice } from "./browser.ts";
import { browserScripts } from "./browser-scripts.ts";
import { layOutWork } from "./lay-out.ts";
import { worksFor } from "./orders.ts";
import { type PaperFaults, paperProblems } from "./paper-problems.ts";
import { withBrowser } from "./with-browser.ts";

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
