/** `npm run imprimer -- --apercu`, as it is typed. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";

const ROOT = join(import.meta.dirname, "..");
const CHOICE = process.platform === "linux" && process.arch === "x64" ? "npm" : "auto";
const TOO_LONG = "Une phrase de plus, pour voir. ".repeat(190).trim();

const folder = mkdtempSync(join(tmpdir(), "imprimer-"));
let short = "";
let long = "";

const print = (...options: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/imprimer.ts", "--content", join(folder, "content"), "--navigateur", CHOICE, ...options], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "", INIT_CWD: folder },
  });

beforeAll(() => {
  const content = syntheticContent(5, 3);
  const [first = "", second = ""] = [...content.keys()].filter((path) => path.startsWith("structures/"));
  [short, long] = [basename(first, ".yaml"), basename(second, ".yaml")];
  const talkative = stringify({ ...parse(content.get(second) ?? ""), presentation_detail: TOO_LONG });
  writeContent(join(folder, "content"), new Map([...content, [second, talkative]]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("previews several structures at once, and ends with 1 because one does not fit its page", { timeout: 120_000 }, () => {
  const { status, stdout } = print("--apercu", `${short},${long}`, "--noir-et-blanc", "--sortie", "vus");
  expect(status).toBe(1);
  for (const id of [short, long]) for (const kind of ["pdf", "png"]) expect(existsSync(join(folder, "vus", `${id}.${kind}`)), `${id}.${kind}`).toBe(true);
  expect(stdout.match(/débordement/g)).toHaveLength(1);
  expect(stdout.indexOf("débordement")).toBeGreaterThan(stdout.indexOf(`${long}.pdf`));
});

test("ends with 0 when the page holds", { timeout: 60_000 }, () => {
  expect(print("--apercu", short, "--sortie", "seul").status).toBe(0);
});

test("suggests a name for one that is not in the guide, and writes nothing", { timeout: 40_000 }, () => {
  const { status, stderr } = print("--apercu", `${short}x`, "--sortie", "rien");
  expect([status, stderr.trim()]).toEqual([1, `--apercu : « ${short}x » n'est pas dans ce guide. Écrivez « ${short} ».`]);
  expect(existsSync(join(folder, "rien"))).toBe(false);
});

test("refuses in French, before anything else, a folder that cannot be written", { timeout: 40_000 }, () => {
  writeFileSync(join(folder, "fichier"), "");
  const { status, stdout, stderr } = print("--sortie", "fichier/dedans");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr.trim()).toMatch(/^Impossible d'écrire dans .*dedans\./);
});

test("tells its options", { timeout: 40_000 }, () => {
  const { status, stdout } = print("--aide");
  expect(status).toBe(0);
  for (const option of ["--apercu FICHES", "--noir-et-blanc", "--sortie DIR"]) expect(stdout).toContain(option);
});
