/** Starting a browser that touches nothing: a throw-away profile, no network, no first-run page. */
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
}

const start = (browser: Browser, sandbox: boolean): Promise<RunningBrowser> =>
  puppeteer.launch({
    executablePath: browser.path,
    headless: browser.origin === "npm" ? "shell" : true,
    pipe: true,
    env: { ...process.env, ...browser.env },
    args: [...FLAGS, OFFLINE, ...(sandbox ? [] : ["--no-sandbox", "--no-zygote"])],
    timeout: 45_000,
    protocolTimeout: 300_000,
  });

/** Root cannot have Chromium's sandbox; some containers have none for anybody. */
const startSafely = async (browser: Browser): Promise<RunningBrowser> => {
  if (process.getuid?.() === 0) return start(browser, false);
  try {
    return await start(browser, true);
  } catch (error) {
    if (error instanceof Error && /sandbox|namespace|zygote/i.test(error.message)) return start(browser, false);
    throw error;
  }
};

const closing = (running: RunningBrowser) => async (): Promise<void> => {
  const program = running.process();
  const wedged = setTimeout(() => program?.kill("SIGKILL"), 5_000);
  try {
    await running.close();
  } catch {
    program?.kill("SIGKILL");
  } finally {
    clearTimeout(wedged);
  }
};

/** Starts the first browser that is recent enough and willing; else says in French what is missing. */
export const launchBrowser = async (choice: BrowserChoice = "auto"): Promise<Launched | MissingBrowser> => {
  const refused: string[] = [];
  for await (const browser of browsers(choice)) {
    try {
      const running = await startSafely(browser);
      const version = (await running.version()).split("/")[1] ?? "";
      if (Number.parseInt(version, 10) >= OLDEST_MAJOR) {
        return { running, browser, name: `Chromium ${version} (${browser.origin})`, alive: () => undefined, close: closing(running) };
      }
      await closing(running)();
      refused.push(`${browser.path} est trop ancien (version ${version}, il faut au moins ${OLDEST_MAJOR})`);
    } catch (error) {
      refused.push(`${browser.path} ne démarre pas (${error instanceof Error ? error.message.split("\n")[0] : "raison inconnue"})`);
    }
  }
  return refused.length === 0 ? noBrowser(choice) : { missing: `${noBrowser(choice).missing} Essayés : ${refused.join(" ; ")}.` };
};
