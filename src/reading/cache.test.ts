import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Entry, openCache } from "./cache.ts";

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), "bonne-etoile-cache-"));
  onTestFinished(() => {
    chmodSync(path, 0o755);
    rmSync(path, { recursive: true });
  });
  return path;
};

const entry = (message: string): Entry => ({
  problems: [{ code: "x", gravite: "avertissement", ligne: 1, colonne: 1, longueur: 1, message, extrait: "é\n\u2028" }],
});

const filled = (path: string, keys: readonly string[], version = "v1") => {
  const cache = openCache(path, "guide", version);
  for (const key of keys) cache.set(key, entry(key));
  cache.save();
};

const fileIn = (path: string): string => join(path, readdirSync(path)[0] ?? "");

test("remembers from one run to the next", () => {
  const path = folder();
  filled(path, ["a", "b"]);
  filled(path, ["a", "b", "c"]);
  const cache = openCache(path, "guide", "v1");
  expect([cache.get("a"), cache.get("b"), cache.get("c"), cache.get("d")]).toEqual([entry("a"), entry("b"), entry("c"), undefined]);
});

test("finds a file by its content only", () => {
  const cache = openCache(folder(), "guide", "v1");
  expect(cache.keyOf(Buffer.from("nom: a"))).not.toBe(cache.keyOf(Buffer.from("nom: b")));
});

test("forgets everything when the schema changes", () => {
  const path = folder();
  filled(path, ["a"]);
  expect(openCache(path, "guide", "v2").get("a")).toBeUndefined();
});

test("another guide has another memory", () => {
  const path = folder();
  filled(path, ["a"]);
  expect(openCache(path, "other", "v1").get("a")).toBeUndefined();
});

test("forgets what is no longer asked for, once it is the greater part", () => {
  const path = folder();
  filled(path, ["a", "b", "c"]);
  const cache = openCache(path, "guide", "v1");
  cache.get("a");
  cache.save();
  const again = openCache(path, "guide", "v1");
  expect([again.get("a"), again.get("b")]).toEqual([entry("a"), undefined]);
});

test.each([
  ["a letter changed", (text: string) => text.replace('"message":"a"', '"message":"A"')],
  ["a torn line", (text: string) => text.slice(0, -20)],
  ["something else altogether", () => "\u0000{]"],
  ["nothing", () => ""],
])("believes nothing of a damaged memory: %s", (_, damage) => {
  const path = folder();
  filled(path, ["a"]);
  writeFileSync(fileIn(path), damage(readFileSync(fileIn(path), "utf8")));
  expect(openCache(path, "guide", "v1").get("a")).toBeUndefined();
});

test("does without when it cannot write", () => {
  const path = join(folder(), "file");
  writeFileSync(path, "");
  expect(() => filled(join(path, "inside"), ["a"])).not.toThrow();
});
