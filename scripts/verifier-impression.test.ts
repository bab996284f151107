/** `npm run verifier -- --impression`: a text that does not fit is found before anything is printed, and told with its file. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ficheWith } from "../src/reading/testing/fiche.ts";
import { FICHE, guideFolder } from "../src/reading/testing/guide.ts";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";

const ROOT = join(import.meta.dirname, "..");
const TWO_MINUTES = 120_000;
const CHOICE = process.platform === "linux" && process.arch === "x64" ? "npm" : "auto";

const run = (environment: NodeJS.ProcessEnv, ...options: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/verifier.ts", ...options], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "", INIT_CWD: ROOT, ...environment },
  });

const verify = (...options: readonly string[]) => run({}, ...options);

describe("a guide with a structure too long for its page", () => {
  const folder = mkdtempSync(join(tmpdir(), "verifier-impression-"));
  const onPaper = (format: string) => verify("--content", folder, "--impression", "--papier", "lecture", "--navigateur", CHOICE, "--format", format);
  let tooLong = "";

  beforeAll(() => {
    const content = syntheticContent(5, 3);
    writeContent(folder, content);
    tooLong = [...content.keys()].find((path) => path.startsWith("structures/")) ?? "";
    const kept = readFileSync(join(folder, tooLong), "utf8").replace(/^presentation_detail:.*(\n +.*)*\n/m, "");
    writeFileSync(join(folder, tooLong), `${kept}presentation_detail: ${"Une phrase de plus, pour voir. ".repeat(190).trim()}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("names it with its file for another program, and ends with 1", { timeout: TWO_MINUTES }, () => {
    expect(verify("--content", folder).status, "the content itself is sound").toBe(0);
    const { status, stdout, stderr } = onPaper("json");
    expect(status).toBe(1);
    const { problemes } = JSON.parse(stdout);
    const lost = problemes.filter(({ gravite }: { readonly gravite: string }) => gravite === "erreur");
    expect(lost).toMatchObject([{ code: "impression-debordement", fichier: join(folder, tooLong), ligne: 1 }]);
    expect(lost[0].message).toMatch(/^lecture, page \d+, .+ : débordement /);
    expect(stderr).toContain("Mise en pages : lecture");
  });

  test("pins it to its file in a pull request", { timeout: TWO_MINUTES }, () => {
    const { status, stdout } = onPaper("github");
    expect(status).toBe(1);
    const errors = stdout.split("\n").filter((line) => line.startsWith("::error "));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`file=${join(folder, tooLong)},line=1,`);
    expect(errors[0]).toContain("title=impression-debordement::lecture, page ");
  });
});

test("lays nothing out as long as what is written has errors", () => {
  const folder = guideFolder({ [FICHE]: ficheWith({ telephone: "telephone: 387000000" }) });
  const { status, stdout, stderr } = run({ CHROME_PATH: "/nowhere/chrome" }, "--content", folder, "--impression");
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toContain("erreur [telephone]");
}, 40_000);

test("says in French that there is no browser", () => {
  const { status, stderr } = run({ CHROME_PATH: "/nowhere/chrome" }, "--content", guideFolder(), "--impression", "--papier", "lettre");
  expect(status).toBe(1);
  expect(stderr).toContain("La variable CHROME_PATH désigne /nowhere/chrome, qui n'existe pas.");
}, 40_000);

test("refuses a paper that does not exist, and suggests the nearest", () => {
  const { status, stderr } = verify("--impression", "--papier", "lecture,poch");
  expect([status, stderr.trim()]).toEqual([2, "Le papier « poch » n'existe pas. Écrivez « poche »."]);
}, 40_000);

test("does not pretend to have looked at papers when --impression was forgotten", () => {
  const { status, stderr } = verify("--papier", "poche");
  expect([status, stderr.trim()]).toEqual([2, "--papier ne vaut qu'avec --impression."]);
}, 40_000);

test("tells its options", () => {
  const { status, stdout } = verify("--aide");
  expect(status).toBe(0);
  for (const option of ["--impression", "--papier NOMS", "--navigateur auto|npm"]) expect(stdout).toContain(option);
}, 40_000);
