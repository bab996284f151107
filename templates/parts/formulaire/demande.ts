/** One question of the form as ordinary controls: each is named after its path in the file, so that anything can read it. */

import { nameOf } from "../../../src/formulaire/answers.ts";
import type { Choice, ListQuestion, Question, TextQuestion } from "../../../src/formulaire/question.ts";
import { capitalized } from "../../../src/model/capitalized.ts";
import { type Child, type Html, html, trusted } from "../../html.ts";
import { typeset } from "../typography.ts";

/** In the place of the rank, in what is copied for each element of a list. */
export const ANY_RANK = "#";

export const controlId = (name: string): string => `f-${name}`;

/** The hint and the example, which screen readers say with the control. */
const help = ({ hint, example }: Question, id: string): Html | false => {
  const words = [hint, example && `Exemple : ${example}`].filter((part) => part !== undefined && part !== "").join(" ");
  return words !== "" && html`<p class="aide" id="${id}-aide">${typeset(words)}</p>`;
};

const describedBy = ({ hint, example }: Question, id: string): Html | false => (hint ?? example) !== undefined && html` aria-describedby="${id}-aide"`;

const mark = ({ isRequired }: Question): Html | false => isRequired && html` <span class="obligatoire">obligatoire</span>`;

const TYPES: Partial<Record<TextQuestion["input"], Html>> = {
  tel: trusted(' type="tel"'),
  email: trusted(' type="email"'),
  url: trusted(' type="url"'),
  date: trusted(' type="date"'),
  integer: trusted(' inputmode="numeric" class="court"'),
  decimal: trusted(' inputmode="decimal" class="court"'),
  hours: trusted(" data-horaires"),
};

const LINES: Partial<Record<TextQuestion["input"], number>> = { paragraphs: 3, markdown: 8 };

const textControl = (question: TextQuestion, id: string, name: string): Html => {
  const { input } = question;
  const rows = LINES[input];
  if (rows !== undefined) return html`<textarea id="${id}" name="${name}" rows="${rows}"${describedBy(question, id)}></textarea>`;
  return html`<input id="${id}" name="${name}"${TYPES[input]} autocomplete="off"${describedBy(question, id)}>`;
};

/** Beyond, the script that fills the form brings the choices. */
const MOST_WRITTEN = 24;

const selectControl = (question: Question, all: readonly Choice[], id: string, name: string, none: string): Html => {
  const isLong = all.length > MOST_WRITTEN && name.endsWith(`.${ANY_RANK}`);
  const choices = isLong ? [] : all;
  return html`<select id="${id}" name="${name}"${isLong && html` data-choix="${name.slice(0, -2)}"`}${describedBy(question, id)}><option value="">${none}</option>${choices.map(({ id: value, nom }) => html`<option value="${value}">${typeset(capitalized(nom))}</option>`)}</select>`;
};

/** Who chooses in a list sees names: the example is one of them, or there is none. */
const named = (question: TextQuestion, choices: readonly Choice[]): TextQuestion => ({
  ...question,
  example: choices.find(({ id }) => id === question.example)?.nom,
});

/** A label, its help and its control. */
const labelled = (question: Question, id: string, control: Html): Html =>
  html`<div class="demande"><label for="${id}">${typeset(question.question)}${mark(question)}</label>${help(question, id)}${control}</div>
`;

const several = (question: Question, name: string, content: Child): Html =>
  html`<fieldset class="demande" id="${controlId(name)}"${describedBy(question, controlId(name))}><legend>${typeset(question.question)}${mark(question)}</legend>${help(question, controlId(name))}${content}</fieldset>
`;

const list = (question: ListQuestion, name: string, choicesOf: ChoicesOf): Html => {
  const item = demande(question.item, nameOf(name, ANY_RANK), choicesOf);
  const remove = html`<button type="button" class="lien" data-retirer>Retirer</button>`;
  return several(
    question,
    name,
    html`<div class="lignes" data-liste="${name}"${question.most !== undefined && html` data-most="${question.most}"`}></div><template><div class="bloc${question.item.kind === "group" ? " groupe" : ""}">${question.item.kind === "group" ? question.item.questions.map((inner) => demande(inner, nameOf(name, ANY_RANK, inner.key), choicesOf)) : item}${remove}</div></template><button type="button" class="ajouter" data-ajouter="${name}">Ajouter<span class="hors-vue">${typeset(` : ${question.question}`)}</span></button>`,
  );
};

/** The choices that the schema does not know: the chapters of the guide. */
export type ChoicesOf = (input: TextQuestion["input"]) => readonly Choice[] | undefined;

export const demande = (question: Question, name: string, choicesOf: ChoicesOf): Html => {
  const id = controlId(name);
  switch (question.kind) {
    case "text": {
      const choices = choicesOf(question.input);
      if (!choices) return labelled(question, id, textControl(question, id, name));
      const chosen = named(question, choices);
      return labelled(chosen, id, selectControl(chosen, choices, id, name, "À choisir"));
    }
    case "choice":
      return labelled(question, id, selectControl(question, question.choices, id, name, "Non précisé"));
    case "choices":
      return several(
        question,
        name,
        html`<div class="cases">${question.choices.map(({ id: value, nom }) => html`<label class="case"><input type="checkbox" name="${name}" value="${value}"> <span>${typeset(capitalized(nom))}</span></label>`)}</div>`,
      );
    case "group":
      return several(
        question,
        name,
        question.questions.map((inner) => demande(inner, nameOf(name, inner.key), choicesOf)),
      );
    case "list":
      return list(question, name, choicesOf);
    case "grid":
      return html``;
    default:
      return question satisfies never;
  }
};
