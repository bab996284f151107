/** Where what is long to make is kept from one run to the next. Deleting the folder is always safe. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const IN_PROJECT = fileURLToPath(new URL("../../.cache", import.meta.url));

/** A folder that exists: where `BONNE_ETOILE_CACHE` says, else in the project's cache, else in the system's temporary folder. */
export const cacheFolder = (name: string): string => {
  const asked = process.env["BONNE_ETOILE_CACHE"];
  for (const root of [...(asked ? [asked] : []), IN_PROJECT, join(tmpdir(), `bonne-etoile-${process.getuid?.() ?? 0}`)]) {
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

const SUM_BYTES = 32;
const sumOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** What was kept in a file, or undefined: absent, unreadable or damaged all mean « make it again ». */
export const keptBytes = (file: string): Buffer | undefined => {
  try {
    const whole = readFileSync(file);
    const [sum, bytes] = [whole.subarray(0, SUM_BYTES), whole.subarray(SUM_BYTES)];
    if (!sumOf(bytes).equals(sum)) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return bytes;
  } catch {
    return undefined;
  }
};

/** Keeps bytes in a file, aside first: two runs at once may write the same one. */
export const keepBytes = (file: string, bytes: Uint8Array): void => {
  const aside = `${file}.${process.pid}`;
  try {
    writeFileSync(aside, Buffer.concat([sumOf(bytes), bytes]));
    renameSync(aside, file);
  } catch {
    rmSync(aside, { force: true });
  }
};

/** What was kept in a file; else what `make` makes now, which is then kept. */
export const keptOrMade = async (file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
  const kept = keptBytes(file);
  if (kept) return kept;
  const made = await make();
  keepBytes(file, made);
  return made;
};
