/** One visit of one page in a real browser, and everything it did that it should not. */
import type { Page } from "puppeteer-core";
import type { Launched } from "../printing/launch.ts";

export interface VisitOptions {
  readonly width: number;
  readonly theme?: "light" | "dark";
  readonly javascript?: boolean;
}

export interface Visit {
  readonly page: Page;
  /** In the order they came: policy violations, console errors, failed or foreign requests. */
  readonly faults: readonly string[];
}

const HEIGHT = 800;
/** Long enough for a script to ask for its data once the page is there. */
const IDLE_MS = 120;

/** Without motion, so that nothing is judged halfway through a transition. */
export const showTheme = (page: Page, theme: "light" | "dark"): Promise<void> =>
  page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);

/** Opens `url` in a tab of its own, runs `look`, closes it. */
export const visit = async <Result>(
  { running }: Launched,
  url: string,
  { width, theme = "light", javascript = true }: VisitOptions,
  look: (visit: Visit) => Promise<Result>,
): Promise<Result> => {
  const page = await running.newPage();
  const faults: string[] = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error" || /Content.Security.Policy/i.test(message.text())) faults.push(`console : ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script : ${error instanceof Error ? error.message : String(error)}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:")) faults.push(`requête vers ailleurs : ${request.url()}`);
  });
  page.on("requestfailed", (request) => faults.push(`requête en échec : ${request.url()} (${request.failure()?.errorText ?? "?"})`));
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== url) faults.push(`réponse ${response.status()} : ${response.url()}`);
  });
  try {
    await page.setViewport({ width, height: HEIGHT });
    await showTheme(page, theme);
    await page.setJavaScriptEnabled(javascript);
    await page.goto(url, { waitUntil: "load" });
    await page.waitForNetworkIdle({ idleTime: IDLE_MS });
    return await look({ page, faults });
  } finally {
    await page.close();
  }
};
