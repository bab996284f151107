/** Work in a browser that may wedge: when it falls silent it is killed, and gets one second chance. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { BrowserChoice, MissingBrowser } from "./browser.ts";
import { type Launched, launchBrowser } from "./launch.ts";

/** A step – one unit laid out, one part printed – takes a second or two; a tired machine may need twenty times more. */
const LONGEST_SILENCE_MS = 2 * 60_000;
const ATTEMPTS = 2;

const BROKEN: MissingBrowser = {
  missing:
    "Le navigateur s'est arrêté ou n'a pas répondu pendant la mise en pages, deux fois de suite. Essayez avec un autre " +
    "(variable CHROME_PATH, ou l'option --navigateur npm), ou libérez de la mémoire.",
};

/** Only the browser's own failures deserve a second try: ours would fail again. */
const isBrowserFailure = (error: unknown): boolean =>
  error instanceof Error && /timed? ?out|Target closed|Session closed|detached|Protocol error|Connection closed|crash/i.test(`${error.name} ${error.message}`);

/** Fails when nothing is heard for too long. */
const listening = async <Result>(work: (alive: () => void) => Promise<Result>, longestSilence: number): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("browser timeout")), longestSilence);
  });
  try {
    return await Promise.race([work(() => timer?.refresh()), silence]);
  } finally {
    clearTimeout(timer);
  }
};

/** The code that a shell gives to a program ended by each. */
const SIGNALS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

/** A signal ends the browser with us, in one sentence: left alone, it would fail in the middle of a step and be started again. */
const endedBySignals = async <Result>(launched: Launched, work: () => Promise<Result>): Promise<Result> => {
  const handlers = SIGNALS.map(([signal, code]) => {
    const end = (): void => {
      console.error("\nInterrompu : le navigateur est arrêté, aucun fichier n'est à moitié écrit.");
      launched.kill();
      process.exit(code);
    };
    process.once(signal, end);
    return [signal, end] as const;
  });
  try {
    return await work();
  } finally {
    for (const [signal, end] of handlers) process.removeListener(signal, end);
  }
};

export type Starting = Promise<Launched | MissingBrowser>;

/** Starts a browser, then does what comes before it is needed; ends it even if `work` never gets that far. */
export const whileBrowserStarts = async <Result>(choice: BrowserChoice, work: (starting: Starting) => Promise<Result>): Promise<Result> => {
  const starting = launchBrowser(choice);
  try {
    // Reading keeps the thread for itself: the browser must be a program by then.
    await nextTurn();
    return await work(starting);
  } finally {
    const launched = await starting;
    if (!("missing" in launched)) await launched.close();
  }
};

export interface Watch {
  readonly longestSilence?: number | undefined;
  /** A browser already started, for the first attempt. */
  readonly starting?: Starting | undefined;
}

/** Starts a browser, works, ends it whatever happens. Without a browser, or with one that breaks twice: a French sentence. */
export const withBrowser = async <Result>(
  choice: BrowserChoice,
  work: (launched: Launched) => Promise<Result>,
  { longestSilence = LONGEST_SILENCE_MS, starting }: Watch = {},
): Promise<Result | MissingBrowser> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const launched = await ((attempt === 1 && starting) || launchBrowser(choice));
    if ("missing" in launched) return launched;
    try {
      return await endedBySignals(launched, () => listening((alive) => work({ ...launched, alive }), longestSilence));
    } catch (error) {
      if (!isBrowserFailure(error)) throw error;
      // Asked to close, one that no longer answers would be waited for again.
      launched.kill();
    } finally {
      await launched.close();
    }
  }
  return BROKEN;
};
