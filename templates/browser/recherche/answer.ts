/** The answer as it is shown. All of it is drawn anew each time: nothing that is there ever moves. */
import type { Answer } from "../../../src/knowledge/search/query.ts";
import { comparable } from "../../../src/model/comparable.ts";
import { counted } from "../../parts/typography.ts";
import { type Conditions, chips, inWords, type Loosening, nothing } from "./conditions.ts";
import { button, create } from "./elements.ts";
import { type LineSetting, lineOf } from "./line.ts";

export interface Shown extends LineSetting, Conditions {
  /** For an empty answer: what to give up, and how many places that would find. */
  readonly loosening: readonly Loosening[];
  readonly typed: string;
  serviceLink(id: string): { readonly href: string; readonly nom: string };
  /** Lines were added. */
  grown(): void;
}

const MORE = 50;
/** As many lines as the tallest telephone shows. */
const SCREEN = 12;

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
    ...(answer.found.length === 0
      ? [nothing(shown, shown.loosening, "Essayez d’autres mots, ou moins de conditions.")]
      : [...servicePages(answer, shown), ...lines(answer, shown)]),
  );
};
