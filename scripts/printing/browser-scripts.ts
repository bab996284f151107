/** Bundles what runs in the browser: the layout with Paged.js, and the little that every document needs. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const bundled = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../templates/print/browser/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "chrome120",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
};

/** Being made: the browser starts meanwhile. */
export interface BrowserScripts {
  readonly layout: Promise<string>;
  readonly document: Promise<string>;
}

export const browserScripts = (): BrowserScripts => ({ layout: bundled("layout"), document: bundled("document") });
