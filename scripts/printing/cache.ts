/** Where what is long to make is kept from one run to the next. Deleting the folder is always safe. */
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const IN_PROJECT = fileURLToPath(new URL("../../.cache", import.meta.url));

/** A folder that exists: in the project's cache when that can be written, else in the system's temporary folder. */
export const cacheFolder = (name: string): string => {
  for (const root of [IN_PROJECT, join(tmpdir(), `bonne-etoile-${process.getuid?.() ?? 0}`)]) {
    try {
      mkdirSync(join(root, name), { recursive: true });
      return join(root, name);
    } catch {
      // Read-only project: the next place.
    }
  }
  throw new Error(`no folder can be written for the cache ${name}`);
};

const A_MONTH_MS = 30 * 24 * 3600 * 1000;

/** Removes what nobody used for a month: each edit of a chapter leaves its earlier pages behind. */
export const forgetUnused = (folder: string, now = Date.now()): void => {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    try {
      if (now - statSync(file).mtimeMs > A_MONTH_MS) rmSync(file);
    } catch {
      // Another run removed it first.
    }
  }
};
