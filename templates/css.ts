/**
 * Each page carries, inline, only the style sheets of the parts it used: one request before the text can be read.
 * The Content-Security-Policy allows an inline style by its hash, so the hash comes with the sheet.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

export interface Stylesheet {
  readonly css: string;
  /** `'sha256-…'`, as the policy writes it. */
  readonly hash: string;
}

/** Phones that people keep for eight years still get the whole design. */
const OLDEST_BROWSERS = ["chrome88", "firefox85", "safari14"];

const FONTS = [
  { family: "Atkinson", file: "atkinson.woff2" },
  { family: "Bricolage", file: "bricolage.woff2" },
] as const;

/**
 * `optional`: on a slow network the text appears at once in the system's font, and never moves afterwards. But paper is
 * always printed in the guide's: the sheet, which is measured on the screen to fit on a page, takes them when they come.
 */
const displayFor = (parts: readonly string[]): string => (parts.some((part) => part.startsWith("feuille/")) ? "swap" : "optional");

const fontFace = (family: string, url: string, display: string): string =>
  `@font-face{font-family:${family};font-display:${display};font-weight:200 800;src:url(${url}) format("woff2")}`;

/** Reads `templates/<part>.css` for each part, after what holds everywhere and the page frame's own, and minifies the whole. */
export const stylesheet = (parts: readonly string[], asset: (name: string) => string): Stylesheet => {
  const sources = ["base", "layout", ...parts].map((part) => readFileSync(new URL(`./${part}.css`, import.meta.url), "utf8"));
  const faces = FONTS.map(({ family, file }) => fontFace(family, asset(file), displayFor(parts)));
  const { code } = transformSync([...faces, ...sources].join("\n"), { loader: "css", minify: true, target: OLDEST_BROWSERS, charset: "utf8" });
  const css = code.trim();
  return { css, hash: `'sha256-${createHash("sha256").update(css).digest("base64")}'` };
};
