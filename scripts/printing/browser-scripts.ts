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

export interface BrowserScripts {
  readonly layout: string;
  readonly document: string;
}

export const browserScripts = async (): Promise<BrowserScripts> => {
  const [layout, document] = await Promise.all([bundled("layout"), bundled("document")]);
  return { layout, document };
};
