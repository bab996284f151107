/** What goes wrong around the print – disk, fonts, browser, what was kept – is told in French, or made good. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { aGuide } from "../../src/testing/guide.ts";
import { syntheticContent } from "../../src/testing/synthetic.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { browsers } from "./browser.ts";
import { launchBrowser } from "./launch.ts";
import { worksFor } from "./orders.ts";
import { printWorks } from "./print.ts";
import { TEST_BROWSER } from "./testing/browser.ts";
import { withBrowser } from "./with-browser.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const TWO_MINUTES = 120_000;
const folder = mkdtempSync(join(tmpdir(), "imprimer-echecs-"));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.doUnmock("node:fs");
  vi.resetModules();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letter = (output: string, environment: NodeJS.ProcessEnv = {}) => {
  const content = join(folder, "content");
  if (!existsSync(content)) writeContent(content, syntheticContent(2, 5));
  const options = ["lettre", "--content", content, "--sortie", output, ...(environment["CHROME_PATH"] ? [] : ["--navigateur", TEST_BROWSER])];
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/imprimer.ts", ...options], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: ROOT, ...environment },
  });
};

test("without a browser, imprimer says what to do and ends with 1", { timeout: TWO_MINUTES }, () => {
  const { status, stderr } = letter(join(folder, "sans"), { CHROME_PATH: "/nowhere/chrome" });
  expect(status).toBe(1);
  expect(stderr).toContain("La variable CHROME_PATH désigne /nowhere/chrome, qui n'existe pas.");
});

test.skipIf(!existsSync("/dev/full"))("on a full disk, imprimer says so and ends with 1 (needs /dev/full)", { timeout: TWO_MINUTES }, () => {
  const output = join(folder, "plein");
  mkdirSync(output);
  symlinkSync("/dev/full", join(output, "lettre.pdf.partiel"));
  const { status, stderr } = letter(output);
  expect(status).toBe(1);
  expect(stderr).toContain("Le disque est plein");
  expect(existsSync(join(output, "lettre.pdf"))).toBe(false);
});

test("a font that is not there is named, with the command that brings it", async () => {
  vi.resetModules();
  vi.doMock("node:fs", async (original) => {
    const real = await original<typeof import("node:fs")>();
    const readFile = (path: string, ...rest: readonly unknown[]) => {
      if (path.endsWith("latin-700-normal.woff2")) throw new Error("ENOENT");
      return Reflect.apply(real.readFileSync, undefined, [path, ...rest]);
    };
    return { ...real, readFileSync: readFile };
  });
  const { printStyles } = await import("./styles.ts");
  const [work] = worksFor(aGuide([{ id: "a", nom: "Lieu" }]), { products: ["lettre"], content: "" });
  if (!work) throw new Error("there is no letter");
  expect(() => printStyles(work)).toThrow(/La police .*latin-700-normal\.woff2 manque.*npm ci/);
});

test.skipIf(TEST_BROWSER !== "npm")("what was kept and is damaged – pages, parts, the browser itself – is made again", { timeout: TWO_MINUTES }, async () => {
  const cache = join(folder, "cache");
  vi.stubEnv("BONNE_ETOILE_CACHE", cache);
  const guide = aGuide([{ id: "a", nom: "Lieu" }]);
  const works = worksFor(guide, { products: ["lettre", "poche"], content: "" });
  const print = async (name: string): Promise<readonly string[]> => {
    const report = await printWorks(guide, works, join(folder, name), { browser: TEST_BROWSER });
    if ("missing" in report) throw new Error(report.missing);
    return report.works.flatMap(({ files }) => files).map(({ file }) => readFileSync(join(folder, name, file)).toString("base64"));
  };
  const first = await print("entier");
  const kept = readdirSync(join(cache, "impression")).map((file) => join(cache, "impression", file));
  expect(kept.length).toBeGreaterThan(works.length);
  kept.forEach((file, rank) => {
    const bytes = readFileSync(file);
    writeFileSync(file, [bytes.subarray(0, bytes.length / 2), "{}", "", Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))][rank % 4] ?? "");
  });
  const [program] = readdirSync(cache).filter((name) => name.startsWith("chromium-"));
  writeFileSync(join(cache, program ?? "", "chromium"), "not a program");
  expect(await print("repris")).toEqual(first);
});

test("a browser that is killed is started again; killed twice, it is said in French", async () => {
  let killings = 0;
  const dies = (times: number) =>
    withBrowser(TEST_BROWSER, async ({ running }) => {
      const page = await running.newPage();
      if (killings++ < times) running.process()?.kill("SIGKILL");
      return page.evaluate(() => 1 + 1);
    });
  expect(await dies(1)).toBe(2);
  killings = 0;
  expect(await dies(2)).toMatchObject({ missing: expect.stringContaining("deux fois de suite") });
});

test.skipIf(process.platform !== "linux")("an ordinary user whose machine has no sandbox gets the browser without it", { timeout: TWO_MINUTES }, async () => {
  const { value: real } = await browsers(TEST_BROWSER).next();
  if (!real) throw new Error("there is no browser");
  const libraries = Object.entries(real.env).map(([name, value]) => `export ${name}="${value}"`);
  const program = join(folder, "sans-bac-a-sable");
  // As Chromium where user namespaces are forbidden: it dies before it can say why.
  writeFileSync(program, ["#!/bin/sh", ...libraries, `case "$*" in *--no-sandbox*) exec "${real.path}" "$@";; esac`, "exit 1", ""].join("\n"));
  chmodSync(program, 0o755);
  vi.stubEnv("CHROME_PATH", program);
  vi.spyOn(process, "getuid").mockReturnValue(1000);
  const launched = await launchBrowser();
  if ("missing" in launched) throw new Error(launched.missing);
  expect(launched.name).toMatch(/^Chromium \d+.*CHROME_PATH/);
  await launched.close();
});
