import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { LANGUES_REMISE, motsSchema, traductionSchema } from "../model/traduction.ts";
import { DATA } from "./data-folder.ts";
import { readSource } from "./file.ts";
import { readFlatYaml } from "./flat-yaml.ts";
import { referentiel } from "./testing/fiche.ts";
import { openFolder } from "./text-file.ts";
import { readTraductions } from "./traductions.ts";

const files = readdirSync(join(DATA, "traductions")).map((file) => file.replace(".yaml", ""));
const read = (name: string, change: (text: string) => string = (text) => text) => {
  const text = change(readFileSync(join(DATA, "traductions", `${name}.yaml`), "utf8"));
  return readSource({ fichier: `data/traductions/${name}.yaml`, text }, { schema: name.startsWith("fr") ? motsSchema : traductionSchema(referentiel) });
};
const messages = (name: string, change?: (text: string) => string) => read(name, change).problems.map(({ message }) => message);

test("a guide that chooses nothing offers every language that comes with the project", () => {
  expect(LANGUES_REMISE.toSorted()).toEqual(files.filter((name) => !name.startsWith("fr")).toSorted());
});

describe.each(files)("data/traductions/%s.yaml", (name) => {
  test("has every word of the vocabulary and no other", () => expect(messages(name)).toEqual([]));

  test("is read as a whole YAML reader reads it", () => {
    const text = readFileSync(join(DATA, "traductions", `${name}.yaml`), "utf8");
    expect(readFlatYaml(text)).toEqual(parseDocument(text, { schema: "failsafe" }).toJS());
  });

  test("has no text without a word: a number or a dash is a translation forgotten", () => {
    const texts = readFileSync(join(DATA, "traductions", `${name}.yaml`), "utf8").matchAll(/^ {2}[^:\n]+: (.*)$/gm);
    expect([...texts].map(([, text]) => text ?? "").filter((text) => !/\p{L}/u.test(text))).toEqual([]);
  });
});

test("a word that is missing is named", () => {
  expect(messages("en", (text) => text.replace("  retraite: ", "  retraites: ")).join(" ")).toMatch(/retraite/);
  expect(read("en", (text) => text.replace(/^ {2}notes: .*\n/m, "")).value).toBeUndefined();
});

test("words that stand around hours, days or dates keep the place of each", () => {
  expect(messages("en", (text) => text.replace("{debut} to {fin}", "{debut} to the end")).join(" ")).toMatch(/de_a|Mots des horaires/);
  expect(read("tr", (text) => text.replace("ayın {rang} ", "ayın ")).value).toBeUndefined();
});

test("a language whose days have two genders has the ranks of both", () => {
  for (const name of LANGUES_REMISE) {
    const { genres, rangs_feminins } = traductionSchema(referentiel).parse(readFlatYaml(readFileSync(join(DATA, "traductions", `${name}.yaml`), "utf8")));
    expect(Object.values(genres ?? {}).includes("féminin"), name).toBe(rangs_feminins !== undefined);
  }
});

describe("a guide that chooses its languages", () => {
  const folder = openFolder(DATA);

  test("has them in its order", () => {
    expect(readTraductions(folder, referentiel, { langues_remise: ["tr", "en"] }).value?.autres.map(({ langue }) => langue)).toEqual(["tr", "en"]);
  });

  test("may have none", () => expect(readTraductions(folder, referentiel, { langues_remise: [] }).value?.autres).toEqual([]));

  test("may bring its own, whose words are checked", () => {
    const own = mkdtempSync(join(tmpdir(), "traductions-"));
    mkdirSync(join(own, "traductions"));
    const english = readFileSync(join(DATA, "traductions", "en.yaml"), "utf8");
    writeFileSync(join(own, "traductions", "de.yaml"), english.replace("nom: English", "nom: Deutsch"));
    const read = () => readTraductions(openFolder(own), referentiel, { langues_remise: ["de", "en"] });
    expect(read().value?.autres.map(({ langue, nom }) => `${langue} ${nom}`)).toEqual(["de Deutsch", "en English"]);
    writeFileSync(join(own, "traductions", "de.yaml"), english.replace("  notes: ", "  note: "));
    expect(
      read()
        .problems.map(({ fichier, message }) => `${fichier} ${message}`)
        .join(),
    ).toMatch(/de\.yaml .*note/);
    rmSync(own, { recursive: true });
  });

  test("is told which one has no translation, and which there are", () => {
    const { value, problems } = readTraductions(folder, referentiel, { langues_remise: ["en", "xx"] });
    expect(value).toBeUndefined();
    expect(problems.map(({ code, message, conseil }) => `${code} ${message} ${conseil}`).join()).toMatch(/^langue-sans-traduction .*« xx ».*en, ar/);
  });
});
