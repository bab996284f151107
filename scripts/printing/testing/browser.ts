/** The browser that tests print with. */
import type { BrowserChoice } from "../browser.ts";
import { type Launched, launchBrowser } from "../launch.ts";

/** The one that comes with the project, wherever it runs: files are then the same everywhere. */
export const TEST_BROWSER: BrowserChoice = process.platform === "linux" && process.arch === "x64" ? "npm" : "auto";

/** Starts it; whoever asks ends it. */
export const launchTestBrowser = async (): Promise<Launched> => {
  const launched = await launchBrowser(TEST_BROWSER);
  if ("missing" in launched) throw new Error(launched.missing);
  return launched;
};
