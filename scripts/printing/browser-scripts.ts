/** Bundles what runs in the browser: the layout with Paged.js, and the little that every document needs. */
import { browserBundle } from "../bundles.ts";

const bundled = (name: string): Promise<string> =>
  browserBundle(new URL(`../../templates/print/browser/${name}.ts`, import.meta.url), `impression-${name}`, {
    format: "iife",
    target: "chrome120",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });

/** Being made: the browser starts meanwhile. */
export interface BrowserScripts {
  readonly layout: Promise<string>;
  readonly document: Promise<string>;
}

export const browserScripts = (): BrowserScripts => ({ layout: bundled("layout"), document: bundled("document") });
