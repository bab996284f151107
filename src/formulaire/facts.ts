/** Answers → the facts of a file, each with the type that the file gives it; and the way back from a fact to its control. */
import type { YamlData, YamlGroup } from "../exchange/yaml/write.ts";
import type { Path } from "../reading/field.ts";
import { type Answers, nameOf } from "./answers.ts";
import type { ListQuestion, Question, TextQuestion } from "./question.ts";

/** The numbers of the blocks of a list that say something, in the order of the page. */
const ranksOf = (answers: Answers, name: string): readonly number[] => {
  const start = `${name}.`;
  const ranks = [...answers.keys()].filter((key) => key.startsWith(start)).map((key) => Number.parseInt(key.slice(start.length), 10));
  return [...new Set(ranks)].toSorted((a, b) => a - b);
};

/** A text that is no number stays as it is, for the checks to explain. */
const numberOrText = (text: string): YamlData => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);

const typed = ({ input }: TextQuestion, text: string): YamlData => (input === "integer" || input === "decimal" ? numberOrText(text) : text);

/** Only Markdown means something by its ends of lines; elsewhere they come with what was pasted. */
const cleaned = ({ input }: TextQuestion, text: string): string =>
  input === "markdown"
    ? text
        .replace(/\r\n?/g, "\n")
        .replace(/[^\S\n]+$/gm, "")
        .trimEnd()
    : text.trim().replace(/\s*[\r\n]\s*/g, " ");

const group = (entries: readonly (readonly [string, YamlData])[]): YamlData => {
  const filled = entries.filter(([, value]) => value !== undefined);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
};

const factOf = (question: Question, answers: Answers, name: string): YamlData => {
  const values = answers.get(name);
  switch (question.kind) {
    case "text": {
      const text = cleaned(question, values?.[0] ?? "");
      return text === "" ? undefined : typed(question, text);
    }
    case "choice":
      return question.isYesNo && values?.[0] !== undefined ? values[0] === "oui" : values?.[0];
    case "choices":
      return values;
    case "group":
      return group(question.questions.map((inner) => [inner.key, factOf(inner, answers, nameOf(name, inner.key))]));
    case "grid":
      return group(question.services.map((service) => [service, answers.get(nameOf(name, service))?.[0]]));
    case "list": {
      const items = ranksOf(answers, name)
        .map((rank) => factOf(question.item, answers, nameOf(name, rank)))
        .filter((item) => item !== undefined);
      return items.length === 0 ? undefined : items;
    }
    default:
      return question satisfies never;
  }
};

/** What the answers say, by key of the file; a key of which nothing is said is absent. */
export const factsOf = (questions: readonly Question[], answers: Answers): YamlGroup =>
  Object.fromEntries(questions.map((question) => [question.key, factOf(question, answers, question.key)] as const).filter(([, fact]) => fact !== undefined));

const sameFact = (a: YamlData, b: YamlData): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What must be written in the file: only the keys whose facts differ; an absent fact removes its key. */
export const changedFacts = (questions: readonly Question[], before: Answers, after: Answers): YamlGroup => {
  const [was, is] = [factsOf(questions, before), factsOf(questions, after)];
  return Object.fromEntries(questions.map(({ key }) => key).flatMap((key) => (sameFact(was[key], is[key]) ? [] : [[key, is[key]] as const])));
};

const inList = ({ item }: ListQuestion, answers: Answers, name: string, [index, ...rest]: Path): string => {
  const rank = typeof index === "number" ? ranksOf(answers, name)[index] : undefined;
  return rank === undefined ? name : controlIn(item, answers, nameOf(name, rank), rest);
};

const controlIn = (question: Question, answers: Answers, name: string, path: Path): string => {
  const [step, ...rest] = path;
  if (question.kind === "list") return inList(question, answers, name, path);
  if (question.kind === "group") {
    const inner = question.questions.find(({ key }) => key === step);
    return inner ? controlIn(inner, answers, nameOf(name, inner.key), rest) : name;
  }
  return question.kind === "grid" && typeof step === "string" && question.services.includes(step) ? nameOf(name, step) : name;
};

/** The control, or the list or group of controls, that a path of the written file is about. */
export const controlOf = (questions: readonly Question[], answers: Answers, path: Path): string | undefined => {
  const question = questions.find(({ key }) => key === path[0]);
  return question && controlIn(question, answers, question.key, path.slice(1));
};
