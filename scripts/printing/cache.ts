/** Where what is long to make is kept from one run to the next. Deleting the folder is always safe. */
import { mkdirSync } from "node:fs";
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
