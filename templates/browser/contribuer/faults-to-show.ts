/** What the checks say of the answers, put to the fields; of those that the person has left, or of all once asked to send. */
import type { Answers } from "../../../src/formulaire/answers.ts";
import type { Fault } from "../../../src/formulaire/check.ts";
import { controlOf } from "../../../src/formulaire/facts.ts";
import type { Question } from "../../../src/formulaire/question.ts";
import { inFormWords } from "../../../src/formulaire/wording.ts";
import { isError } from "../../../src/reading/problem.ts";
import { controlsOf, refusedIn } from "./controls.ts";
import type { FieldFault } from "./faults.ts";

/** What a widget refuses never reaches the answers. */
const ofWidgets = (form: HTMLFormElement): readonly FieldFault[] =>
  refusedIn(form).flatMap(({ name, validity, validationMessage }) => (validity.customError ? [{ name, isError: true, words: validationMessage }] : []));

export const faultsToShow = (
  form: HTMLFormElement,
  questions: readonly Question[],
  answers: Answers,
  faults: readonly Fault[],
  isLeft: (name: string) => boolean,
): readonly FieldFault[] => {
  const said = faults.map((fault) => ({ name: controlOf(questions, answers, fault.path) ?? "", isError: isError(fault), ...inFormWords(fault) }));
  if (said.length === 0) return ofWidgets(form);
  const left = controlsOf(form)
    .map(({ name }) => name)
    .filter(isLeft);
  return [...said.filter(({ name }) => isLeft(name) || left.some((one) => one.startsWith(`${name}.`))), ...ofWidgets(form)];
};
