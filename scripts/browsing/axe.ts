/** The accessibility rules that a machine can check, each failure in one line that names the rule and the element. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "puppeteer-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that look at colours: all that a theme changes. */
export const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

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

/** Runs axe on the page, or in a frame of it, as it stands: with all its rules, or with those named. Empty when nothing was found. */
export const axeFaults = async (page: Page | Frame, rules?: readonly string[]): Promise<readonly string[]> => {
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: RULES };
  // Through the debugger, which the page's policy does not hold.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate((asked) => window.axe.run(document, { runOnly: asked, resultTypes: ["violations"] }), runOnly);
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    const reason = first?.failureSummary?.split("\n").slice(1, 2).join("").trim() ?? "";
    return `${id} (${help}) : ${nodes.length} × ${first?.target.join(" ") ?? ""}${reason && ` – ${reason}`}`;
  });
};
