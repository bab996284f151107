/** One fiche being corrected, or declared: what the answers make of it, and what is wrong with that. */

import type { Proposition } from "../exchange/proposition/proposition.ts";
import { slugOf } from "../model/comparable.ts";
import type { Structure } from "../model/structure.ts";
import { readYaml } from "../reading/yaml-text.ts";
import type { YamlMap } from "../reading/yaml-tree.ts";
import { type Answers, answersOf } from "./answers.ts";
import { type Fault, newFaults, type Reading, readFiche, type Surroundings } from "./check.ts";
import { changesOf, correctedFiche, declaredFiche } from "./correction.ts";
import type { Question } from "./question.ts";

/** A fiche as it is published. */
export interface Published {
  readonly id: string;
  readonly fichier: string;
  readonly text: string;
  /** What the text says. */
  readonly facts: YamlMap;
}

/** A fiche lies in the folder of its territoire: a rule of the guide. */
export const publishedFiche = (id: string, text: string): Published => {
  const facts = readYaml(text).value ?? {};
  const { territoire } = facts;
  return { id, text, facts, fichier: `structures/${typeof territoire === "string" ? territoire : ""}/${id}.yaml` };
};

export interface Edition {
  /** What the file says; nothing for a place that has none. */
  readonly file: Answers;
  /** What the answers make. */
  readonly result: (answers: Answers, around: Surroundings) => Result;
}

export interface Result {
  /** Absent when nothing was changed. */
  readonly proposition?: Proposition | undefined;
  /** Absent as soon as a fault is an error. */
  readonly structure?: Structure | undefined;
  /** Only those that the file did not have before. */
  readonly faults: readonly Fault[];
}

/** The file as it was published is read again only when more is known of what is around it. */
const remembered = (read: (around: Surroundings) => Reading): typeof read => {
  let last: { readonly around: Surroundings; readonly reading: Reading } | undefined;
  return (around) => {
    if (last?.around !== around) last = { around, reading: read(around) };
    return last.reading;
  };
};

const correction = (questions: readonly Question[], published: Published): Edition => {
  const { id, fichier, text, facts } = published;
  const file = answersOf(questions, facts);
  const before = remembered((around) => readFiche(published, around));
  return {
    file,
    result: (answers, around) => {
      const changes = changesOf(questions, file, answers, around.today);
      const isChanged = Object.keys(changes).length > 0;
      if (!isChanged) return { structure: before(around).structure, faults: [] };
      const apres = correctedFiche(text, changes) ?? text;
      const { structure, faults } = readFiche({ ...published, text: apres }, around);
      const nom = structure?.nom ?? answers.get("nom")?.[0] ?? id;
      return {
        structure,
        faults: newFaults(before(around).faults, faults),
        proposition: { nature: "correction", id, fichier, nom, avant: text, apres },
      };
    },
  };
};

/** Where the file of a new place goes: its name is that of the place, with its territoire when another one has it. */
const newFileOf = (answers: Answers, { neighbours }: Surroundings): { readonly id: string; readonly fichier: string } => {
  const nom = answers.get("nom")?.[0] ?? "";
  const slug = slugOf(nom) || "nouveau-lieu";
  const territoire = slugOf(answers.get("territoire")?.[0] ?? "") || "territoire";
  const isTaken = (id: string): boolean => neighbours.of(id, nom).some((other) => other.id === id);
  const names = [slug, `${slug}-${territoire}`, ...Array.from({ length: 9 }, (_, index) => `${slug}-${territoire}-${index + 2}`)];
  const id = names.find((name) => !isTaken(name)) ?? slug;
  return { id, fichier: `structures/${territoire}/${id}.yaml` };
};

const declaration = (questions: readonly Question[]): Edition => ({
  file: new Map(),
  result: (answers, around) => {
    const place = newFileOf(answers, around);
    const apres = declaredFiche(questions, answers, around.today);
    const { structure, faults } = readFiche({ ...place, text: apres }, around);
    const nom = answers.get("nom")?.[0] ?? "";
    return { structure, faults, ...(answers.size > 0 && { proposition: { nature: "ajout", ...place, nom, avant: undefined, apres } }) };
  },
});

/** Without a published fiche, it is about a place that has none. */
export const editionOf = (questions: readonly Question[], published: Published | undefined): Edition =>
  published ? correction(questions, published) : declaration(questions);
