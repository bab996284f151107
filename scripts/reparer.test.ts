import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";

const files = new Map(syntheticContent(4));
const path = [...files.keys()].find((name) => name.startsWith("structures/")) ?? "";
const spoilt = `\ufeff# gardez-moi\n${(files.get(path) ?? "").replace(/^date_maj: .*$/m, "date_maj: 12/03/2022 # vu sur place")}`;

let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), "reparer-"));
  writeContent(content, files.set(path, spoilt));
});
afterEach(() => rmSync(content, { recursive: true }));

const run = (...options: readonly string[]) =>
  spawnSync("node", ["--import", "tsx", "scripts/reparer.ts", "--content", content, ...options], { encoding: "utf8" });
const written = (): string => readFileSync(join(content, path), "utf8");

describe("npm run reparer", { timeout: 60_000 }, () => {
  it("shows first, writes only on demand, keeps comments, and has nothing left to do", () => {
    const shown = run();
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain("« 12/03/2022 » → « 2022-03-12 »");
    expect(shown.stdout).toContain("2 corrections dans 1 fichier. Rien n'est écrit");
    expect(written()).toBe(spoilt);

    expect(run("--ecrire").stdout).toContain("2 corrections dans 1 fichier.");
    expect(written()).toBe(spoilt.slice(1).replace("12/03/2022", "2022-03-12"));
    expect(run("--ecrire").stdout).toContain("Rien à corriger");
  });

  it("passes over a file that cannot be read", () => {
    writeFileSync(join(content, path), Buffer.from([0x6e, 0x6f, 0x6d, 0x3a, 0x20, 0xe9]));
    expect(run("--ecrire").status).toBe(0);
    expect(readFileSync(join(content, path))).toHaveLength(6);
  });
});
