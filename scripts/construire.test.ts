/** `npm run build` as it is typed: a process, its output, its code, what it leaves on the disk. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";
import { PROJECT } from "./command-line.ts";

const COMMAND = ["--import", "tsx", join(PROJECT, "scripts", "construire.ts")];

const FILES = syntheticContent(6);

/** A build of these files, made once: tests that need an earlier site start from a copy of it. */
let earlier: string;
let earlierBuild: Ended;
let folder: string;
let content: string;
let output: string;
beforeAll(async () => {
  earlier = mkdtempSync(join(tmpdir(), "construire-avant-"));
  writeContent(join(earlier, "contenu"), FILES);
  earlierBuild = await ended(start(["--content", join(earlier, "contenu"), "--sortie", join(earlier, "site"), "--sans-guide"]));
});
afterAll(() => rmSync(earlier, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "construire-"));
  content = join(folder, "contenu");
  output = join(folder, "site");
  writeContent(content, FILES);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts the earlier build in place; gives its fingerprint. */
const putEarlierSite = (): string => {
  cpSync(join(earlier, "site"), output, { recursive: true });
  return fingerprint(output);
};

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const start = (options: readonly string[], { cwd = PROJECT, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {}) =>
  spawn(process.execPath, [...COMMAND, ...options], { cwd: PROJECT, env: { ...process.env, INIT_CWD: cwd, NO_COLOR: "1", ...env } });

const ended = async (child: ReturnType<typeof start>): Promise<Ended> => {
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, "close");
  return { code, said: Buffer.concat(said).toString() };
};

const build = (options: readonly string[] = [], settings = {}): Promise<Ended> =>
  ended(start(["--content", content, "--sortie", output, "--sans-guide", ...options], settings));

/** One number for everything a folder holds: names and contents. */
const fingerprint = (path: string): string => {
  const hash = createHash("sha256");
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) hash.update(file.slice(path.length)).update(readFileSync(file));
  return hash.digest("hex");
};

const aStructure = (): string => {
  const found = readdirSync(join(content, "structures"), { recursive: true, encoding: "utf8" }).find((file) => file.endsWith(".yaml"));
  if (!found) throw new Error("no structure was written");
  return join(content, "structures", found);
};

test("tells what it made, and leaves nothing beside it", () => {
  const { code, said } = earlierBuild;
  expect(said).toMatch(/Lecture du contenu : 6 structures .*Site : \d+ pages .*Le guide est prêt dans .*Site +\d+ pages, \d+ fichiers, .*Avertissements/s);
  expect(code).toBe(0);
  expect(readdirSync(earlier).toSorted()).toEqual(["contenu", "site"]);
  expect(existsSync(join(earlier, "site", "index.html"))).toBe(true);
});

test("stops at content with errors: the coach speaks, the earlier site is untouched", async () => {
  const before = putEarlierSite();
  const file = aStructure();
  writeFileSync(file, readFileSync(file, "utf8").replace(/^code_postal: .*$/m, "code_postal: 5700"));
  const { code, said } = await build();
  expect(code).toBe(1);
  expect(said).toContain(file.slice(file.lastIndexOf("/") + 1));
  expect(said).toMatch(/code_postal: 5700.*\^\^\^\^/s);
  expect(said).toMatch(/Rien n'a été construit/);
  expect(said).not.toMatch(/\n\s+at /);
  expect(fingerprint(output)).toBe(before);
});

test("two builds of the same content give the same bytes", async () => {
  const { code } = await build();
  expect(code).toBe(0);
  expect(fingerprint(output)).toBe(fingerprint(join(earlier, "site")));
});

test("reads the options from where the person stands, not from the project", async () => {
  const elsewhere = join(folder, "ailleurs");
  mkdirSync(elsewhere);
  const { code, said } = await ended(start(["--content", "../contenu", "--sortie", "public", "--sans-guide"], { cwd: elsewhere }));
  expect(said).toContain(join(elsewhere, "public"));
  expect(code).toBe(0);
  expect(existsSync(join(elsewhere, "public", "index.html"))).toBe(true);
});

test("without a browser, publishes the site, says why there is no guide, and ends with a code of its own", async () => {
  const { code, said } = await ended(start(["--content", content, "--sortie", output], { env: { CHROME_PATH: join(folder, "aucun-navigateur") } }));
  expect(said).toMatch(/le site est publié, mais le guide imprimé n'a pas pu être fait\.\n.*CHROME_PATH désigne .*aucun-navigateur, qui n'existe pas/);
  expect(code).toBe(2);
  expect(existsSync(join(output, "index.html"))).toBe(true);
  expect(existsSync(join(output, "guide", "guide.pdf"))).toBe(false);
  expect(readFileSync(join(output, "guide", "index.html"), "utf8")).not.toContain('href="/guide/guide.pdf"');
});

test("refuses to write over what it did not write, and says it in French", async () => {
  mkdirSync(output);
  writeFileSync(join(output, "these.odt"), "dix ans de travail");
  const { code, said } = await build();
  expect([code, readdirSync(output)]).toEqual([1, ["these.odt"]]);
  expect(said).toMatch(/ne viennent pas de Bonne Étoile/);
});

test("says in French that a folder is not there, without a stack trace", async () => {
  const { code, said } = await ended(start(["--content", join(folder, "nulle-part"), "--sortie", output, "--sans-guide"]));
  expect(code).toBe(1);
  expect(said).toMatch(/nulle-part/);
  expect(said).not.toMatch(/ENOENT|\n\s+at /);
  expect(existsSync(output)).toBe(false);
});

test("killed at random moments, leaves the earlier site complete", async () => {
  const before = putEarlierSite();
  for (let round = 0; round < 4; round++) {
    const child = start(["--content", content, "--sortie", output, "--sans-guide"]);
    await Promise.race([once(child, "close"), pause(400 + Math.random() * 2500)]);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
    expect(fingerprint(output)).toBe(before);
  }
  const { code } = await build();
  expect(code).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(["contenu", "site"]);
});

test("interrupted from the keyboard, cleans up what it had begun", async () => {
  const child = start(["--content", content, "--sortie", output, "--sans-guide"]);
  for await (const chunk of child.stdout) if (String(chunk).includes("Lecture")) break;
  child.kill("SIGINT");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(readdirSync(folder).filter((name) => name.startsWith("site."))).toEqual([]);
});
