/** Which browser lays the guide out: `CHROME_PATH`, then an installed one, then the one that comes through npm. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { npmBrowser } from "./npm-browser.ts";

export interface Browser {
  readonly path: string;
  readonly origin: "CHROME_PATH" | "installé" | "npm";
  /** Environment variables it needs (shared libraries of the npm browser). */
  readonly env: Readonly<Record<string, string>>;
}

/** `npm`: only the browser of the npm package, so that everyone makes the same file. */
export type BrowserChoice = "auto" | "npm";

export interface MissingBrowser {
  /** Why there is none and what to do, in French. */
  readonly missing: string;
}

const NO_BROWSER: MissingBrowser = {
  missing:
    "Aucun navigateur n'a été trouvé pour mettre le guide en pages. Installez Chrome, Chromium ou Edge, ou donnez le chemin " +
    "de l'un d'eux dans la variable CHROME_PATH. (Sous Linux x64, « npm ci » en apporte un.)",
};

const askedFor = (choice: BrowserChoice): string | undefined => (choice === "auto" ? process.env["CHROME_PATH"] : undefined);

/** What to say when no browser was worth trying. */
export const noBrowser = (choice: BrowserChoice): MissingBrowser => {
  const asked = askedFor(choice);
  if (!asked) return NO_BROWSER;
  const why = existsSync(asked) ? "qui n'est pas un navigateur utilisable" : "qui n'existe pas";
  return { missing: `La variable CHROME_PATH désigne ${asked}, ${why}. Corrigez-la, ou effacez-la pour qu'un navigateur soit cherché.` };
};

const LINUX = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge"];
const MAC = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS = [join("Google", "Chrome", "Application", "chrome.exe"), join("Microsoft", "Edge", "Application", "msedge.exe")];

const usualPaths = (): readonly string[] => {
  if (process.platform === "darwin") return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
    return roots.flatMap((root) => WINDOWS.map((path) => join(root, path)));
  }
  return ["/usr/bin", "/usr/local/bin"].flatMap((folder) => LINUX.map((name) => join(folder, name)));
};

/** Every browser worth trying, best first. The npm one is unpacked only if it is reached. */
export async function* browsers(choice: BrowserChoice = "auto"): AsyncGenerator<Browser> {
  const asked = askedFor(choice);
  if (choice === "auto") {
    if (asked) {
      // Told which: if it will not do, `noBrowser` says so, and nothing else is tried behind one's back.
      if (existsSync(asked)) yield { path: asked, origin: "CHROME_PATH", env: {} };
      return;
    }
    for (const path of usualPaths()) if (existsSync(path)) yield { path, origin: "installé", env: {} };
  }
  const packaged = await npmBrowser();
  if (packaged) yield { ...packaged, origin: "npm" };
}
