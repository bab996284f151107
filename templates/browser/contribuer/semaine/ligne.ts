/** A line of the table: what it says, and, unfolded, the controls that change it. */
import { typeset } from "../../../parts/typography.ts";
import { create } from "../../recherche/elements.ts";

export interface Ligne {
  readonly element: HTMLDetailsElement;
  /** The words at the right; a line with a fault says so and opens. */
  readonly say: (words: string, hasFault: boolean) => void;
  readonly rename: (name: string) => void;
}

export const ligne = (name: string, ...content: readonly Node[]): Ligne => {
  const title = create("span", "nom", name);
  const said = create("span", "dit");
  const element = create("details", "ligne-de-semaine", create("summary", "", title, " ", said), ...content);
  return {
    element,
    say: (words, hasFault) => {
      said.textContent = hasFault ? "à corriger" : typeset(words);
      element.classList.toggle("fautive", hasFault);
      if (hasFault) element.open = true;
    },
    rename: (words) => {
      title.textContent = typeset(words);
    },
  };
};
