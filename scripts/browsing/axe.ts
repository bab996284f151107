/** The accessibility rules that a machine can check, each failure in one line that names the rule and the element. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

declare global {
  interface Window {
    readonly axe: { run(context: Document, options: object): Promise<AxeResults> };
  }
}

/** Runs axe on the page as it stands. Empty when nothing was found. */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  // Through the debugger, which the page's policy does not hold.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), RULES);
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    const reason = first?.failureSummary?.split("\n").slice(1, 2).join("").trim() ?? "";
    return `${id} (${help}) : ${nodes.length} × ${first?.target.join(" ") ?? ""}${reason && ` – ${reason}`}`;
  });
};
