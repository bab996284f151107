import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a whole content directory, file by file, for tests and measures. */
export const writeContent = (directory: string, files: ReadonlyMap<string, string>): void => {
  const made = new Set<string>();
  for (const [path, text] of files) {
    const file = join(directory, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text);
  }
};
