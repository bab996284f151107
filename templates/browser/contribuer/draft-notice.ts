/** What is said of the draft: where it is kept, since when, and how to be rid of it. */
import { button, create } from "../recherche/elements.ts";

const moment = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });

export interface DraftNotice {
  /** A draft was there when the page opened. */
  readonly found: (le: string, isOlderThanFiche: boolean) => void;
  readonly kept: (le: string) => void;
  readonly notKept: () => void;
  readonly none: () => void;
}

/** `onErase`: the person wants the fiche as it is published. */
export const draftNotice = (place: HTMLElement, onErase: () => void): DraftNotice => {
  const words = create("p", "");
  const erase = button("lien", "Effacer le brouillon et repartir de la fiche publiée", onErase);
  place.replaceChildren(words, erase);
  const say = (text: string, hasDraft: boolean): void => {
    place.hidden = false;
    erase.hidden = !hasDraft;
    if (words.textContent !== text) words.textContent = text;
  };
  const at = (le: string): string => moment.format(new Date(le));
  return {
    found: (le, isOlder) => {
      const since = isOlder ? " La fiche publiée a changé depuis : relisez ce que vous aviez écrit avant d’envoyer." : "";
      say(`Voici votre brouillon du ${at(le)}, gardé dans ce navigateur.${since}`, true);
    },
    kept: (le) => say(`Brouillon gardé dans ce navigateur, sur cet appareil seulement (${at(le)}). Rien n’est envoyé.`, true),
    notKept: () => say("Ce navigateur ne garde pas de brouillon : ne fermez pas la page avant d’avoir envoyé.", false),
    none: () => {
      place.hidden = true;
    },
  };
};
