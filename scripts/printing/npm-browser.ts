/**
 * The Chromium that comes with `npm ci` (@sparticuz/chromium, Linux x64 only), unpacked once into a cache.
 * The package is read as plain files: its own loader writes to one fixed path that two users would fight over.
 */
import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import { cacheFolder } from "./cache.ts";

export interface NpmBrowser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const packageFolder = (): string | undefined => {
  try {
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    const marker = join("@sparticuz", "chromium");
    return entry.slice(0, entry.lastIndexOf(marker) + marker.length);
  } catch {
    return undefined;
  }
};

/** Written aside then renamed, so that an interrupted run never leaves half a browser behind. */
const unpackProgram = async (archive: string, program: string): Promise<void> => {
  const aside = mkdtempSync(join(dirname(program), "en-cours-"));
  try {
    const partial = join(aside, "chromium");
    await pipeline(createReadStream(archive), createBrotliDecompress({ chunkSize: 1 << 20 }), createWriteStream(partial, { mode: 0o755 }));
    renameSync(partial, program);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};

/** The plain files of a tar archive (ustar: a header of 512 bytes, then the content padded to 512). */
function* tarFiles(archive: Buffer): Generator<{ readonly name: string; readonly content: Buffer }> {
  for (let offset = 0; offset + 512 <= archive.length; ) {
    const field = (start: number, end: number): string => archive.toString("latin1", offset + start, offset + end).split("\0")[0] ?? "";
    const name = field(0, 100);
    if (name === "") return;
    const size = Number.parseInt(field(124, 136), 8) || 0;
    if (field(156, 157) !== "5") yield { name, content: archive.subarray(offset + 512, offset + 512 + size) };
    offset += 512 + Math.ceil(size / 512) * 512;
  }
}

/** The shared libraries (NSS…) that a bare system lacks. */
const unpackLibraries = (archive: string, folder: string): string => {
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of tarFiles(brotliDecompressSync(readFileSync(archive)))) {
    const file = name.split("/").at(-1) ?? "";
    if (/^lib[\w.+-]+$/.test(file)) writeFileSync(join(folder, file), content, { mode: 0o755 });
  }
  return folder;
};

const starts = (path: string, env: Readonly<Record<string, string>>): boolean => {
  try {
    execFileSync(path, ["--version"], { env: { ...process.env, ...env }, stdio: "ignore", timeout: 15_000 });
    return true;
  } catch {
    return false;
  }
};

/** Finds, and unpacks the first time, the npm browser. Undefined where there is none for this machine. */
export const npmBrowser = async (): Promise<NpmBrowser | undefined> => {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = packageFolder();
  if (folder === undefined || !existsSync(join(folder, "bin", "chromium.br"))) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const cache = cacheFolder(`chromium-${version}`);
  const path = join(cache, "chromium");
  const start = (): NpmBrowser | undefined => {
    if (starts(path, {})) return { path, env: {} };
    const libraries = unpackLibraries(join(folder, "bin", "al2023.tar.br"), join(cache, "lib"));
    const env = { LD_LIBRARY_PATH: [libraries, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":") };
    return starts(path, env) ? { path, env } : undefined;
  };
  const kept = existsSync(path) ? start() : undefined;
  if (kept) return kept;
  // Never unpacked, or damaged since.
  await unpackProgram(join(folder, "bin", "chromium.br"), path);
  return start();
};
