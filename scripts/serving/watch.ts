/** Tells when anything changes under folders. One watcher a folder, not one a file: 20 000 files do not exhaust the system. */
import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Editors write a file in several steps: what happens within this time is one change. */
const SETTLED_MS = 40;

const foldersUnder = (root: string): readonly string[] =>
  existsSync(root)
    ? [
        root,
        ...readdirSync(root, { withFileTypes: true, recursive: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => join(entry.parentPath, entry.name)),
      ]
    : [];

/** Calls `changed` after each change, once things have settled. Gives back what stops watching. */
export const watchFolders = (roots: readonly string[], changed: () => void): (() => void) => {
  const watchers = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | undefined;

  const follow = () => {
    const present = new Set(roots.flatMap(foldersUnder));
    for (const folder of present) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, touched);
      // A folder that vanishes ends its own watcher; the folder above has told of it.
      watcher.on("error", () => watcher.close());
      watchers.set(folder, watcher);
    }
    for (const [folder, watcher] of watchers) {
      if (present.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  const touched = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      follow();
      changed();
    }, SETTLED_MS);
  };
  follow();
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers.values()) watcher.close();
  };
};
