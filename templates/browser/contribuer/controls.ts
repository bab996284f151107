/** The controls of the form, filled from answers and read back: the page is the only place where answers are kept. */
import type { Answers } from "../../../src/formulaire/answers.ts";
import type { Question } from "../../../src/formulaire/question.ts";
import { capitalized } from "../../../src/model/capitalized.ts";
import type { Blocks } from "./blocks.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (one: Element): one is Control => one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement;

export const controlsOf = (form: HTMLFormElement): readonly Control[] => [...form.elements].filter(isControl).filter(({ name }) => name !== "");

/** Those that the browser or a widget refuses: it knows them, where asking each would take long. */
export const refusedIn = (form: HTMLFormElement): readonly Control[] => [...form.querySelectorAll(":invalid")].filter(isControl);

const fill = (control: Control, values: readonly string[]): void => {
  if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = values.includes(control.value);
  else if (control instanceof HTMLInputElement && control.type === "radio") control.checked = control.value === (values[0] ?? "");
  else control.value = values[0] ?? "";
};

const ranksIn = (answers: Answers, name: string): readonly number[] => {
  const ranks = [...answers.keys()].filter((key) => key.startsWith(`${name}.`)).map((key) => Number.parseInt(key.slice(name.length + 1), 10));
  return [...new Set(ranks)].toSorted((a, b) => a - b);
};

/** Tells the widgets that stand on a control that its text is another. */
export const FILLED = "contribuer:rempli";

export const fillForm = (form: HTMLFormElement, blocks: Blocks, answers: Answers): void => {
  for (const name of blocks.names()) blocks.set(name, ranksIn(answers, name));
  for (const control of controlsOf(form)) fill(control, answers.get(control.name) ?? []);
  for (const control of form.querySelectorAll("[data-horaires]")) control.dispatchEvent(new CustomEvent(FILLED));
};

export const readForm = (form: HTMLFormElement): Answers => {
  const answers = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") answers.set(name, [...(answers.get(name) ?? []), value]);
  return answers;
};

/** Long lists of choices are not written in the page: they come with what is known of the guide. */
export const fillChoices = (root: ParentNode, questions: readonly Question[]): void => {
  for (const select of root.querySelectorAll<HTMLSelectElement>("select[data-choix]")) {
    const question = questions.find(({ key }) => key === select.dataset["choix"]);
    const choices = question?.kind === "list" && question.item.kind === "choice" ? question.item.choices : [];
    select.append(...choices.map(({ id, nom }) => new Option(capitalized(nom), id)));
  }
};
