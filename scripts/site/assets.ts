/** The files pages point to: fonts, browser scripts, icon. Named by their content, so that they can be cached for ever. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Traductions } from "../../src/model/traduction.ts";
import { STAR_PATH } from "../../templates/parts/etoiles.ts";
import { type Assets, traductionAsset } from "../../templates/site.ts";
import { type NamedFile, named } from "./named-file.ts";
import { paperFiles } from "./paper-files.ts";

const require = createRequire(import.meta.url);
const fontsource = (family: string): Buffer => readFileSync(require.resolve(`@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`));

const SCRIPTS = [
  "apercu",
  "carte",
  "contribuer",
  "fiche",
  "horaires-rares",
  "hors-ligne",
  "impression",
  "ma-selection",
  "ouvertures",
  "plan-des-rues",
  "remettre",
  "selection",
  "selection-gestes",
] as const;

/** They read the same index: what they share is a file of its own, kept from one page to the other. */
const SEARCHING = ["orienter", "recherche"] as const;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="#ffc62e" stroke="#16202e" stroke-width="1.2" stroke-linejoin="round" d="${STAR_PATH}"/></svg>`;

/** `shared`: the name of what several of them need; without it each is whole. */
const bundled = async (scripts: readonly string[], shared?: string): Promise<readonly Omit<NamedFile, "folder">[]> => {
  const { outputFiles } = await build({
    entryPoints: scripts.map((name) => fileURLToPath(new URL(`../../templates/browser/${name}.ts`, import.meta.url))),
    bundle: true,
    splitting: shared !== undefined,
    chunkNames: `${shared}-[name]-[hash]`,
    minify: true,
    write: false,
    outdir: "scripts",
    format: "esm",
    target: "es2022",
    charset: "utf8",
    // A style sheet that a script brings travels as text.
    loader: { ".css": "text" },
    // The licence of what is bundled goes with it.
    legalComments: "eof",
  });
  return outputFiles.map(({ path, contents: content }) => {
    const file = path.slice(path.lastIndexOf("/") + 1);
    // The others already call the shared one by this name.
    return shared !== undefined && file.startsWith(`${shared}-`) ? { name: `${shared}.js`, file, content } : { name: file, content };
  });
};

const bundles = async () => [...(await bundled(SCRIPTS)), ...(await bundled(SEARCHING, "commun"))];

const write = (output: string, files: readonly NamedFile[]): Assets =>
  new Map(
    files.map(({ folder, name, file: alreadyNamed, content }) => {
      const path = alreadyNamed === undefined ? named(folder, name, content) : `${folder}/${alreadyNamed}`;
      const file = join(output, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return [name, path] as const;
    }),
  );

/** Writes those that are the same for every guide under the output folder; returns their logical names and paths. */
export const writeAssets = async (output: string): Promise<Assets> =>
  write(output, [
    { folder: "/polices", name: "atkinson.woff2", content: fontsource("atkinson-hyperlegible-next") },
    { folder: "/polices", name: "bricolage.woff2", content: fontsource("bricolage-grotesque") },
    { folder: "/images", name: "icone.svg", content: Buffer.from(icon) },
    ...(await bundles()).map((bundle) => ({ folder: "/scripts", ...bundle })),
    ...paperFiles(),
  ]);

/** The words of each language of the guide, one file a language. */
export const writeTraductions = (output: string, { autres }: Traductions): Assets =>
  write(
    output,
    autres.map((traduction) => ({ folder: "/traductions", name: traductionAsset(traduction.langue), content: Buffer.from(JSON.stringify(traduction)) })),
  );
