/** The need in the person's words: what it may mean is proposed at once, and ticked when it is clear. */
import { servicesMeant } from "../../../src/knowledge/orientation/need.ts";
import type { SearchIndex } from "../../../src/knowledge/search/index.ts";
import { element } from "../page-element.ts";
import { button, create } from "../recherche/elements.ts";

export interface NeedField {
  /** Ticks what the words clearly mean, if they do. Words that mean nothing stay, with what to do. */
  take(): void;
  /** Words that nothing was made of, said where the answer is: it does without them. */
  unread(): readonly Node[];
}

const MOST = 4;

export const needField = (index: SearchIndex, form: HTMLFormElement, nameOf: (service: string) => string, changed: () => void): NeedField => {
  const input = element<HTMLInputElement>("#besoin", form);
  const help = element<HTMLElement>("#besoin-aide", form);
  const list = element<HTMLElement>("#besoins-compris", form);
  const usual = help.textContent ?? "";

  const choose = (service: string): void => {
    const box = form.querySelector<HTMLInputElement>(`[name=service][value="${service}"]`);
    if (!box) return;
    box.checked = true;
    input.value = "";
    list.replaceChildren();
    help.textContent = `Choisi\u00a0: ${nameOf(service)}.`;
    changed();
  };

  /** Words are said again on this page only: nothing of them reaches the address. */
  const waysOut = (typed: string): readonly (Node | string)[] => {
    const link = create("a", "", "cherchez-le parmi les lieux");
    link.href = `${form.dataset["rechercher"]}?${new URLSearchParams({ q: typed })}`;
    return ["Aucun service ne s’appelle ainsi\u00a0: choisissez dans les listes, ou ", link, "."];
  };

  const proposals = (services: readonly string[], chose: () => void): readonly Node[] =>
    services.slice(0, MOST).map((service) =>
      create(
        "li",
        "",
        button("puce compris", nameOf(service), () => {
          choose(service);
          chose();
        }),
      ),
    );

  const propose = (): void => {
    const { services } = servicesMeant(index, input.value);
    list.replaceChildren(...proposals(services, () => input.focus()));
    help.textContent = input.value.trim() === "" || services.length === 0 ? usual : "Est-ce\u202f?";
  };

  const take = (): void => {
    const typed = input.value.trim();
    if (typed === "") return;
    const { services, isClear } = servicesMeant(index, typed);
    const [first] = services;
    if (first !== undefined && isClear) choose(first);
    else if (first === undefined) help.replaceChildren(...waysOut(typed));
  };

  const unread = (): readonly Node[] => {
    const typed = input.value.trim();
    if (typed === "") return [];
    const { services } = servicesMeant(index, typed);
    const quoted = `«\u00a0${typed}\u00a0»`;
    if (services.length === 0) return [create("p", "alerte", `Sans tenir compte de ${quoted}. `, ...waysOut(typed))];
    const focusAnswer = (): void => document.querySelector<HTMLElement>("#reponse .compte")?.focus();
    return [
      create(
        "div",
        "alerte",
        create("p", "", `Sans tenir compte de ${quoted}, qui peut dire plusieurs choses. Est-ce\u202f?`),
        create("ul", "liste", ...proposals(services, focusAnswer)),
      ),
    ];
  };

  input.addEventListener("input", propose);
  // The other questions are still to come: Enter takes the words, and leads to the places once there are none.
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || input.value.trim() === "") return;
    event.preventDefault();
    take();
  });
  // Leaving the field for one of the services it proposes is choosing that one.
  input.addEventListener("blur", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && list.contains(relatedTarget))) take();
  });
  // So is going through them and on to another question.
  list.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && relatedTarget !== input && !list.contains(relatedTarget)) take();
  });
  return { take, unread };
};
