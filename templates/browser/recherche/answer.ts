/** The answer as it is shown. All of it is drawn anew each time: nothing that is there ever moves. */
import type { Answer } from "../../../src/knowledge/search/query.ts";
import { comparable } from "../../../src/model/comparable.ts";
import { counted, typeset } from "../../parts/typography.ts";
import { type LineSetting, lineOf } from "./line.ts";
import type { Pair } from "./state.ts";

export interface Given {
  readonly pair: Pair;
  readonly words: string;
}

export interface Shown extends LineSetting {
  /** What can be given up, as it is called. */
  readonly chips: readonly Given[];
  /** For an empty answer: what to give up, and how many places that would find. */
  readonly loosening: readonly (Given & { readonly count: number })[];
  readonly typed: string;
  serviceLink(id: string): { readonly href: string; readonly nom: string };
  giveUp(pairs: readonly Pair[]): void;
  /** Lines were added. */
  grown(): void;
}

const MORE = 50;
/** As many lines as the tallest telephone shows. */
const SCREEN = 12;

const create = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
};

const button = (className: string, text: string, act: () => void): HTMLButtonElement => {
  const made = create("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

export const inWords = (count: number): string => (count === 0 ? "Aucun résultat" : counted(count, "lieu", "lieux"));

const chips = ({ chips: given, giveUp }: Shown): readonly Node[] => {
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

/** « bloque » was typed « bloqué »: the visitor's own word is said again. */
const asTyped = (typed: string, word: string): string => typed.split(/[\s,;’']+/).find((one) => comparable(one) === word) ?? word;

const count = ({ found, understood: { ignored } }: Answer, { typed }: Shown): Node => {
  const line = create("p", "compte", inWords(found.length));
  line.tabIndex = -1;
  if (found.length > 0 && ignored.length > 0) {
    const words = ignored.map((word) => `«\u00a0${asTyped(typed, word)}\u00a0»`).join(", ");
    line.append(create("span", "", ` Sans tenir compte de ${words}`));
  }
  return line;
};

/** The words name a service: its page says more than a list. */
const servicePages = ({ understood: { services } }: Answer, { serviceLink }: Shown): readonly Node[] => {
  if (services.length === 0) return [];
  const links = services.map((id) => {
    const { href, nom } = serviceLink(id);
    const link = create("a", "", nom);
    link.href = href;
    return create("li", "", link);
  });
  const title = services.length === 1 ? "Ces mots désignent un service" : "Ces mots désignent plusieurs services";
  return [create("div", "services-nommes", create("p", "", `${title}\u00a0:`), create("ul", "", ...links))];
};

const nothing = ({ loosening, giveUp }: Shown): Node => {
  const items = loosening.map(({ pair, words, count }) =>
    create(
      "li",
      "",
      button("lien", `Retirer ${words} (${inWords(count)})`, () => giveUp([pair])),
    ),
  );
  const advice = items.length > 0 ? "Un seul changement suffit :" : "Essayez d’autres mots, ou moins de conditions.";
  return create("div", "aucun", create("p", "", typeset(advice)), create("ul", "liste", ...items));
};

/** Lines by fifties, the rest on demand. What fits a screen comes first: a slow telephone has it painted before the others. */
const lines = (answer: Answer, shown: Shown): readonly Node[] => {
  const { found } = answer;
  const list = create("ul", "lignes");
  const more = button("plus", "", () => {
    const first = list.childElementCount;
    growTo(first + MORE);
    list.children[first]?.querySelector("a")?.focus();
  });
  const growTo = (count: number): void => {
    list.append(...Array.from(found.subarray(list.childElementCount, count), (rank) => lineOf(shown, answer, rank)));
    more.hidden = list.childElementCount >= found.length;
    more.textContent = `Voir plus (${counted(found.length - list.childElementCount, "autre lieu", "autres lieux")})`;
    if (list.isConnected) shown.grown();
  };
  growTo(SCREEN);
  if (found.length > SCREEN) {
    more.hidden = true;
    setTimeout(() => list.isConnected && growTo(MORE));
  }
  return found.length > 0 ? [list, more] : [];
};

export const showAnswer = (place: HTMLElement, answer: Answer, shown: Shown): void => {
  place.replaceChildren(
    ...chips(shown),
    count(answer, shown),
    ...(answer.found.length === 0 ? [nothing(shown)] : [...servicePages(answer, shown), ...lines(answer, shown)]),
  );
};
