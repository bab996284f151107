import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ficheWith } from "../src/reading/testing/fiche.ts";
import { FICHE, guideFolder } from "../src/reading/testing/guide.ts";

const ROOT = join(import.meta.dirname, "..");

const verify = (...options: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/verifier.ts", ...options], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "", INIT_CWD: ROOT },
  });

const broken = () => guideFolder({ [FICHE]: ficheWith({ telephone: "telephone: 387000000", code_postal: "code_postal: 57000" }) });

test("a sound guide ends with 0", () => {
  const { status, stdout, stderr } = verify("--content", guideFolder());
  expect([status, stdout, stderr]).toEqual([0, "Aucune erreur, aucun avertissement.\n", ""]);
}, 20_000);

test("an error ends with 1, and is shown without colours in a pipe", () => {
  const folder = broken();
  const { status, stdout } = verify("--content", folder);
  expect(status).toBe(1);
  expect(stdout).toContain(`${folder}/${FICHE}:8:12  erreur [telephone]\n    8 │ telephone: 387000000\n      │            ^^^^^^^^^\n`);
  expect(stdout).toContain("1 erreur, 1 avertissement.");
  expect(stdout).not.toContain("\u001b");
}, 20_000);

test("warnings alone end with 0", () => {
  const { status, stdout } = verify("--content", guideFolder({ [FICHE]: ficheWith({ pivot: "" }) }));
  expect([status, stdout.includes("[pivot-absent]")]).toEqual([0, true]);
}, 20_000);

test("gives JSON", () => {
  const { status, stdout } = verify("--content", broken(), "--format", "json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    erreurs: 1,
    avertissements: 1,
    problemes: [{ code: "code-postal-nombre" }, { code: "telephone", ligne: 8, colonne: 12 }],
  });
}, 20_000);

test("gives GitHub annotations", () => {
  const { stdout } = verify("--content", broken(), "--format", "github");
  expect(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.slice(0, 9)),
  ).toEqual(["::warning", "::error f"]);
}, 20_000);

test("refuses another format in French", () => {
  const { status, stderr } = verify("--format", "xml");
  expect([status, stderr.trim()]).toEqual([2, "Le format « xml » n'existe pas : écrivez texte, json ou github."]);
}, 20_000);

test("says what is wrong with a guide that is not there", () => {
  const { status, stdout, stderr } = verify("--content", "/nowhere/at/all");
  expect(status).toBe(1);
  expect(stdout + stderr).toContain("Le dossier du guide n'existe pas.");
  expect(stdout + stderr).not.toMatch(/ at .*:\d+/);
}, 20_000);
