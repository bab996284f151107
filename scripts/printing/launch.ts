/** Starting a browser that touches nothing: a throw-away profile, no network, no first-run page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser as RunningBrowser } from "puppeteer-core";
import { type Browser, type BrowserChoice, browsers, type MissingBrowser, noBrowser } from "./browser.ts";

/** `text-wrap`, `:has()` and tagged PDF as we use them. */
const OLDEST_MAJOR = 120;

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--lang=fr-FR",
];
/** Contributed content must not reach out: no name resolves but this machine's. */
const OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

export interface Launched {
  readonly running: RunningBrowser;
  readonly browser: Browser;
  /** « Chromium 143.0.7499.0 (npm) » */
  readonly name: string;
  /** Says that a step is done: a browser is given up for its silence, not for the length of the work. */
  alive(): void;
  /** Ends the browser and removes its profile, even if it no longer answers. */
  close(): Promise<void>;
  /** The same, at once: the process is about to end. */
  kill(): void;
}

const start = (browser: Browser, profile: string, sandbox: boolean): Promise<RunningBrowser> =>
  puppeteer.launch({
    executablePath: browser.path,
    userDataDir: profile,
    headless: browser.origin === "npm" ? "shell" : true,
    pipe: true,
    env: { ...process.env, ...browser.env },
    args: [...FLAGS, OFFLINE, ...(sandbox ? [] : ["--no-sandbox", "--no-zygote"])],
    timeout: 45_000,
    protocolTimeout: 300_000,
    // Whoever uses the browser knows what a signal must undo.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

/**
 * Root cannot have Chromium's sandbox; some containers have none for anybody, and a browser that cannot have it dies
 * without a word. It shows nothing but our own pages, cut off from any network: without the sandbox rather than not at all.
 */
const startSafely = async (browser: Browser, profile: string): Promise<RunningBrowser> => {
  if (process.getuid?.() === 0) return start(browser, profile, false);
  try {
    return await start(browser, profile, true);
  } catch (error) {
    if (process.platform !== "linux") throw error;
    return start(browser, profile, false);
  }
};

/** The last of its processes may still write while the first one is gone. */
const forget = (profile: string): void => {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 40 });
  } catch {
    // The system empties its temporary folder.
  }
};

const closing = (running: RunningBrowser, profile: string) => async (): Promise<void> => {
  const program = running.process();
  const wedged = setTimeout(() => program?.kill("SIGKILL"), 5_000);
  try {
    await running.close();
  } catch {
    program?.kill("SIGKILL");
  } finally {
    clearTimeout(wedged);
    forget(profile);
  }
};

const killing = (running: RunningBrowser, profile: string) => (): void => {
  running.process()?.kill("SIGKILL");
  forget(profile);
};

/** Starts the first browser that is recent enough and willing; else says in French what is missing. */
export const launchBrowser = async (choice: BrowserChoice = "auto"): Promise<Launched | MissingBrowser> => {
  const refused: string[] = [];
  for await (const browser of browsers(choice)) {
    const profile = mkdtempSync(join(tmpdir(), "bonne-etoile-navigateur-"));
    try {
      const running = await startSafely(browser, profile);
      const version = (await running.version()).split("/")[1] ?? "";
      if (Number.parseInt(version, 10) >= OLDEST_MAJOR) {
        return {
          running,
          browser,
          name: `Chromium ${version} (${browser.origin})`,
          alive: () => undefined,
          close: closing(running, profile),
          kill: killing(running, profile),
        };
      }
      await closing(running, profile)();
      refused.push(`${browser.path} est trop ancien (version ${version}, il faut au moins ${OLDEST_MAJOR})`);
    } catch (error) {
      forget(profile);
      refused.push(`${browser.path} ne démarre pas (${error instanceof Error ? error.message.split("\n")[0] : "raison inconnue"})`);
    }
  }
  return refused.length === 0 ? noBrowser(choice) : { missing: `${noBrowser(choice).missing} Essayés : ${refused.join(" ; ")}.` };
};
