/** The filters as they stand: their names, and how many places each of their values would leave. */
import type { Counts } from "../../../src/knowledge/search/counts.ts";
import { isFacet } from "../../../src/knowledge/search/facets.ts";
import type { Pair } from "./state.ts";

const NBSP = "\u00a0";

/** The name of a value before a count was added to it. */
const nameOf = (element: HTMLElement): string => {
  const name = element.dataset["nom"] ?? element.textContent?.trim() ?? "";
  element.dataset["nom"] = name;
  return name;
};

const boxes = (form: HTMLFormElement): readonly HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];

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
  const at = hour instanceof HTMLSelectElement && hour.value !== "" ? ` à ${hour.selectedOptions[0]?.text ?? ""}` : "";
  return `${option ? nameOf(option) : value}${at}`;
};

/** Only what can leave something may be chosen; what is chosen may always be given up. */
const show = (element: HTMLElement, count: number, isChosen: boolean): boolean => {
  const text = `${nameOf(element)} (${count.toLocaleString("fr-FR")})`;
  if (element.textContent !== text) element.textContent = text;
  return count === 0 && !isChosen;
};

export const showCounts = (form: HTMLFormElement, { facets, niveaux }: Counts): void => {
  for (const box of boxes(form)) {
    const count = isFacet(box.name) ? (facets.get(box.name)?.get(box.value) ?? 0) : undefined;
    if (count !== undefined && box.nextElementSibling instanceof HTMLElement) box.disabled = show(box.nextElementSibling, count, box.checked);
  }
  for (const select of form.querySelectorAll("select")) {
    for (const option of select.options) {
      if (option.value === "") continue;
      const count = isFacet(select.name)
        ? (facets.get(select.name)?.get(option.value) ?? 0)
        : select.name === "niveau"
          ? niveaux[Number(option.value) - 1]
          : undefined;
      if (count !== undefined) option.disabled = show(option, count, option.selected);
    }
  }
};
