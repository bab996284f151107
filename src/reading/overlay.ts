/** A content folder as it would be with some files written or removed: everything can be checked before anything is. */
import { decode, type Entry, type Folder, unreadable } from "./text-file.ts";

type Names = Map<string, Entry["kind"]>;

/** What stands in each folder, by its path; « » is the top. */
const foldersOf = (paths: readonly string[]): ReadonlyMap<string, Names> => {
  const folders = new Map<string, Names>();
  for (const path of paths) {
    const steps = path.split("/");
    for (const [depth, name] of steps.entries()) {
      const parent = steps.slice(0, depth).join("/");
      const names: Names = folders.get(parent) ?? new Map();
      folders.set(parent, names.set(name, depth === steps.length - 1 ? "file" : "folder"));
    }
  }
  return folders;
};

/** Texts by path in the folder; undefined stands for a file that is removed. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** They hide the files of the same name; nothing is written. */
export const withTexts = (folder: Folder, texts: Texts): Folder => {
  const isRemoved = (path: string): boolean => texts.has(path) && texts.get(path) === undefined;
  const own: Folder["bytes"] = (path, isPlain) => {
    const text = texts.get(path);
    if (isRemoved(path)) return { problems: [unreadable(folder.shown(path), Object.assign(new Error(), { code: "ENOENT" }))] };
    return text === undefined ? folder.bytes(path, isPlain) : { bytes: Buffer.from(text) };
  };
  const inFolder = foldersOf([...texts.keys()].filter((path) => !isRemoved(path)));
  return {
    ...folder,
    bytes: own,
    has: (path) => !isRemoved(path) && (texts.has(path) || inFolder.has(path) || folder.has(path)),
    isFile: (path) => !isRemoved(path) && (texts.has(path) || folder.isFile(path)),
    text: (path) => {
      if (!texts.has(path)) return folder.text(path);
      const read = own(path);
      return read.bytes ? decode(folder.shown(path), read.bytes) : { problems: read.problems };
    },
    list: (path) => {
      const there = folder.list(path).filter(({ name }) => !isRemoved(path === "" ? name : `${path}/${name}`));
      const names = new Set(there.map(({ name }) => name));
      const added = [...(inFolder.get(path) ?? [])].filter(([name]) => !names.has(name)).map(([name, kind]) => ({ name, kind }));
      return [...there, ...added].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
};
