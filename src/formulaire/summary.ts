/** What a folded part of the form holds, in a few words. */
import { horairesInWords, readNotation } from "../model/osm/notation.ts";
import { counted } from "../reading/wording.ts";
import { type Answers, nameOf } from "./answers.ts";
import type { Question } from "./question.ts";

const named = (choices: readonly { readonly id: string; readonly nom: string }[], values: readonly string[]): readonly string[] =>
  values.map((value) => choices.find(({ id }) => id === value)?.nom ?? value);

const hoursInWords = (osm: string): string => {
  const read = readNotation(osm);
  return read.ok ? horairesInWords(read.horaires).join(" ; ") : osm;
};

const said = (question: Question, answers: Answers, name: string): readonly string[] => {
  const values = answers.get(name) ?? [];
  switch (question.kind) {
    case "text":
      return question.input === "hours" ? values.map(hoursInWords) : values;
    case "choice":
      return question.isYesNo ? [] : named(question.choices, values);
    case "choices":
      return named(question.choices, values);
    case "group":
      return question.questions.flatMap((inner) => said(inner, answers, nameOf(name, inner.key)));
    case "grid": {
      const count = question.services.filter((service) => answers.has(nameOf(name, service))).length;
      return count === 0 ? [] : [counted(count, "service")];
    }
    case "list": {
      const ranks = new Set([...answers.keys()].filter((key) => key.startsWith(`${name}.`)).map((key) => key.slice(name.length + 1).split(".")[0] ?? ""));
      return [...ranks].flatMap((rank) => said(question.item, answers, nameOf(name, rank)).slice(0, 1));
    }
    default:
      return question satisfies never;
  }
};

/** Said by the rest, or by an identifier that nobody knows. */
const UNSAID = new Set(["expertises_source", "territoire"]);

/** Long enough to recognise what it is, short enough for two lines of a telephone. */
const LONGEST = 90;

export const summaryOf = (questions: readonly Question[], answers: Answers): string => {
  const words = questions
    .filter(({ key, isRare }) => !isRare && !UNSAID.has(key))
    .flatMap((question) => said(question, answers, question.key))
    .join(" · ")
    .replace(/\s+/g, " ");
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
};
