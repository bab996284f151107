/** The answer as it is shown: what is said of it, then the places found. */
import type { Answer } from "../../../src/knowledge/search/query.ts";
import { comparable } from "../../../src/model/comparable.ts";
import { typeset } from "../../parts/typography.ts";
import { type Conditions, chips, inWords, type Loosening, nothing } from "./conditions.ts";
import { create } from "./elements.ts";
import type { LineSetting } from "./line.ts";
import { createLines } from "./lines.ts";

export interface Shown extends LineSetting, Conditions {
  /** For an empty answer: what to give up, and how many places that would find. */
  readonly loosening: readonly Loosening[];
  readonly typed: string;
  /** What the answer does without, in sentences. */
  readonly remarks: readonly string[];
  serviceLink(id: string): { readonly href: string; readonly nom: string };
}

/** « bloque » was typed « bloqué »: the visitor's own word is said again. */
const asTyped = (typed: string, word: string): string => typed.split(/[\s,;’']+/).find((one) => comparable(one) === word) ?? word;

const quoted = (word: string): string => `«\u00a0${word}\u00a0»`;

const count = ({ found, understood: { ignored } }: Answer, { typed }: Shown): Node => {
  const line = create("p", "compte", inWords(found.length));
  line.tabIndex = -1;
  if (found.length > 0 && ignored.length > 0) {
    const words = ignored.map((word) => quoted(asTyped(typed, word))).join(", ");
    line.append(create("span", "", ` Sans tenir compte de ${words}`));
  }
  return line;
};

/** A word is never taken for another in silence. */
export const corrections = ({ understood: { corrected } }: Answer, typed: string): string =>
  corrected.map(({ typed: word, read }) => `Nous avons lu ${read.map(quoted).join(" ou ")} pour ${quoted(asTyped(typed, word))}.`).join(" ");

const correctionLine = (answer: Answer, { typed }: Shown): readonly Node[] => {
  const words = corrections(answer, typed);
  return words === "" ? [] : [create("p", "", words)];
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

const said = (answer: Answer, shown: Shown): readonly Node[] => [
  ...chips(shown),
  count(answer, shown),
  ...correctionLine(answer, shown),
  ...shown.remarks.map((remark) => create("p", "alerte", typeset(remark))),
  ...(answer.found.length === 0 ? [nothing(shown, shown.loosening, "Essayez d’autres mots, ou moins de conditions.")] : servicePages(answer, shown)),
];

/** Takes the place of what the page showed until now. `written`: called when there are lines to complete. */
export const answerIn = (place: HTMLElement, written: () => void): ((answer: Answer, shown: Shown) => void) => {
  const above = create("div", "");
  const lines = createLines(written);
  return (answer, shown) => {
    above.replaceChildren(...said(answer, shown));
    lines.show(answer, shown);
    if (above.parentNode === null) place.replaceChildren(above, ...lines.nodes);
  };
};
