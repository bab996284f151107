/** What is said of the draft: where it is kept, since when, and how to be rid of it. */
import { timeInWords } from "../../../src/model/osm/words.ts";
import { button, create } from "../recherche/elements.ts";

const day = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long" });

/** « 12 mars à 9 h 05 » */
const momentInWords = (le: string): string => {
  const moment = new Date(le);
  return `${day.format(moment)} à ${timeInWords(moment.getHours() * 60 + moment.getMinutes())}`;
};

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
  return {
    found: (le, isOlder) => {
      const since = isOlder ? " La fiche publiée a changé depuis : relisez ce que vous aviez écrit avant d’envoyer." : "";
      say(`Voici votre brouillon du ${momentInWords(le)}, gardé dans ce navigateur.${since}`, true);
    },
    kept: (le) => say(`Brouillon gardé dans ce navigateur, sur cet appareil seulement (${momentInWords(le)}). Rien n’est envoyé.`, true),
    notKept: () => say("Ce navigateur ne garde pas de brouillon : ne fermez pas la page avant d’avoir envoyé.", false),
    none: () => {
      place.hidden = true;
    },
  };
};
