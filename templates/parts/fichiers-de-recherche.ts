/**
 * What the search page reads: the structures, and their openings, each in a file named by its content. Files apart whatever
 * the size of the guide: they load while the page is drawn, serve every search made afterwards, and one rule is simpler than two.
 */
import { createHash } from "node:crypto";
import { structuresByName } from "../../src/knowledge/lists.ts";
import { firstOpeningDay } from "../../src/knowledge/openings.ts";
import { writeNumbers } from "../../src/knowledge/search/columns.ts";
import { searchIndex } from "../../src/knowledge/search/encode.ts";
import type { Site } from "../site.ts";
import { ouvertureCode } from "./ouverture.ts";

export interface DataFile {
  readonly path: string;
  readonly content: string;
}

/** When one can go, for the structures of the index. */
export interface Openings {
  /** The day from which codes count. */
  readonly du: string;
  readonly codes: readonly string[];
  /** A column: rank of the code plus one, 0 when hours are unknown. */
  readonly de: string;
}

const FOLDER = "/recherche/";

const named = (name: string, value: object): DataFile => {
  const content = JSON.stringify(value);
  return { path: `${FOLDER}${name}-${createHash("sha256").update(content).digest("hex").slice(0, 8)}.json`, content };
};

const openings = (site: Site): Openings => {
  const codes = structuresByName(site.guide).map((structure) => ouvertureCode(site, structure) ?? "");
  const distinct = ["", ...new Set(codes.filter((code) => code !== ""))];
  const ranks = new Map(distinct.map((code, rank) => [code, rank]));
  return { du: firstOpeningDay(site.guide), codes: distinct.slice(1), de: writeNumbers(codes.map((code) => ranks.get(code) ?? 0)) };
};

export interface SearchFiles {
  readonly lieux: DataFile;
  readonly ouvertures: DataFile;
}

const made = new WeakMap<Site, SearchFiles>();

export const searchFiles = (site: Site): SearchFiles => {
  const files = made.get(site) ?? { lieux: named("lieux", searchIndex(site.guide)), ouvertures: named("ouvertures", openings(site)) };
  made.set(site, files);
  return files;
};

/** One of these files by its path, for the preview: nothing is made until somebody searches. */
export const searchFileAt = (site: Site, path: string): string | undefined =>
  path.startsWith(FOLDER) ? Object.values(searchFiles(site)).find((file) => file.path === path)?.content : undefined;
