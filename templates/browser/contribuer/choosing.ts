/** Which place it is about: a few letters, then a link. */
import type { KnownPlace } from "../../../src/formulaire/neighbours.ts";
import { comparable } from "../../../src/model/comparable.ts";
import { element } from "../page-element.ts";
import { announcer } from "../recherche/announcing.ts";
import { create } from "../recherche/elements.ts";

const MOST = 12;

/** Every word typed begins a word of the name or of the commune. */
const matches = (words: readonly string[], text: string): boolean => words.every((word) => text.startsWith(word) || text.includes(` ${word}`));

export const mountChoosing = (place: HTMLElement, places: () => Promise<readonly KnownPlace[]>): void => {
  const field = element<HTMLInputElement>("input", place);
  const results = element<HTMLElement>(".lieux-trouves", place);
  const announce = announcer(element<HTMLElement>("[role=status]", place));

  const show = async (): Promise<void> => {
    const words = comparable(field.value).split(" ").filter(Boolean);
    const all = await places();
    const found = words.length === 0 ? [] : all.filter(({ nom, commune }) => matches(words, comparable(`${nom} ${commune}`)));
    results.replaceChildren(
      ...found.slice(0, MOST).map(({ id, nom, commune }) => {
        const link = create("a", "", nom);
        link.href = `?fiche=${encodeURIComponent(id)}`;
        return create("li", "", link, create("span", "discret", ` ${commune}`));
      }),
    );
    if (words.length === 0) return announce("");
    const more = found.length > MOST ? ` Les ${MOST} premiers sont là : écrivez plus de lettres.` : "";
    announce(found.length === 0 ? "Aucun lieu du guide ne s’appelle ainsi." : `${found.length} ${found.length > 1 ? "lieux" : "lieu"}.${more}`);
  };
  field.addEventListener("focus", () => void places());
  field.addEventListener("input", () => void show());
};
