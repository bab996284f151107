import { expect, test } from "vitest";
import { createRandom, type Random } from "../testing/random.ts";
import { ficheWith, readFiche } from "./testing/fiche.ts";
import { readYaml } from "./yaml-text.ts";
import type { YamlValue } from "./yaml-tree.ts";

const MUTATIONS = 10_000;

const TEXTS = [
  ficheWith(),
  ficheWith({
    pivot: "",
    typologie: "",
    horaires: "",
    adresse: "adresse: '12, rue de l''Étoile'",
    telephone: 'telephone: "3949"',
    courriels: "courriels:\n  - accueil@exemple.fr\n  - contact@exemple.fr",
    x: "acces_internet: { wifi: true, gratuit: oui }\nmateriel:\n  - { type: ordinateur, nombre: 10 }\n  - type: imprimante\npresentation_detail: |\n  Un lieu - ouvert.\n  Deux lignes : oui.",
  }),
];

/** What fingers, editors and hostile hands put into a YAML file. */
const INSERTED = [
  ..."#:-[]{},&*!|>'\"%@`?~\\\t\u00a0\u202f\u200b\u202e\u0000\r\n 019éxA_=<",
  " #",
  ": ",
  "- ",
  "\n ",
  "\n  ",
  "---\n",
  "...\n",
  "<<: ",
  "&a ",
  "*a",
  "!!str ",
  "\n\t",
  "__proto__: x\n",
  '""',
  "''",
  "null",
  "|\n",
];

const one = <Value>(random: Random, values: readonly Value[]): Value => {
  const value = values[random.integer(0, values.length - 1)];
  if (value === undefined) throw new Error("Nothing to choose from.");
  return value;
};

const lineEnds = (text: string): readonly number[] => [...text.matchAll(/\n/g)].map(({ index }) => index + 1);

const KINDS: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => {
    const at = random.integer(0, text.length);
    return text.slice(0, at) + one(random, INSERTED) + text.slice(at);
  },
  (text, random) => {
    const at = random.integer(0, text.length - 1);
    return text.slice(0, at) + text.slice(at + random.integer(1, 4));
  },
  (text, random) => {
    const at = random.integer(0, text.length - 1);
    return text.slice(0, at) + one(random, INSERTED) + text.slice(at + 1);
  },
  (text, random) => {
    const at = one(random, lineEnds(text));
    return text.slice(0, at) + one(random, [" ", "  ", "   ", "- "]) + text.slice(at);
  },
  (text, random) => {
    const lines = text.split("\n");
    const line = random.integer(0, lines.length - 1);
    return lines.toSpliced(random.integer(0, lines.length - 1), 0, lines[line] ?? "").join("\n");
  },
  (text, random) => {
    const lines = text.split("\n");
    const from = random.integer(0, lines.length - 1);
    const [moved = ""] = lines.splice(from, 1);
    return lines.toSpliced(random.integer(0, lines.length), 0, moved).join("\n");
  },
];

const mutated = (random: Random): string => {
  const text = one(random, TEXTS);
  const once = one(random, KINDS)(text, random);
  return random.integer(0, 4) === 0 ? one(random, KINDS)(once, random) : once;
};

/** Everything that was read, keys and values, in the order of the file. */
const wordsOf = (value: YamlValue): string => {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsOf).join(" ");
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${wordsOf(inner)}`)
    .join(" ");
};

/** The letters and digits only: what is left when YAML's own signs are taken away. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** The lines that start with a dash and on which no value starts: an element that became part of another. */
const lostDashes = (text: string, starts: readonly number[]): readonly string[] => {
  const begun = new Set(starts.map((start) => text.lastIndexOf("\n", start - 1)));
  const block = text.indexOf("|\n");
  return [...text.matchAll(/^ *-.*/gm)].filter(({ index }) => !begun.has(index - 1) && (block === -1 || index < block)).map(([line]) => line);
};

test(`${MUTATIONS} damaged files: never a crash, always a place, and nothing accepted that the file does not say`, () => {
  const random = createRandom(20_260_312);
  let accepted = 0;
  for (let count = 0; count < MUTATIONS; count += 1) {
    const text = mutated(random);
    const { value, problems } = readFiche(text);
    const lines = text.split("\n").length;
    for (const { ligne, colonne, longueur, message, conseil = "" } of problems) {
      const isPlaced = ligne >= 1 && ligne <= lines && colonne >= 1 && longueur >= 1;
      if (!isPlaced || /undefined|\[object|NaN/.test(message + conseil)) expect.fail(`${JSON.stringify(text)}\n${JSON.stringify(problems, null, 1)}`);
    }
    if (value === undefined) {
      if (!problems.some(({ gravite }) => gravite === "erreur")) expect.fail(`Refused without a word: ${JSON.stringify(text)}`);
      continue;
    }
    accepted += 1;
    const isSaid = problems.some(({ code }) => code === "diese" || code === "champ-vide");
    const hasComment = /(?:^|\s)#/m.test(text);
    const hasEscape = text.includes("\\");
    if (isSaid || hasComment || hasEscape) continue;
    const yaml = readYaml(text);
    const read = letters(wordsOf(yaml.value ?? ""));
    const starts = yaml.leaves.map(({ start }) => start);
    if (read !== letters(text) || lostDashes(text, starts).length > 0) expect.fail(`Read as something else: ${JSON.stringify(text)}\n${read}`);
  }
  expect(accepted).toBeGreaterThan(MUTATIONS / 20);
}, 120_000);
