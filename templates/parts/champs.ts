/** The fields of a form of criteria: a list to choose one from, boxes to tick. */
import { capitalized } from "../../src/model/capitalized.ts";
import { type Child, type Html, html } from "../html.ts";
import { typeset } from "./typography.ts";

export interface Option {
  readonly id: string;
  readonly nom: string;
}

export const option = ({ id, nom }: Option): Html => html`<option value="${id}">${typeset(nom)}</option>`;

export const select = (name: string, label: string, all: string, options: Child): Html =>
  html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${all}</option>${options}</select></div>`;

/** `short`: what it is called once chosen, when its name is long. */
export const box = (name: string, { id, nom }: Option, short?: string): Html =>
  html`<label class="case"><input type="checkbox" name="${name}" value="${id}"> <span${short !== undefined && html` data-nom="${typeset(short)}"`}>${typeset(capitalized(nom))}</span></label>`;

export const boxes = (name: string, legend: string, choices: readonly Option[]): Html | false =>
  choices.length > 0 && html`<fieldset><legend>${legend}</legend>${choices.map((choice) => box(name, choice))}</fieldset>`;

/** From 7 h to 20 h 30. */
export const HALF_HOURS = Array.from({ length: 28 }, (_, half) => {
  const [hour, minute] = [7 + Math.floor(half / 2), half % 2 === 0 ? "00" : "30"];
  return { id: `${String(hour).padStart(2, "0")}:${minute}`, nom: `${hour} h${minute === "00" ? "" : ` ${minute}`}` };
});
