/** Up to three places ticked → the sheet to hand over. Ticks live with the page, and come back with it; nowhere else. */
import { typeset } from "../../parts/typography.ts";
import { element } from "../page-element.ts";
import { button } from "../recherche/elements.ts";

const MOST = 3;

export interface Sheet {
  isTicked(slug: string): boolean;
  /** To call when the places shown have changed: without a tick, the first ones are the sheet. */
  refresh(shown: readonly string[]): void;
  /** For somebody else. */
  clear(): void;
}

const kept = (): readonly string[] => {
  const state: unknown = history.state;
  const slugs = typeof state === "object" && state !== null && "fiche" in state ? state.fiche : [];
  return Array.isArray(slugs) ? slugs.filter((slug) => typeof slug === "string").slice(0, MOST) : [];
};

const offer = (ticked: number, first: number): string => {
  if (ticked > 0) return ticked === 1 ? "Faire la fiche (1\u00a0lieu coché)" : `Faire la fiche (${ticked}\u00a0lieux cochés)`;
  return first === 1 ? "Faire la fiche avec ce lieu" : `Faire la fiche avec les ${first} premiers`;
};

/** `nameOf`: what the place of a slug is called. */
export const sheetOf = (answer: HTMLElement, href: string, nameOf: (slug: string) => string): Sheet => {
  const bar = element<HTMLElement>(".vers-fiche");
  const link = element<HTMLAnchorElement>("a", bar);
  const limit = element("span", bar);
  let ticked = kept();
  let first: readonly string[] = [];

  const show = (): void => {
    const slugs = ticked.length > 0 ? ticked : first.slice(0, MOST);
    bar.hidden = slugs.length === 0;
    link.href = `${href}?lieux=${slugs.join(",")}`;
    link.textContent = offer(ticked.length, slugs.length);
    sayLimit();
    for (const box of answer.querySelectorAll<HTMLInputElement>("[data-fiche]")) box.disabled = ticked.length === MOST && !box.checked;
  };

  const choose = (slugs: readonly string[]): void => {
    ticked = slugs;
    history.replaceState({ fiche: ticked }, "");
    show();
  };

  /** Ticked for an earlier answer: nobody must be handed a sheet with a place that was somebody else’s. */
  const sayLimit = (): void => {
    const away = ticked.filter((slug) => !first.includes(slug));
    const words = [
      ...(ticked.length === MOST ? ["Trois lieux au plus."] : []),
      ...(away.length > 0 ? [`${away.length === 1 ? "Coché avant, absent" : "Cochés avant, absents"} de la liste\u00a0: ${away.map(nameOf).join(", ")}.`] : []),
    ];
    limit.replaceChildren(typeset(words.join(" ")));
    if (away.length > 0) {
      const forget = button("lien", away.length === 1 ? "Le décocher" : "Les décocher", () => {
        choose(ticked.filter((slug) => !away.includes(slug)));
        link.focus();
      });
      limit.append(" ", forget);
    }
  };

  answer.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.dataset["fiche"] !== undefined)) return;
    choose(target.checked ? [...ticked, target.value] : ticked.filter((slug) => slug !== target.value));
  });
  return {
    isTicked: (slug) => ticked.includes(slug),
    refresh(shown) {
      first = shown;
      show();
    },
    clear: () => choose([]),
  };
};
