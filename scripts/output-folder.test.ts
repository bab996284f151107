import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Refusal } from "./command-line.ts";
import { refuseUnwritable } from "./output-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "sortie-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("lets through a folder that is there, and one that can be made, and leaves nothing behind", () => {
  const empty = mkdtempSync(join(folder, "vide-"));
  refuseUnwritable(empty);
  refuseUnwritable(join(empty, "un", "deux"));
  expect(readdirSync(empty)).toEqual([]);
});

test("refuses in French a folder inside a file", () => {
  const file = join(folder, "fichier");
  writeFileSync(file, "");
  expect(() => refuseUnwritable(join(file, "dedans"))).toThrow(Refusal);
  expect(() => refuseUnwritable(join(file, "dedans"))).toThrow(/Impossible d'écrire dans .*dedans\. Vérifiez ce chemin \(option --sortie\)/);
});

test.skipIf(!existsSync("/proc/self"))("refuses at once a folder that the system will never make", () => {
  expect(() => refuseUnwritable("/proc/nope/papiers")).toThrow(/Impossible d'écrire dans \/proc\/nope/);
});
