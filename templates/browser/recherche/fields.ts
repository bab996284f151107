/** The filters as they stand: their names, and how many places each of their values would leave. */
import type { Counts } from "../../../src/knowledge/search/counts.ts";
import { isFacet } from "../../../src/knowledge/search/facets.ts";
import type { Pair } from "./state.ts";

const NBSP = "\u00a0";

const names = new WeakMap<Element, string>();

/** The name of a value, before a count was added to it. */
export const nameOf = (element: Element): string => {
  const name = names.get(element) ?? element.getAttribute("data-nom") ?? element.textContent?.trim() ?? "";
  names.set(element, name);
  return name;
};

/** « Service : Impôts », « Imprimantes », « rsa »: how a condition is called when it can be given up. */
export const pairInWords = (form: HTMLFormElement, [name, value]: Pair): string => {
  if (name === "q") return `«${NBSP}${value}${NBSP}»`;
  const choices = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]")];
  const box = choices.find((one) => one.name === name && one.value === value);
  if (box?.nextElementSibling instanceof HTMLElement) return nameOf(box.nextElementSibling);
  const select = form.elements.namedItem(name);
  if (!(select instanceof HTMLSelectElement)) return value;
  const option = [...select.options].find((one) => one.value === value);
  const hour = name === "jour" ? form.elements.namedItem("heure") : undefined;
  const at = hour instanceof HTMLSelectElement && !hour.disabled && hour.value !== "" && hour.selectedOptions[0] ? ` à ${nameOf(hour.selectedOptions[0])}` : "";
  return `${option ? nameOf(option) : value}${at}`;
};

const inFrench = new Intl.NumberFormat("fr-FR");

/** A box or an option, and where its name and its count are written. */
interface Offered {
  readonly choice: HTMLInputElement | HTMLOptionElement;
  readonly name: string;
  readonly label: Element;
}

const offeredBy = (form: HTMLFormElement): readonly Offered[] => [
  ...[...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].flatMap((choice) => {
    const label = choice.nextElementSibling;
    return label ? [{ choice, name: choice.name, label }] : [];
  }),
  ...[...form.querySelectorAll("select")].flatMap(({ name, options }) => [...options].map((choice) => ({ choice, name, label: choice }))),
];

/** Only what can leave something may be chosen; what is chosen may always be given up. */
const show = ({ choice, label }: Offered, count: number): void => {
  const text = `${nameOf(label)} (${inFrench.format(count)})`;
  if (label.textContent !== text) label.textContent = text;
  const isChosen = choice instanceof HTMLInputElement ? choice.checked : choice.selected;
  const isUseless = count === 0 && !isChosen;
  if (choice.disabled !== isUseless) choice.disabled = isUseless;
};

/** What a value would leave; nothing where it cannot be told. */
export type CountOf = (name: string, value: string) => number | undefined;

export const countedBy =
  ({ facets, niveaux }: Counts): CountOf =>
  (name, value) =>
    isFacet(name) ? (facets.get(name)?.get(value) ?? 0) : name === "niveau" ? niveaux[Number(value) - 1] : undefined;

/** Writes the counts of the filters of a form. */
export const countsIn = (form: HTMLFormElement): ((countOf: CountOf) => void) => {
  const offered = offeredBy(form).filter(({ choice }) => choice.value !== "");
  return (countOf) => {
    for (const one of offered) {
      const count = countOf(one.name, one.choice.value);
      if (count !== undefined) show(one, count);
    }
  };
};
