/**
 * What the controls of the form hold: their names are paths in the file, `materiel.0.type`, and their values are texts as the
 * file writes them. The rank in a list is the number of its block on the page: it stays when a block before it is removed.
 */
import type { YamlMap, YamlValue } from "../reading/yaml-tree.ts";
import type { Question } from "./question.ts";

/** By name of control; several values only where several boxes are ticked. A control that says nothing is absent. */
export type Answers = ReadonlyMap<string, readonly string[]>;

export const nameOf = (...steps: readonly (string | number)[]): string => steps.filter((step) => step !== "").join(".");

const YES_NO: Readonly<Record<string, string>> = { true: "oui", false: "non" };

type Found = readonly (readonly [name: string, values: readonly string[]])[];

const within = (value: YamlValue | undefined, key: string): YamlValue | undefined =>
  typeof value === "object" && !Array.isArray(value) ? (value as YamlMap)[key] : undefined;

const found = (question: Question, value: YamlValue | undefined, name: string): Found => {
  if (value === undefined || value === "") return [];
  const text = typeof value === "string" ? value : undefined;
  switch (question.kind) {
    case "text":
      return text === undefined ? [] : [[name, [text]]];
    case "choice":
      return text === undefined ? [] : [[name, [question.isYesNo ? (YES_NO[text] ?? text) : text]]];
    case "choices": {
      const words = Array.isArray(value) ? value.filter((word) => typeof word === "string") : [];
      return words.length === 0 ? [] : [[name, words]];
    }
    case "group":
      return question.questions.flatMap((inner) => found(inner, within(value, inner.key), nameOf(name, inner.key)));
    case "grid":
      return question.services.flatMap((service) => {
        const level = within(value, service);
        return typeof level === "string" ? [[nameOf(name, service), [level]] as const] : [];
      });
    case "list":
      return Array.isArray(value) ? value.flatMap((item, rank) => found(question.item, item, nameOf(name, rank))) : [];
    default:
      return question satisfies never;
  }
};

/** What a file says, as the controls of the form will hold it. */
export const answersOf = (questions: readonly Question[], fiche: YamlMap): Answers =>
  new Map(questions.flatMap((question) => found(question, fiche[question.key], question.key)));

const isSame = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  (a ?? []).length === (b ?? []).length && (a ?? []).every((value, index) => value === b?.[index]);

/** Boxes are read in the order of the page: those that the file had stay in its own order. */
const inOrder = (values: readonly string[], before: readonly string[]): readonly string[] => [
  ...before.filter((value) => values.includes(value)),
  ...values.filter((value) => !before.includes(value)),
];

/**
 * The answers of someone who filled the form in. A control may show a text otherwise than the file writes it (a line has no
 * ends of lines): what was not touched, `shown` says how it stood, stays exactly as the file has it.
 */
export const answersGiven = (file: Answers, shown: Answers, now: Answers): Answers => {
  const names = new Set([...file.keys(), ...now.keys()]);
  return new Map(
    [...names].flatMap((name): Found => {
      const values = now.get(name) ?? [];
      const before = file.get(name) ?? [];
      if (isSame(shown.get(name), now.get(name))) return before.length === 0 ? [] : [[name, before]];
      return values.length === 0 ? [] : [[name, inOrder(values, before)]];
    }),
  );
};

/** The names of what differs. */
export const touchedNames = (before: Answers, after: Answers): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => !isSame(before.get(name), after.get(name)));
