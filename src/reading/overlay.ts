/** A content folder as it would be with some files written or removed: everything can be checked before anything is. */
import { decode, type Entry, type FileBytes, type Folder, LARGEST_YAML, tooLarge, unreadable } from "./text-file.ts";

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

/** What files hold, by path in the folder: texts, or bytes as a stranger sent them; undefined stands for a file that is removed. */
export type Texts = ReadonlyMap<string, string | Uint8Array | undefined>;

/** They hide the files of the same name; nothing is written. As in git, a folder goes with the last of its files. */
export const withTexts = (folder: Folder, texts: Texts): Folder => {
  const isRemoved = (path: string): boolean => texts.has(path) && texts.get(path) === undefined;
  const own = (path: string, limit: number): FileBytes | undefined => {
    if (isRemoved(path)) return { problems: [unreadable(folder.shown(path), Object.assign(new Error(), { code: "ENOENT" }))] };
    const held = texts.get(path);
    if (held === undefined) return undefined;
    const bytes = Buffer.from(held);
    return bytes.length > limit ? tooLarge(folder.shown(path), limit) : { bytes };
  };
  const inFolder = foldersOf([...texts.keys()].filter((path) => !isRemoved(path)));
  const thinned = new Set(foldersOf([...texts.keys()].filter(isRemoved)).keys());
  const list: Folder["list"] = (path) => {
    const pathOf = (name: string): string => (path === "" ? name : `${path}/${name}`);
    const isGone = ({ name, kind }: Entry): boolean =>
      isRemoved(pathOf(name)) || (kind === "folder" && thinned.has(pathOf(name)) && list(pathOf(name)).length === 0);
    const there = folder.list(path).filter((entry) => !isGone(entry));
    const names = new Set(there.map(({ name }) => name));
    const added = [...(inFolder.get(path) ?? [])].filter(([name]) => !names.has(name)).map(([name, kind]) => ({ name, kind }));
    return [...there, ...added].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  };
  return {
    ...folder,
    bytes: (path, isPlain) => own(path, LARGEST_YAML) ?? folder.bytes(path, isPlain),
    has: (path) => !isRemoved(path) && (texts.has(path) || inFolder.has(path) || folder.has(path)),
    isFile: (path) => !isRemoved(path) && (texts.has(path) || folder.isFile(path)),
    text: (path) => {
      const read = own(path, LARGEST_YAML);
      if (!read) return folder.text(path);
      return read.bytes ? decode(folder.shown(path), read.bytes) : { problems: read.problems };
    },
    large: (path, limit) => {
      const read = own(path, limit);
      if (!read) return folder.large(path, limit);
      return read.bytes ? { text: read.bytes.toString("utf8"), problems: [] } : { problems: read.problems };
    },
    list,
  };
};
