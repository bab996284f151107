/** What the panel does with a text, without anything leaving the device: copy it, save it as a file. */
import { create } from "../recherche/elements.ts";

/** Some browsers, and every page that is not on https, have no clipboard to write to: the text is then selected, to be copied by hand. */
const selectByHand = (text: string, after: HTMLElement): void => {
  const field = create("textarea", "a-copier");
  field.value = text;
  field.readOnly = true;
  field.rows = 6;
  field.setAttribute("aria-label", "Texte à copier");
  after.parentElement?.querySelector(".a-copier")?.remove();
  after.after(field);
  field.focus();
  field.select();
};

/** Says, in words, what came of it. */
export const copy = async (text: string, button: HTMLElement): Promise<string> => {
  try {
    await navigator.clipboard.writeText(text);
    return "Le texte est copié.";
  } catch {
    selectByHand(text, button);
    return "Le texte est sélectionné : copiez-le (Ctrl + C, ou appui long).";
  }
};

/** A file made in the page. */
export const save = (text: string, nom: string): string => {
  const url = URL.createObjectURL(new Blob([text], { type: "text/yaml;charset=utf-8" }));
  const link = create("a", "");
  link.href = url;
  link.download = nom;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return `Le fichier ${nom} est enregistré.`;
};
