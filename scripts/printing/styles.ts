/** The styles and fonts of the guide, read from disk once. Static instances: Chromium embeds variable fonts as Type 3. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Work } from "../../templates/print/work.ts";
import { Refusal } from "../command-line.ts";
import type { LocalFile } from "./local-document.ts";

const require = createRequire(import.meta.url);
const cssPath = (name: string): string => fileURLToPath(new URL(`../../templates/print/css/${name}.css`, import.meta.url));

interface Face {
  readonly family: string;
  readonly folder: string;
  readonly weights: readonly number[];
  readonly italics: readonly number[];
}

const FACES: readonly Face[] = [
  { family: "Atkinson", folder: "@fontsource/atkinson-hyperlegible-next", weights: [400, 500, 600, 700], italics: [400] },
  { family: "Bricolage", folder: "@fontsource/bricolage-grotesque", weights: [600, 700, 800], italics: [] },
];
const SUBSETS = ["latin", "latin-ext"] as const;

export interface PrintStyles {
  readonly css: string;
  /** The rules about breaking, that Paged.js reads itself. */
  readonly flux: string;
  readonly fonts: ReadonlyMap<string, LocalFile>;
}

/** A file of a font's npm package. Without it other letters would take its place, and nothing would fit. */
const packaged = (path: string): Buffer => {
  try {
    return readFileSync(require.resolve(path));
  } catch {
    throw new Refusal(`La police ${path} manque : le guide ne peut pas être mis en pages. Relancez « npm ci », qui l'apporte.`);
  }
};

const fontFiles = ({ family, folder, weights, italics }: Face) => {
  const ranges: Readonly<Record<string, string>> = JSON.parse(packaged(`${folder}/unicode.json`).toString());
  const styles = [...weights.map((weight) => ({ weight, style: "normal" })), ...italics.map((weight) => ({ weight, style: "italic" }))];
  return styles.flatMap(({ weight, style }) =>
    SUBSETS.map((subset) => {
      const file = `${folder.split("/")[1]}-${subset}-${weight}-${style}.woff2`;
      const path = `/polices/${file}`;
      return {
        path,
        css: `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(${path}) format("woff2");unicode-range:${ranges[subset]}}`,
        body: packaged(`${folder}/files/${file}`),
      };
    }),
  );
};

interface Fonts {
  readonly css: string;
  readonly files: PrintStyles["fonts"];
}

/** Read when the first work is laid out: what is missing is then told as a command tells it. */
let fonts: Fonts | undefined;
const printFonts = (): Fonts => {
  if (fonts) return fonts;
  const faces = FACES.flatMap(fontFiles);
  const sum = createHash("sha256");
  for (const { body } of faces) sum.update(body);
  fonts = {
    // Pages are kept under what the styles say: other letters under the same names make other pages.
    css: `/* ${sum.digest("hex").slice(0, 16)} */${faces.map(({ css }) => css).join("")}`,
    files: new Map(faces.map(({ path, body }) => [path, { type: "font/woff2", body }])),
  };
  return fonts;
};

/** What the look of a work depends on. */
type Look = Pick<Work, "paper" | "bleed" | "surround" | "styles" | "ink" | "smallestType">;

/** The size of the sheet is said once: to the browser, which cannot read variables there, and to our own rules. */
const sheetRules = ({ paper: { width, height }, bleed, surround = 0, smallestType }: Look): string => {
  const around = 2 * (bleed + surround);
  return `@page{size:${width + around}mm ${height + around}mm;margin:0}:root{--largeur:${width}mm;--hauteur:${height}mm;--fond-perdu:${bleed}mm;--pourtour:${surround}mm;--plus-petit-corps:${smallestType}}`;
};

/** All that the look of a work depends on. */
export const printStyles = (work: Look): PrintStyles => {
  const names = [...work.styles, ...(work.ink === "noir" ? ["noir"] : [])];
  const read = (name: string): string => readFileSync(cssPath(name), "utf8");
  return {
    css: [printFonts().css, sheetRules(work), ...names.map(read)].join("\n"),
    flux: names
      .filter((name) => name.startsWith("flux"))
      .map(read)
      .join("\n"),
    fonts: printFonts().files,
  };
};
