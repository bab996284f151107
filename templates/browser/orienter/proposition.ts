/** One place proposed: why this one, what to know before going, and what to do. */
import type { Ranked } from "../../../src/knowledge/orientation/ranking.ts";
import { reasonsInWords, type Setting } from "../../../src/knowledge/orientation/words.ts";
import { capitalized } from "../../../src/model/capitalized.ts";
import { typeset } from "../../parts/typography.ts";
import { element } from "../page-element.ts";
import { create } from "../recherche/elements.ts";
import { drawFacts, type FactsSetting, levelMark, levelTemplate } from "../recherche/facts.ts";

export interface Proposing extends Setting, FactsSetting {
  isTicked(slug: string): boolean;
}

/** « ★★★ expert pour ce besoin », once for each need that it answers. */
const levels = ({ index, demand: { services }, names }: Proposing, at: number): readonly Node[] =>
  services.flatMap((service) => {
    const about = services.length === 1 ? "pour ce besoin" : `pour ${names.service(service)}`;
    const mark = levelTemplate(index, service, at);
    return mark === undefined ? [] : [create("span", "", levelMark(mark), ` ${about}`)];
  });

export interface Proposition {
  readonly card: Node;
  /** Completes the card in its place with what was learnt since of when it is open. */
  complete(): void;
}

export const propositionOf = (ranked: Ranked, proposing: Proposing): Proposition => {
  const { index, isTicked } = proposing;
  const at = ranked.rank;
  const { drawn: card, write } = drawFacts("#proposition");
  write(proposing, at);
  const marks = levels(proposing, at);
  const niveaux = element(".niveaux", card);
  if (marks.length === 0) niveaux.remove();
  else niveaux.replaceChildren(...marks);
  const { pour, contre } = reasonsInWords(ranked, proposing);
  if (pour.length === 0) element(".pour", card).remove();
  else element(".pour", card).textContent = typeset(`${capitalized(pour.join(", "))}.`);
  if (contre.length === 0) element(".contre", card).remove();
  else element(".contre span", card).textContent = typeset(`${contre.join(" ; ")}.`);
  const box = element<HTMLInputElement>("[data-fiche]", card);
  box.value = index.id(at);
  box.checked = isTicked(box.value);
  box.setAttribute("aria-label", `Fiche à remettre\u00a0: ${index.name(at)}`);
  return { card, complete: () => write(proposing, at) };
};
