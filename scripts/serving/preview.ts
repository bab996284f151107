/**
 * The website as the content stands now. A page is drawn when it is asked for, so that a change costs one reading and
 * one page whatever the size of the guide; the other files (feeds, exports) are written again when nothing moves.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { isError, type Problem } from "../../src/reading/problem.ts";
import { pagesOf } from "../../templates/pages/index.ts";
import { searchFileAt } from "../../templates/parts/fichiers-de-recherche.ts";
import { createSite } from "../../templates/site.ts";
import { writeAssets, writeTraductions } from "../site/assets.ts";
import { writeSite } from "../site.ts";
import type { PreviewProblem, PreviewState } from "./state.ts";
import { fileBehind, typeOf } from "./static-files.ts";

/** How long nothing must have changed before the files that are not pages are written again. */
const QUIET_MS = 1500;

export interface Served {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

export interface Preview {
  /** The path the guide is served under, without a slash at its end. */
  prefix(): string;
  state(): PreviewState;
  /** The guide as it was when its content was last without error. */
  guide(): Guide | undefined;
  /** Reads the content again. Says whether pages can be shown. */
  refresh(): Promise<{ readonly errors: number; readonly warnings: number; readonly structures: number }>;
  respond(pathname: string): Served;
  close(): void;
}

type Drawings = ReadonlyMap<string, () => string>;

const shown = ({ fichier, ligne, colonne, message, conseil, extrait }: Problem): PreviewProblem => ({
  place: `${fichier}:${ligne}:${colonne}`,
  message,
  conseil,
  extrait,
});

const HTML = "text/html; charset=utf-8";
const NOTHING_YET =
  "<!doctype html><html lang=fr><meta charset=utf-8><title>Aperçu</title><body><p>Le guide s'affichera ici dès que son contenu sera sans erreur.";

export const createPreview = (content: string): Preview => {
  const started = Date.now().toString(36);
  const folder = mkdtempSync(join(tmpdir(), "apercu-"));
  let round = 0;
  let problems: readonly Problem[] = [];
  let drawings: Drawings = new Map();
  let searchFile: (path: string) => string | undefined = () => undefined;
  let prefix = "";
  let shownGuide: Guide | undefined;
  let quiet: NodeJS.Timeout | undefined;

  const assets = writeAssets(folder);

  const draw = async (guide: Guide): Promise<void> => {
    const site = createSite(guide, new Map([...(await assets), ...writeTraductions(folder, guide.traductions)]));
    drawings = new Map(Object.values(pagesOf(site)).flatMap((page) => page.drawings()));
    searchFile = (path) => searchFileAt(site, path);
    prefix = site.prefix;
    clearTimeout(quiet);
    // A page that cannot be drawn says so itself when it is asked for.
    quiet = setTimeout(() => writeSite(guide, folder, { content, isPreview: true }).catch(() => undefined), round === 1 ? 0 : QUIET_MS);
  };
  const drawn = (path: string): string | undefined => drawings.get(path.endsWith("/") ? `${path}index.html` : path)?.();

  return {
    prefix: () => prefix,
    guide: () => shownGuide,
    state: () => ({ version: `${started}-${round}`, problems: problems.filter(isError).map(shown) }),
    async refresh() {
      const loaded = loadGuide(content);
      problems = loaded.problems;
      if (loaded.guide) {
        round++;
        shownGuide = loaded.guide;
        await draw(loaded.guide);
      }
      const errors = problems.filter(isError).length;
      return { errors, warnings: problems.length - errors, structures: loaded.guide?.structures.length ?? 0 };
    },
    respond(pathname) {
      const page = drawn(pathname);
      if (page !== undefined) return { status: 200, type: pathname.endsWith(".xml") ? typeOf(pathname) : HTML, body: page };
      const searched = searchFile(pathname);
      if (searched !== undefined) return { status: 200, type: typeOf(pathname), body: searched };
      const file = fileBehind(folder, pathname);
      if (file !== undefined) return { status: 200, type: typeOf(file), body: readFileSync(file) };
      return { status: drawings.size > 0 ? 404 : 503, type: HTML, body: drawn("/404.html") ?? NOTHING_YET };
    },
    close() {
      clearTimeout(quiet);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
