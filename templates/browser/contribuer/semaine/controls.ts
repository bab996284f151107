/** Small controls of the week table, each with its name. None has a `name` of its own: only the text is an answer. */
import { typeset } from "../../../parts/typography.ts";
import { create } from "../../recherche/elements.ts";

let given = 0;
/** An identifier that nothing else on the page has. */
export const newId = (): string => `semaine-${++given}`;

export const labelled = (words: string, control: HTMLElement, className = ""): HTMLLabelElement =>
  create("label", className, create("span", "", words), control);

export const checkbox = (words: string, isChecked: boolean, onChange: () => void): { readonly element: HTMLLabelElement; readonly input: HTMLInputElement } => {
  const input = create("input", "");
  input.type = "checkbox";
  input.checked = isChecked;
  input.addEventListener("change", onChange);
  return { element: create("label", "case", input, create("span", "", words)), input };
};

export const select = (choices: readonly (readonly [value: string, words: string])[], value: string, onChange: () => void): HTMLSelectElement => {
  const made = create("select", "");
  for (const [one, words] of choices) made.append(new Option(words, one, false, one === value));
  made.addEventListener("change", onChange);
  return made;
};

/** A group that screen readers announce by name. */
export const group = (className: string, name: string, ...children: readonly (Node | string)[]): HTMLDivElement => {
  const made = create("div", className, ...children);
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", name);
  return made;
};

/** A line under controls that says what is wrong with them, and marks them so. */
export const faultLine = (controls: readonly HTMLElement[]): { readonly element: HTMLElement; readonly say: (words: string) => void } => {
  const element = create("p", "faute-de-saisie");
  element.id = newId();
  element.hidden = true;
  return {
    element,
    say: (words) => {
      element.textContent = typeset(words);
      element.hidden = words === "";
      for (const control of controls) {
        control.toggleAttribute("aria-invalid", false);
        control.removeAttribute("aria-describedby");
        if (words === "") continue;
        control.setAttribute("aria-invalid", "true");
        control.setAttribute("aria-describedby", element.id);
      }
    },
  };
};
