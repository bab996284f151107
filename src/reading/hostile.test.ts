import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { emptyGuide } from "../testing/chapters.ts";
import { hostileCorpus } from "../testing/hostile-corpus.ts";
import { writeContent } from "../testing/write-content.ts";
import { bombs } from "../testing/yaml-bombs.ts";
import { readGuide } from "./content.ts";
import { withTexts } from "./overlay.ts";
import { ficheWith, readFiche } from "./testing/fiche.ts";
import { LARGEST_YAML, openFolder } from "./text-file.ts";

const BOMBS = bombs(LARGEST_YAML);

describe("a hostile file gets a French sentence, soon", () => {
  test.each(Object.keys(BOMBS))(
    "%s",
    (name) => {
      const { value, problems } = readFiche(BOMBS[name] ?? "");
      expect(value).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
      for (const { ligne, colonne, longueur, message, extrait } of problems) {
        expect(Math.min(ligne, colonne, longueur)).toBeGreaterThanOrEqual(1);
        expect(message).not.toMatch(/undefined|\[object|Error/);
        expect(message.length + extrait.length).toBeLessThan(1500);
      }
      expect(problems.length).toBeLessThan(20_000);
    },
    15_000,
  );
});

test("a value made of signs of Markdown, HTML and shells is only a text", () => {
  const text = `<script>alert(1)</script> $(rm) \${x} "quoted" \\n`;
  expect(readFiche(ficheWith({ adresse: `adresse: ${JSON.stringify(text)}` })).value?.adresse).toBe(text);
});

describe("the corpus of hostile entries", () => {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  writeContent(folder, emptyGuide(new Map([["borny", [{ nom: "Metz" }]]])));
  afterAll(() => rmSync(folder, { recursive: true }));
  const problemsWith = (fichier: string, text: string) =>
    readGuide(withTexts(openFolder(folder), new Map([[fichier, text]])), "2026-03-01").problems.filter(
      ({ fichier: where, code }) => where.includes("/structures/") && code !== "pivot-absent",
    );

  test("is large, and each of its entries is another one", () => {
    expect(hostileCorpus.length).toBeGreaterThanOrEqual(300);
    expect(new Set(hostileCorpus.map(({ fichier, text }) => `${fichier}\n${text}`)).size).toBe(hostileCorpus.length);
  });

  test("starts from an entry of which nothing is said", () => {
    expect(problemsWith("structures/borny/tilleuls.yaml", ficheWith())).toEqual([]);
  });

  test("is reported, each entry in words, and changes nothing of the program itself", { timeout: 120_000 }, () => {
    const silent = hostileCorpus.filter(({ fichier, text }) => problemsWith(fichier, text).length === 0);
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
