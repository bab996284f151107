/**
 * What reading a structure's file gave, kept by the content of the file: checking YAML is what takes time in a large
 * guide. An entry is found only by the hash of the very bytes that are on the disk, so it cannot outlive them; a change of
 * schema, of référentiel or of this code makes the whole cache another one. Safe to delete at any time.
 *
 * The one place under src/ that writes to the disk: it is the memory of reading, not a product. When it cannot write, it
 * does not.
 */
import { hash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { StructureFacts } from "../model/structure.ts";
import type { Problem } from "./problem.ts";

export interface Entry {
  readonly facts?: StructureFacts;
  readonly problems: readonly Omit<Problem, "fichier">[];
}

export interface Cache {
  readonly keyOf: (bytes: Buffer) => string;
  readonly get: (key: string) => Entry | undefined;
  readonly set: (key: string, entry: Entry) => void;
  /** Writes what is new; forgets, once they are the greater part, the entries that were not asked for. */
  readonly save: () => void;
}

/** A small guide is read faster than its cache. */
export const FEWEST_FILES = 200;

const keyOf = (bytes: Buffer): string => hash("sha256", bytes, "base64url");

export const noCache: Cache = { keyOf: () => "", get: () => undefined, set: () => undefined, save: () => undefined };

/** Everything on which the meaning of a file depends, apart from the file: our code, its dependencies, the référentiel. */
export const versionOf = (project: string, referentiel: string): string | undefined => {
  try {
    const sources = ["src/model", "src/reading"].flatMap((folder) =>
      readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
        .toSorted()
        .map((file) => readFileSync(join(project, folder, file), "utf8")),
    );
    return hash("sha256", [...sources, readFileSync(join(project, "package-lock.json"), "utf8"), referentiel].join("\n"), "base64url");
  } catch {
    return undefined;
  }
};

const checksum = (text: string): string => crc32(text).toString(36);

const lineOf = (key: string, json: string): string => `${key} ${checksum(json)} ${json}\n`;

/** A line that is torn, altered or not ours says nothing. */
const parseLine = (line: string): readonly [string, string] | undefined => {
  const first = line.indexOf(" ");
  const second = line.indexOf(" ", first + 1);
  const json = line.slice(second + 1);
  return first > 0 && second > first && line.slice(first + 1, second) === checksum(json) ? [line.slice(0, first), json] : undefined;
};

const readLines = (path: string, version: string): ReadonlyMap<string, string> => {
  try {
    const [first, ...lines] = readFileSync(path, "utf8").split("\n");
    return first === version
      ? new Map(
          lines.flatMap((line) => {
            const parsed = parseLine(line);
            return parsed ? [parsed] : [];
          }),
        )
      : new Map();
  } catch {
    return new Map();
  }
};

/** Read only or full disks are no reason to stop. */
const quietly = (write: () => void): void => {
  try {
    write();
  } catch {
    // The next run will read the files again.
  }
};

/** Each guide has its own file: measuring a large one does not make the small one forget. */
export const openCache = (folder: string, guide: string, version: string): Cache => {
  const path = join(folder, `fiches-${hash("sha256", guide, "hex").slice(0, 12)}.jsonl`);
  const lines = new Map(readLines(path, version));
  const parsed = new Map<string, Entry>();
  const fresh = new Set<string>();
  const used = new Set<string>();
  const textOf = (keys: Iterable<string>) => [...keys].map((key) => lineOf(key, lines.get(key) ?? "")).join("");

  const forget = () => {
    for (const key of lines.keys()) {
      if (used.has(key)) continue;
      lines.delete(key);
      parsed.delete(key);
    }
  };

  const write = (isWhole: boolean) => {
    mkdirSync(folder, { recursive: true });
    if (!isWhole) return appendFileSync(path, textOf(fresh));
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, `${version}\n${textOf(lines.keys())}`);
    renameSync(aside, path);
  };

  return {
    keyOf,
    get: (key) => {
      const json = lines.get(key);
      const entry = parsed.get(key) ?? (json === undefined ? undefined : (JSON.parse(json) as Entry));
      if (entry === undefined) return undefined;
      used.add(key);
      parsed.set(key, entry);
      return entry;
    },
    set: (key, entry) => {
      used.add(key);
      fresh.add(key);
      parsed.set(key, entry);
      lines.set(key, JSON.stringify(entry));
    },
    save: () => {
      const isFirst = fresh.size === lines.size;
      const isMostlyForgotten = lines.size > 2 * used.size;
      if (isMostlyForgotten) forget();
      if (fresh.size > 0 || isMostlyForgotten) quietly(() => write(isFirst || isMostlyForgotten));
      fresh.clear();
      used.clear();
    },
  };
};
