import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { browserBundle, loadBundled } from "./bundles.ts";

const folder = mkdtempSync(join(tmpdir(), "paquets-"));
const sources = join(folder, "sources");
const entry = pathToFileURL(join(sources, "entry.ts"));
const cache = join(folder, "cache");

const say = (word: string): void => writeFileSync(join(sources, "word.ts"), `export const word: string = "${word}";\n`);

beforeEach(() => {
  vi.stubEnv("BONNE_ETOILE_CACHE", cache);
  mkdirSync(sources, { recursive: true });
  writeFileSync(
    join(sources, "entry.ts"),
    `import { parse } from "yaml";\nimport { word } from "./word.ts";\nexport const place: string = import.meta.url;\nexport const said: unknown = parse(word);\nconsole.debug(word);\n`,
  );
  say("un");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(cache, { recursive: true, force: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bundled = (): Promise<string> => browserBundle(entry, "essai", { format: "esm", external: ["yaml"] });

test("a bundle is made again when one of its sources changes, and only then", async () => {
  for (const source of readdirSync(sources)) utimesSync(join(sources, source), 1, 1);
  expect(await bundled()).toContain('"un"');
  const file = join(cache, "paquets", "essai.js");
  utimesSync(file, 1, 1);
  await bundled();
  expect(statSync(file).mtimeMs).toBe(1000);
  say("deux");
  expect(await bundled()).toContain('"deux"');
});

test("a bundle that was damaged is made again", async () => {
  await bundled();
  writeFileSync(join(cache, "paquets", "essai.js"), "//{");
  expect(await bundled()).toContain('"un"');
});

test("a bundled module knows where it was written, and finds its packages", async () => {
  vi.spyOn(console, "debug").mockImplementation(() => undefined);
  const { place, said } = await loadBundled<{ readonly place: string; readonly said: string }>(entry, "essai");
  expect([place, said]).toEqual([entry.href, "un"]);
  expect(readdirSync(join(cache, "paquets")).toSorted()).toEqual(["essai.cjs"]);
});

test("what cannot be bundled is loaded from its sources, which say what is wrong", async () => {
  writeFileSync(join(sources, "entry.ts"), "export const place: string = ;\n");
  await expect(loadBundled(entry, "essai")).rejects.toThrow();
});
