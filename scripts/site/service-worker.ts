/** The worker that answers without a network: one file at the root of the site, whose name never changes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { paths } from "../../src/model/addresses.ts";

/** A guide that does not offer to be kept publishes a worker too: the one that sends away whoever an earlier build has left. */
export const writeServiceWorker = async (output: string, isOffered: boolean): Promise<void> => {
  const entry = fileURLToPath(new URL(`../../templates/browser/service-worker${isOffered ? "" : "-retire"}.ts`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, format: "iife", target: "es2022", charset: "utf8" });
  for (const { contents } of outputFiles) writeFileSync(join(output, paths.serviceWorker), contents);
};
