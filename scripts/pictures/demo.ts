/** The guide that the pictures of the documentation show: the template of CONTRIBUTING, in a chapter of its own, on an imagined forge. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { isError } from "../../src/reading/problem.ts";
import { emptyGuide } from "../../src/testing/chapters.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { PROJECT } from "../command-line.ts";

export const DEMO_SLUG = "centre-social-des-tilleuls";

/** The first block of YAML of CONTRIBUTING: a whole and sound file. */
export const templateOfFiche = (): string => /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(PROJECT, "CONTRIBUTING.md"), "utf8"))?.[1] ?? "";

export interface DemoGuide {
  readonly guide: Guide;
  readonly content: string;
  remove(): void;
}

export const writeDemo = (): DemoGuide => {
  const content = mkdtempSync(join(tmpdir(), "images-"));
  const files = new Map(emptyGuide(new Map([["borny", [{ nom: "Metz", code_insee: "57463" }]]])));
  files.set("guide.yaml", `${files.get("guide.yaml")}depot: https://github.com/exemple/guide\nalsace_moselle: true\n`);
  files.set(`structures/borny/${DEMO_SLUG}.yaml`, templateOfFiche());
  writeContent(content, files);
  const remove = (): void => rmSync(content, { recursive: true, force: true });
  const { guide, problems } = loadGuide(content, "2026-03-15");
  if (!guide) {
    remove();
    throw new Error(problems.filter(isError).map(({ ligne, message }) => `${ligne} : ${message}`)[0]);
  }
  return { guide, content, remove };
};
