/** In the place of the table, for a text that it would spoil: what it says, and a way to begin again. */
import { button, create } from "../../recherche/elements.ts";
import { paragraphs, sentences } from "./phrases.ts";

export interface WithoutTable {
  readonly element: HTMLElement;
  readonly show: (osm: string) => void;
}

export const withoutTable = (restart: () => void): WithoutTable => {
  const element = create("div", "sans-tableau");
  const again = button("lien", "Recommencer avec un tableau vide", restart);
  return {
    element,
    show: (osm) => {
      const lines = sentences(osm);
      const why = lines.length > 0 ? "Ces horaires disent plus que le tableau ne sait montrer :" : "Le tableau ne sait pas lire cette notation.";
      element.replaceChildren(...paragraphs([why, ...lines]), again);
    },
  };
};
