/** The styles and fonts of the guide, read from disk once. Static instances: Chromium embeds variable fonts as Type 3. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Work } from "../../templates/print/work.ts";
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

const fontFiles = ({ family, folder, weights, italics }: Face) => {
  const ranges: Readonly<Record<string, string>> = JSON.parse(readFileSync(require.resolve(`${folder}/unicode.json`), "utf8"));
  const styles = [...weights.map((weight) => ({ weight, style: "normal" })), ...italics.map((weight) => ({ weight, style: "italic" }))];
  return styles.flatMap(({ weight, style }) =>
    SUBSETS.map((subset) => {
      const file = `${folder.split("/")[1]}-${subset}-${weight}-${style}.woff2`;
      const path = `/polices/${file}`;
      return {
        path,
        css: `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(${path}) format("woff2");unicode-range:${ranges[subset]}}`,
        body: readFileSync(require.resolve(`${folder}/files/${file}`)),
      };
    }),
  );
};

const faces = FACES.flatMap(fontFiles);
const fonts: PrintStyles["fonts"] = new Map(faces.map(({ path, body }) => [path, { type: "font/woff2", body }]));

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
    css: [faces.map(({ css }) => css).join(""), sheetRules(work), ...names.map(read)].join("\n"),
    flux: names
      .filter((name) => name.startsWith("flux"))
      .map(read)
      .join("\n"),
    fonts,
  };
};
