/** The blocks of a list – a computer, a workshop, a stop – copied from the page's own models, added and taken away. */
import { ANY_RANK } from "../../parts/formulaire/demande.ts";
import { element } from "../page-element.ts";

const NAMED = ["name", "id", "for", "aria-describedby"] as const;

/** The number of a block is part of the names of its controls; it is never given twice. */
const rankOf = (block: HTMLElement): number => Number(block.dataset["rang"]);

const copied = (list: HTMLElement, rank: number): HTMLElement => {
  const model = list.nextElementSibling;
  const block = model instanceof HTMLTemplateElement ? model.content.firstElementChild?.cloneNode(true) : undefined;
  if (!(block instanceof HTMLElement)) throw new Error(`No model for ${list.dataset["liste"]}`);
  for (const part of block.querySelectorAll("*"))
    for (const attribute of NAMED) {
      const value = part.getAttribute(attribute);
      if (value?.includes(ANY_RANK)) part.setAttribute(attribute, value.replaceAll(ANY_RANK, String(rank)));
    }
  block.dataset["rang"] = String(rank);
  return block;
};

const blocksOf = (list: HTMLElement): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>(":scope > .bloc")];

const firstControl = (block: HTMLElement): HTMLElement | null => block.querySelector<HTMLElement>("input, select, textarea");

export interface Blocks {
  /** Makes the blocks of a list those of these numbers. */
  readonly set: (name: string, ranks: readonly number[]) => void;
  readonly names: () => readonly string[];
}

/** `onAdded` sees each block once it is on the page; `onChanged` follows a gesture of the person. */
export const blocksIn = (form: HTMLFormElement, onAdded: (block: HTMLElement) => void, onChanged: () => void): Blocks => {
  const lists = [...form.querySelectorAll<HTMLElement>("[data-liste]")];
  const used = new Map<HTMLElement, number>();

  const add = (list: HTMLElement, rank: number): HTMLElement => {
    const block = copied(list, rank);
    used.set(list, Math.max(used.get(list) ?? -1, rank));
    list.append(block);
    onAdded(block);
    return block;
  };

  const remove = (block: HTMLElement): void => {
    const list = block.parentElement;
    if (!list) return;
    const blocks = blocksOf(list);
    const next = blocks[blocks.indexOf(block) + 1] ?? blocks[blocks.indexOf(block) - 1];
    block.remove();
    const adding = element<HTMLElement>(`[data-ajouter="${list.dataset["liste"]}"]`, form);
    (next ? (firstControl(next) ?? adding) : adding).focus();
    onChanged();
  };

  form.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const list = lists.find(({ dataset }) => dataset["liste"] === target.closest<HTMLElement>("[data-ajouter]")?.dataset["ajouter"]);
    const block = target.closest("[data-retirer]")?.closest<HTMLElement>(".bloc");
    if (list) firstControl(add(list, (used.get(list) ?? -1) + 1))?.focus();
    else if (block) remove(block);
  });

  return {
    set: (name, ranks) => {
      const list = lists.find(({ dataset }) => dataset["liste"] === name);
      if (!list) return;
      for (const block of blocksOf(list)) if (!ranks.includes(rankOf(block))) block.remove();
      const there = new Set(blocksOf(list).map(rankOf));
      for (const rank of ranks) if (!there.has(rank)) add(list, rank);
    },
    names: () => lists.map(({ dataset }) => dataset["liste"] ?? ""),
  };
};
