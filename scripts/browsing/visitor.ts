/** A visitor with a browser of their own: nothing kept from another visit, and everything that goes wrong written down. */
import type { Page } from "puppeteer-core";
import type { Launched } from "../printing/launch.ts";

export interface VisitorOptions {
  readonly width?: number;
  readonly javascript?: boolean;
  /** As some browsers are set up: nothing can be kept, and asking is an error. */
  readonly storageBlocked?: boolean;
}

export interface Visitor {
  readonly page: Page;
  /** Policy violations, script errors, requests that leave the site. */
  readonly faults: readonly string[];
  go(path: string): Promise<void>;
}

/** Long enough for the scripts to have read the pages they need. */
const IDLE_MS = 150;

const blockStorage = (): void => {
  Object.defineProperty(window, "localStorage", {
    get: () => {
      throw new DOMException("refusé", "SecurityError");
    },
  });
};

/** `base`: the guide's address, without a slash at its end. */
export const asVisitor = async <Result>(
  { running }: Launched,
  base: string,
  { width = 1280, javascript = true, storageBlocked = false }: VisitorOptions,
  work: (visitor: Visitor) => Promise<Result>,
): Promise<Result> => {
  const context = await running.createBrowserContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error instanceof Error ? error.message : String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(base)) faults.push(`requête vers ailleurs : ${request.url()}`);
  });
  const go = async (path: string): Promise<void> => {
    await page.goto(`${base}${path}`, { waitUntil: "load" });
    await page.waitForNetworkIdle({ idleTime: IDLE_MS });
  };
  try {
    await page.setViewport({ width, height: 800 });
    await page.setJavaScriptEnabled(javascript);
    // A mouse never aims at what still slides.
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    if (storageBlocked) await page.evaluateOnNewDocument(blockStorage);
    return await work({ page, faults, go });
  } finally {
    await context.close();
  }
};
