/** The files pages point to: fonts, browser scripts, icon. Named by their content, so that they can be cached for ever. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Traductions } from "../../src/model/traduction.ts";
import { STAR_PATH } from "../../templates/parts/etoiles.ts";
import { type Assets, traductionAsset } from "../../templates/site.ts";

const require = createRequire(import.meta.url);
const fontsource = (family: string): Buffer => readFileSync(require.resolve(`@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`));

const SCRIPTS = [
  "carte",
  "fiche",
  "hors-ligne",
  "impression",
  "ma-selection",
  "ouvertures",
  "plan-des-rues",
  "recherche",
  "remettre",
  "selection",
  "selection-gestes",
] as const;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="#ffc62e" stroke="#16202e" stroke-width="1.2" stroke-linejoin="round" d="${STAR_PATH}"/></svg>`;

const bundles = async (): Promise<readonly { readonly name: string; readonly content: Uint8Array }[]> => {
  const { outputFiles } = await build({
    entryPoints: SCRIPTS.map((name) => fileURLToPath(new URL(`../../templates/browser/${name}.ts`, import.meta.url))),
    bundle: true,
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
  return outputFiles.map(({ path, contents }) => ({ name: path.slice(path.lastIndexOf("/") + 1), content: contents }));
};

/** « recherche.js » → « /scripts/recherche-1a2b3c4d.js ». */
const named = (folder: string, name: string, content: Uint8Array): string => {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return `${folder}/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`;
};

interface NamedFile {
  readonly folder: string;
  readonly name: string;
  readonly content: Uint8Array;
}

const write = (output: string, files: readonly NamedFile[]): Assets =>
  new Map(
    files.map(({ folder, name, content }) => {
      const path = named(folder, name, content);
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
  ]);

/** The words of each language of the guide, one file a language. */
export const writeTraductions = (output: string, { autres }: Traductions): Assets =>
  write(
    output,
    autres.map((traduction) => ({ folder: "/traductions", name: traductionAsset(traduction.langue), content: Buffer.from(JSON.stringify(traduction)) })),
  );
