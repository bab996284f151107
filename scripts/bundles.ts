/**
 * Our own code in one file, kept on disk for as long as what it was made from is the same. Making it takes longer than
 * stating its sources, and a command made of hundreds of small files takes longer to load than to run.
 */
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BuildOptions, Plugin } from "esbuild";
import { cacheFolder } from "./printing/cache.ts";

const require = createRequire(import.meta.url);

/** Written as a comment on the first line of the bundle: both are always of the same making. */
interface Made {
  readonly options: string;
  /** Each source, with what tells that it has changed. */
  readonly sources: readonly (readonly [path: string, state: string])[];
}

const stateOf = (path: string): string => {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
};

const isCurrent = ({ options, sources }: Made, asked: string): boolean => options === asked && sources.every(([path, state]) => stateOf(path) === state);

interface Bundle {
  readonly file: string;
  readonly text: string;
}

/** The bundle that is there, if it is still right; undefined when there is none, whatever the reason. */
const keptBundle = (file: string, asked: string): Bundle | undefined => {
  try {
    const whole = readFileSync(file, "utf8");
    const end = whole.indexOf("\n");
    return isCurrent(JSON.parse(whole.slice(2, end)), asked) ? { file, text: whole.slice(end + 1) } : undefined;
  } catch {
    return undefined;
  }
};

/** Written aside then renamed: two commands may make the same bundle at once. */
const keep = ({ file, text }: Bundle, made: Made): void => {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `//${JSON.stringify(made)}\n${text}`);
  renameSync(aside, file);
};

/** A bundle of `entry`, under a name of its own in the cache. */
const bundleOf = async (entry: string, name: string, options: BuildOptions): Promise<Bundle> => {
  const file = join(cacheFolder("paquets"), name);
  const asked = JSON.stringify([entry, options]);
  const kept = keptBundle(file, asked);
  if (kept) return kept;
  const began = Date.now();
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
  const read = [...Object.keys(metafile.inputs), require.resolve("esbuild/package.json"), fileURLToPath(import.meta.url)].map((path) => resolve(path));
  const bundle = { file, text: outputFiles[0]?.text ?? "" };
  // Changed while it was read, a source may be in the bundle as it was before.
  keep(bundle, { options: asked, sources: read.map((path) => [path, statSync(path).mtimeMs < began ? stateOf(path) : ""]) });
  return bundle;
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
  (await bundleOf(fileURLToPath(entry), `${name}.js`, { ...options, platform: "browser" })).text;

/** A module of ours, loaded from its bundle; from its sources when there is nowhere to keep one, or to see exactly where it fails (DEBUG). */
export const loadBundled = async <Module>(entry: URL, name: string): Promise<Module> => {
  if (process.env["DEBUG"]) return import(entry.href);
  const bundle = await bundleOf(fileURLToPath(entry), `${name}.cjs`, {
    platform: "node",
    format: "cjs",
    target: "node20",
    define: { "import.meta.url": OWN_URL },
  }).catch(() => undefined);
  return bundle ? require(bundle.file) : import(entry.href);
};
