/**
 * What is asked, as pairs of the form: what the address carries and what criteria are made of. Only choices from lists and
 * the words typed ever reach the address: never where somebody is, nor an address they typed.
 */
import type { Criteria } from "../../../src/knowledge/search/criteria.ts";
import { type FacetId, isFacet } from "../../../src/knowledge/search/facets.ts";
import { WEEKDAYS } from "../../../src/model/osm/words.ts";

export type Pair = readonly [name: string, value: string];
export type State = readonly Pair[];

/** What the form says, without what says nothing. */
export const stateOf = (form: HTMLFormElement): State =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" && value.trim() !== "" ? [[name, value.trim()] as const] : []));

export const stateFrom = (search: string): State => [...new URLSearchParams(search)].filter(([, value]) => value.trim() !== "");

export const chosen = (state: State, wanted: string): string | undefined => state.find(([name]) => name === wanted)?.[1];

/** The address of the page for what may be shared of a state. */
export const addressOf = (state: State, isPlaceShareable: boolean): string => {
  const shared = state.filter(([name]) => (name !== "lieu" && name !== "rayon") || isPlaceShareable);
  const parameters = new URLSearchParams(shared.map(([name, value]) => [name, value]));
  return `${location.pathname}${parameters.size > 0 ? `?${parameters}` : ""}`;
};

/** An hour without its day says nothing. */
const PARTNERS: Readonly<Record<string, string>> = { jour: "heure" };

export const without = (state: State, [name, value]: Pair): State =>
  state.filter((pair) => !(pair[0] === name && pair[1] === value) && pair[0] !== PARTNERS[name]);

/** What can be given up, one at a time. */
export const givable = (state: State): State => state.filter(([name]) => name !== "heure" && name !== "lieu");

const choicesOf = (state: State): Readonly<Partial<Record<FacetId, readonly string[]>>> => {
  const choices: Partial<Record<FacetId, readonly string[]>> = {};
  for (const [name, value] of state) if (isFacet(name)) choices[name] = [...(choices[name] ?? []), value];
  return choices;
};

export const minuteOf = (hour: string | undefined): number | undefined => {
  const [hours = "", minutes = ""] = hour?.split(":") ?? [];
  return hour === undefined ? undefined : Number(hours) * 60 + Number(minutes);
};

const numberOf = (text: string | undefined): number | undefined => (text === undefined || !/^\d+$/.test(text) ? undefined : Number(text));

export const dayOf = (weekday: string | undefined): number | undefined => {
  const day = WEEKDAYS.findIndex((name) => weekday?.startsWith(name));
  return day < 0 ? undefined : day;
};

/** Criteria, but for what the page alone knows: where from, and who is open now. */
export const criteriaOf = (state: State): Criteria => {
  const day = dayOf(chosen(state, "jour"));
  return {
    text: chosen(state, "q"),
    niveau: numberOf(chosen(state, "niveau")),
    choices: choicesOf(state),
    open: day === undefined ? undefined : { day, minute: minuteOf(chosen(state, "heure")) },
    within: numberOf(chosen(state, "rayon")),
  };
};

/** What an address asks for counts, even where it was of no use a moment ago: a form says nothing of what is disabled. */
const enable = (field: HTMLInputElement | HTMLSelectElement): void => {
  const isAsked = field instanceof HTMLInputElement ? field.checked : field.value !== "";
  if (!isAsked) return;
  field.disabled = false;
  if (field instanceof HTMLSelectElement) for (const option of field.selectedOptions) option.disabled = false;
};

/** Writes a state in the form. */
export const fillForm = (form: HTMLFormElement, state: State): void => {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio"))
      // « No preference » is the choice without a value.
      field.checked =
        field.value === "" ? chosen(state, field.name) === undefined : state.some(([name, value]) => name === field.name && value === field.value);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = chosen(state, field.name) ?? "";
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) enable(field);
  }
};
