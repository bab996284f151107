/** Work in a browser that may wedge: when it falls silent it is killed, and gets one second chance. */
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

/** Starts a browser, works, ends it whatever happens. Without a browser, or with one that breaks twice: a French sentence. */
export const withBrowser = async <Result>(
  choice: BrowserChoice,
  work: (launched: Launched) => Promise<Result>,
  longestSilence = LONGEST_SILENCE_MS,
): Promise<Result | MissingBrowser> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const launched = await launchBrowser(choice);
    if ("missing" in launched) return launched;
    try {
      return await listening((alive) => work({ ...launched, alive }), longestSilence);
    } catch (error) {
      if (!isBrowserFailure(error)) throw error;
    } finally {
      await launched.close();
    }
  }
  return BROKEN;
};
