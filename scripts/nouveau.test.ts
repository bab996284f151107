import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadGuide } from "../src/reading/content.ts";
import { isError } from "../src/reading/problem.ts";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";

const content = mkdtempSync(join(tmpdir(), "nouveau-"));
let territoire = "";
beforeAll(() => {
  const files = syntheticContent(6);
  writeContent(content, files);
  territoire = [...files.keys()].find((path) => path.startsWith("structures/"))?.split("/")[1] ?? "";
});
afterAll(() => rmSync(content, { recursive: true }));

const run = (options: Readonly<Record<string, string>>) =>
  spawnSync(
    "node",
    ["--import", "tsx", "scripts/nouveau.ts", "--content", content, ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])],
    {
      encoding: "utf8",
    },
  );

const ANSWERS = {
  nom: "L'Atelier des Écrans",
  adresse: "12 rue des Tilleuls",
  "code-postal": "57000",
  commune: "Metz",
  services: "CV, Impôts, messagerie",
  telephone: "0387000000",
  horaires: "du lundi au vendredi 9h-12h",
};

describe("npm run nouveau", { timeout: 60_000 }, () => {
  it("writes a fiche that the checks accept, in the folder of its territoire, from everyday words", () => {
    const { status, stdout, stderr } = run({ ...ANSWERS, territoire });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const file = join(content, `structures/${territoire}/l-atelier-des-ecrans.yaml`);
    const text = readFileSync(file, "utf8");
    for (const line of [
      'telephone: "03 87 00 00 00"',
      'code_insee: "57463"',
      'horaires: "Mo-Fr 09:00-12:00"',
      "  creer-cv: proposé",
      "  declarer-revenus: proposé",
    ])
      expect(text).toContain(`${line}\n`);
    expect(stdout).toContain("est écrit");
    const { problems } = loadGuide(content);
    expect(problems.filter(isError)).toEqual([]);

    const again = run({ ...ANSWERS, territoire, telephone: "0387111111" });
    expect(again.status).toBe(1);
    expect(again.stderr).toContain("existe déjà");
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it.each([
    ["an unknown territoire", { nom: "Lieu A", territoire: "nulle-part" }, "nulle-part"],
    ["a postcode of four digits", { nom: "Lieu B", "code-postal": "5700" }, "quatre chiffres"],
    ["hours that mean nothing", { nom: "Lieu C", horaires: "quand on veut" }, "Horaires illisibles"],
    ["a name that leaves the folder", { nom: "Lieu D", fichier: "../../dehors" }, "nom de fichier"],
  ])("refuses %s as the checks do, and writes nothing", (_, wrong, said) => {
    const { status, stderr } = run({ ...ANSWERS, territoire, ...wrong });
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(existsSync(join(content, `structures/${territoire}/lieu-${wrong.nom.at(-1)?.toLowerCase()}.yaml`))).toBe(false);
  });

  it("says which options are missing when nobody can be asked", () => {
    const { status, stderr } = run({ nom: "Lieu", territoire });
    expect(status).toBe(2);
    expect(stderr).toContain("--adresse, --code-postal, --commune, --services");
  });
});
