/** What the documentation promises is there: commands, folders, and a template that passes the checks. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { loadGuide } from "../src/reading/content.ts";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";
import { PROJECT } from "./command-line.ts";
import { templateOfFiche } from "./pictures/demo.ts";
import { SCENES } from "./pictures/scenes.ts";

const read = (file: string): string => readFileSync(join(PROJECT, file), "utf8");
const documents = ["README.md", "CONTRIBUTING.md"] as const;

test.each(documents)("every command that %s names exists, and its script too", (document) => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
  const named = [...read(document).matchAll(/npm (?:run )?(start|test|(?<=run )[a-z]+)/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(2);
  for (const name of named) {
    expect(Object.keys(scripts)).toContain(name);
    const file = /scripts\/\S+\.ts/.exec(scripts[name] ?? "")?.[0];
    if (file) expect(existsSync(join(PROJECT, file)), file).toBe(true);
  }
});

test.each(documents)("every file and folder that %s names exists", (document) => {
  const named = [...read(document).matchAll(/`((?:content|data|src|templates|scripts)\/[\w./-]*)`/g)].map(([, path = ""]) => path);
  const absent = named.filter((path) => path !== "content/referentiel.yaml" && !existsSync(join(PROJECT, path)));
  expect(absent).toEqual([]);
});

test("the template of a fiche passes the checks as it stands", () => {
  const template = templateOfFiche();
  const folder = mkdtempSync(join(tmpdir(), "modele-"));
  const files = new Map(syntheticContent(12));
  const neighbour = [...files.keys()].find((path) => path.startsWith("structures/")) ?? "";
  const territoire = /^territoire: (.*)$/m.exec(files.get(neighbour) ?? "")?.[1] ?? "";
  const path = `${dirname(neighbour)}/centre-social-des-tilleuls.yaml`;
  writeContent(folder, files.set(path, template.replace(/^territoire: \S+/m, `territoire: ${territoire}`)));
  const { problems } = loadGuide(folder);
  rmSync(folder, { recursive: true, force: true });
  const said = problems.filter(({ fichier, code }) => fichier.endsWith(path) && code !== "pivot-absent").map(({ ligne, message }) => `${ligne} : ${message}`);
  expect(said).toEqual([]);
});

test("every picture is one that « npm run images » makes, is there, and says in words what it shows", () => {
  const pictures = [...read("CONTRIBUTING.md").matchAll(/<img src="\.github\/images\/([\w-]+)\.png"[^>]*alt="([^"]*)"/g)];
  expect(pictures.map(([, name]) => name).toSorted()).toEqual(SCENES.map(({ name }) => name).toSorted());
  for (const [, name = "", words = ""] of pictures) {
    expect(existsSync(join(PROJECT, ".github/images", `${name}.png`)), name).toBe(true);
    expect(words.length).toBeGreaterThan(20);
  }
});
