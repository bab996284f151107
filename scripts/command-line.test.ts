import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { CONTENT, type Command, PROJECT, readCommandLine } from "./command-line.ts";

const command: Command = {
  name: "build",
  summary: "Construit le guide.",
  options: { content: CONTENT, sortie: { value: "DIR", help: "le dossier à écrire" }, "sans-guide": { help: "le site seul" } },
};
const read = (typed: readonly string[], from = PROJECT) => readCommandLine(command, typed, from);

test("reads values in both spellings, and switches", () => {
  const line = read(["--content", "a", "--sortie=b", "--sans-guide"]);
  expect([line.value("content"), line.value("sortie"), line.has("sans-guide"), line.has("aide")]).toEqual(["a", "b", true, false]);
});

test("reads a typed path from where the person stands, and a default from the project", () => {
  const elsewhere = resolve("/ailleurs");
  expect(read(["--content", "mien"], elsewhere).path("content", "content")).toBe(join(elsewhere, "mien"));
  expect(read([], elsewhere).path("content", "content")).toBe("content");
});

test("keeps a path short when it is inside the project", () => {
  expect(read(["--content", "../content"], join(PROJECT, "scripts")).path("content", "")).toBe("content");
});

test("names an unknown option and shows those that exist", () => {
  expect(() => read(["--contenu", "x"])).toThrow(/L'option --contenu n'existe pas.*--content DIR.*--sans-guide.*--aide/s);
});

test.each(["--help", "-h"])("« %s » is « --aide », typed out of habit", (typed) => {
  expect(read([typed]).has("aide")).toBe(true);
});

test("asks for the value that an option lacks", () => {
  expect(() => read(["--content"])).toThrow(/--content attend une valeur/);
  expect(() => read(["--content", "--sans-guide"])).toThrow(/--content attend une valeur avant --sans-guide/);
});

test("explains the two dashes that npm needs when it kept the option for itself", () => {
  expect(() => read(["mon-guide"])).toThrow(/npm run build -- --content mon-guide/);
});
