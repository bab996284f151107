import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";

const folder = mkdtempSync(join(tmpdir(), "exporter-"));
const content = join(folder, "contenu");
const output = join(folder, "sortie");
const run = (...options: readonly string[]) => spawnSync("node", ["--import", "tsx", "scripts/exporter.ts", ...options], { encoding: "utf8" });

beforeAll(() => writeContent(content, syntheticContent(14)));
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run exporter", () => {
  it("writes its files and tells who is missing from the national one", { timeout: 30_000 }, () => {
    const { status, stdout } = run("--content", content, "--sortie", output);
    expect(status).toBe(0);
    expect(readdirSync(output).toSorted()).toEqual([
      "data-inclusion-services.json",
      "data-inclusion-structures.json",
      "lieux-mediation-numerique.csv",
      "structures.geojson",
      "structures.json",
      "structures.xlsx",
      "tableau.csv",
    ]);
    expect(JSON.parse(readFileSync(join(output, "structures.json"), "utf8")).structures).toHaveLength(14);
    expect(stdout).toMatch(/Absentes du fichier au schéma national : \d+/);
  });

  it("writes nothing from a content that has an error, and says so in French", { timeout: 30_000 }, () => {
    const wrong = join(folder, "faux");
    writeContent(wrong, syntheticContent(3));
    writeFileSync(join(wrong, "territoires.yaml"), "territoires: []\n");
    const { status, stderr } = run("--content", wrong, "--sortie", join(folder, "rien"));
    expect(status).toBe(1);
    expect(stderr).toContain("Rien n'est exporté");
    expect(readdirSync(folder)).not.toContain("rien");
  });
});
