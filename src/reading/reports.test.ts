import { describe, expect, test } from "vitest";
import type { Problem } from "./problem.ts";
import { githubReport } from "./report-github.ts";
import { gitlabReport } from "./report-gitlab.ts";
import { jsonReport } from "./report-json.ts";
import { textReport } from "./report-text.ts";

const problem = (changes: Partial<Problem> = {}): Problem => ({
  code: "telephone",
  gravite: "erreur",
  fichier: "content/structures/borny/a.yaml",
  ligne: 8,
  colonne: 12,
  longueur: 9,
  message: "Le téléphone n'a que neuf chiffres.",
  conseil: 'Écrivez : telephone: "03 87 00 00 00"',
  extrait: "telephone: 387000000",
  ...changes,
});

const plain = { couleurs: false, tout: false };
const times = (count: number, changes: Partial<Problem>) =>
  Array.from({ length: count }, (_, index) => problem({ ...changes, fichier: `content/${index}.yaml` }));

describe("for a person", () => {
  test("says where, shows the line with a caret, what is wrong and what to write", () => {
    expect(textReport([problem()], plain)).toBe(`content/structures/borny/a.yaml:8:12  erreur [telephone]
    8 │ telephone: 387000000
      │            ^^^^^^^^^
      Le téléphone n'a que neuf chiffres.
      → Écrivez : telephone: "03 87 00 00 00"

1 erreur, aucun avertissement.`);
  });

  test("sorts by file, line and column", () => {
    const text = textReport([problem({ fichier: "b", ligne: 1 }), problem({ fichier: "a", ligne: 9 }), problem({ fichier: "a", ligne: 8, colonne: 2 })], plain);
    expect([...text.matchAll(/^(\w:\d+:\d+)/gm)].map(([place]) => place)).toEqual(["a:8:2", "a:9:12", "b:1:12"]);
  });

  test("counts what repeats itself, unless all is asked for", () => {
    const warnings = times(8, { gravite: "avertissement" });
    expect(textReport(warnings, plain).match(/\[telephone\]/g)).toHaveLength(6);
    expect(textReport(warnings, plain)).toContain("… et 3 autres avertissements");
    expect(textReport(warnings, { ...plain, tout: true }).match(/\[telephone\]/g)).toHaveLength(8);
  });

  test("says once what concerns many whole files", () => {
    const text = textReport(times(70, { gravite: "avertissement", extrait: "" }), plain);
    expect(text).toContain("dans 70 fiches");
    expect(text.split("\n").length).toBeLessThan(6);
  });

  test("shows some of many whole files, when each says something else", () => {
    const pages = times(9, { gravite: "avertissement", extrait: "" }).map((one, page) => ({ ...one, message: `Page ${page}.` }));
    const text = textReport(pages, plain);
    expect(text).toContain("Page 4.");
    expect(text).toContain("… et 4 autres avertissements");
    expect(text).not.toContain("dans 9 fiches");
  });

  test("never leaves an error out", () => {
    expect(textReport(times(30, {}), plain).match(/erreur \[telephone\]/g)).toHaveLength(30);
  });

  test("has colours only when asked", () => {
    expect(textReport([problem()], plain)).not.toContain("\u001b");
    expect(textReport([problem()], { ...plain, couleurs: true })).toContain("\u001b[31m");
  });

  test("sends no control character of a file to the terminal", () => {
    const hostile = "\u001b]0;x\u0007\u009b\u202e\u200b\u0000";
    const text = textReport([problem({ fichier: hostile, message: hostile, conseil: hostile, extrait: `telephone: ${hostile}` })], plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there.
    expect(text.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/);
  });

  test("keeps the caret under the fault in a very long line, after wide letters and combined accents", () => {
    const long = textReport([problem({ extrait: `x: ${"a".repeat(300)}@${"b".repeat(90)}`, colonne: 304, longueur: 1 })], plain).split("\n");
    expect(long[1]?.[long[2]?.indexOf("^") ?? -1]).toBe("@");
    const wide = textReport([problem({ extrait: "n: 日日e\u0301@", colonne: 8, longueur: 1 })], plain).split("\n");
    expect(wide[2]?.indexOf("^")).toBe("    8 │ n: 日日x".length + 2);
  });
});

describe("for GitHub", () => {
  test("one command a problem", () => {
    expect(githubReport([problem()])).toBe(
      '::error file=content/structures/borny/a.yaml,line=8,endLine=8,col=12,endColumn=21,title=telephone::Le téléphone n\'a que neuf chiffres.%0A→ Écrivez : telephone: "03 87 00 00 00"',
    );
  });

  test("what a contributor writes stays data", () => {
    const hostile = "x\r\n::set-output name=a::b%0A::error::";
    const lines = githubReport([problem({ fichier: `a,line=1:${hostile}`, message: hostile, conseil: hostile })]).split(/\r|\n/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^::error file=a%2Cline=1%3Ax/);
    expect(lines[0]).toContain("b%250A");
    expect(lines[0]?.match(/(?<!:):{2}(?!:)/g)?.length).toBeGreaterThan(0);
  });
});

describe("for a program", () => {
  test("counts, and gives everything", () => {
    expect(JSON.parse(jsonReport([problem(), problem({ gravite: "avertissement" })]))).toEqual({
      erreurs: 1,
      avertissements: 1,
      problemes: [problem(), problem({ gravite: "avertissement" })],
    });
  });

  test("hides nothing from a terminal either", () => {
    expect(jsonReport([problem({ message: "\u009b\u202e\u001b" })])).toContain("\\u009b\\u202e\\u001b");
  });
});

describe("for GitLab", () => {
  const marks = (problems: readonly Problem[]) => JSON.parse(gitlabReport(problems)).map(({ fingerprint }: { readonly fingerprint: string }) => fingerprint);

  test("says where and how grave, as its report of code quality asks", () => {
    expect(JSON.parse(gitlabReport([problem({ gravite: "avertissement" })]))).toMatchObject([
      { check_name: "telephone", severity: "minor", location: { path: "content/structures/borny/a.yaml", lines: { begin: 8 } } },
    ]);
  });

  test("knows the same problem again when it has only moved down, and no other", () => {
    expect(marks([problem(), problem({ ligne: 40 }), problem({ fichier: "content/b.yaml" })])).toEqual([
      marks([problem()])[0],
      marks([problem()])[0],
      expect.any(String),
    ]);
    expect(new Set(marks([problem(), problem({ fichier: "content/b.yaml" })])).size).toBe(2);
  });

  test("hides nothing that turns the direction of reading", () => {
    expect(gitlabReport([problem({ message: "a\u202eb" })])).not.toContain("\u202e");
  });
});
