/** What was asked, said again so that it can be given up – also when nothing answers all of it. */
import { counted, typeset } from "../../parts/typography.ts";
import { button, create } from "./elements.ts";
import type { Pair } from "./state.ts";

export interface Given {
  readonly pair: Pair;
  readonly words: string;
}

export interface Loosening extends Given {
  /** How many places giving it up would find. */
  readonly count: number;
}

export interface Conditions {
  /** What can be given up, as it is called. */
  readonly given: readonly Given[];
  giveUp(pairs: readonly Pair[]): void;
}

export const inWords = (count: number): string => (count === 0 ? "Aucun résultat" : counted(count, "lieu", "lieux"));

/** What was asked, each to be taken back at a touch. */
export const chips = ({ given, giveUp }: Conditions): readonly Node[] => {
  if (given.length === 0) return [];
  const items = given.map(({ pair, words }) => {
    const chip = button("puce", words, () => giveUp([pair]));
    chip.setAttribute("aria-label", `Retirer le filtre ${words}`);
    return create("li", "", chip);
  });
  const all =
    given.length > 1
      ? [
          create(
            "li",
            "",
            button("lien", "Tout retirer", () => giveUp(given.map(({ pair }) => pair))),
          ),
        ]
      : [];
  return [create("ul", "puces", ...items, ...all)];
};

/** Which single change would find something; `otherwise` when none would. */
export const nothing = ({ giveUp }: Pick<Conditions, "giveUp">, loosening: readonly Loosening[], otherwise: string): HTMLElement => {
  const items = loosening.map(({ pair, words, count }) =>
    create(
      "li",
      "",
      button("lien", `Retirer ${words} (${inWords(count)})`, () => giveUp([pair])),
    ),
  );
  const advice = items.length > 0 ? "Un seul changement suffit :" : otherwise;
  return create("div", "aucun", create("p", "", typeset(advice)), create("ul", "liste", ...items));
};
