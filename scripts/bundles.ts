/**
 * Our own code in one file, kept on disk for as long as what it was made from is the same. Making it takes longer than
 * stating its sources, and a command made of hundreds of small files takes longer to load than to run.
 */
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BuildOptions, Plugin } from "esbuild";
import { cacheFolder } from "./printing/cache.ts";

const require = createRequire(import.meta.url);

interface Kept {
  readonly options: string;
  /** Each source, with what tells that it has changed. */
  readonly sources: readonly (readonly [path: string, state: string])[];
}

const stateOf = (path: string): string => {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
};

const isCurrent = ({ options, sources }: Kept, asked: string): boolean => options === asked && sources.every(([path, state]) => stateOf(path) === state);

/** The file of a bundle that is still right; undefined when there is none, whatever the reason. */
const keptBundle = (file: string, options: string): string | undefined => {
  try {
    return isCurrent(JSON.parse(readFileSync(`${file}.json`, "utf8")), options) ? file : undefined;
  } catch {
    return undefined;
  }
};

/** Two commands may make the same bundle at once. */
const write = (file: string, content: string): void => {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, content);
  renameSync(aside, file);
};

/** A bundle of `entry`, under a name of its own in the cache. */
const bundleFile = async (entry: string, name: string, options: BuildOptions): Promise<string> => {
  const file = join(cacheFolder("paquets"), name);
  const asked = JSON.stringify([entry, options]);
  const kept = keptBundle(file, asked);
  if (kept) return kept;
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    ...options,
    plugins: options.platform === "node" ? [InPlace] : [],
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const read = [...Object.keys(metafile.inputs), require.resolve("esbuild/package.json"), fileURLToPath(import.meta.url)];
  const sources = read.map((path) => [path, stateOf(path)] as const);
  write(file, outputFiles[0]?.text ?? "");
  write(`${file}.json`, JSON.stringify({ options: asked, sources } satisfies Kept));
  return file;
};

const OWN_URL = "__ownUrl";

/** Each module finds its files from where it was written, and packages from where this one is. */
const InPlace: Plugin = {
  name: "in-place",
  setup: ({ onLoad, onResolve }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: `const ${OWN_URL} = ${JSON.stringify(pathToFileURL(path).href)};${readFileSync(path, "utf8")}`,
    }));
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === "entry-point" || isBuiltin(path)) return undefined;
      const file = require.resolve(path);
      return { path: kind === "dynamic-import" ? pathToFileURL(file).href : file, external: true };
    });
  },
};

/** What runs in a browser, as text. */
export const browserBundle = async (entry: URL, name: string, options: BuildOptions): Promise<string> =>
  readFileSync(await bundleFile(fileURLToPath(entry), `${name}.js`, { ...options, platform: "browser" }), "utf8");

/** A module of ours, loaded from its bundle; from its sources when there is nowhere to keep one, or to see exactly where it fails (DEBUG). */
export const loadBundled = async <Module>(entry: URL, name: string): Promise<Module> => {
  if (process.env["DEBUG"]) return import(entry.href);
  let file: string;
  try {
    file = await bundleFile(fileURLToPath(entry), `${name}.cjs`, {
      platform: "node",
      format: "cjs",
      target: "node20",
      define: { "import.meta.url": OWN_URL },
    });
  } catch {
    return import(entry.href);
  }
  return require(file);
};
