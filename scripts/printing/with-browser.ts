/** Work in a browser that may wedge: it has a time limit, is then killed, and gets one second chance. */
import type { BrowserChoice, MissingBrowser } from "./browser.ts";
import { type Launched, launchBrowser } from "./launch.ts";

const TIME_LIMIT_MS = 10 * 60_000;
const ATTEMPTS = 2;

const BROKEN: MissingBrowser = {
  missing:
    "Le navigateur s'est arrêté ou n'a pas répondu pendant la mise en pages, deux fois de suite. Essayez avec un autre " +
    "(variable CHROME_PATH, ou l'option --navigateur npm), ou libérez de la mémoire.",
};

/** Only the browser's own failures deserve a second try: ours would fail again. */
const isBrowserFailure = (error: unknown): boolean =>
  error instanceof Error && /timed? ?out|Target closed|Session closed|detached|Protocol error|Connection closed|crash/i.test(`${error.name} ${error.message}`);

const limited = async <Result>(work: Promise<Result>, limit: number): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("browser timeout")), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Starts a browser, works, ends it whatever happens. Without a browser, or with one that breaks twice: a French sentence. */
export const withBrowser = async <Result>(
  choice: BrowserChoice,
  work: (launched: Launched) => Promise<Result>,
  limit = TIME_LIMIT_MS,
): Promise<Result | MissingBrowser> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const launched = await launchBrowser(choice);
    if ("missing" in launched) return launched;
    try {
      return await limited(work(launched), limit);
    } catch (error) {
      if (!isBrowserFailure(error)) throw error;
    } finally {
      await launched.close();
    }
  }
  return BROKEN;
};
