/** What is at hand, in the title of the tab too: who has several open, or hears rather than sees, finds it there. */
import { typeset } from "../../parts/typography.ts";
import { element } from "../page-element.ts";

/** The guide's name is added, as on every page. */
export const sayInTab = (words: string): void => {
  document.title = typeset(`${words} – ${element<HTMLElement>(".marque").innerText.trim()}`);
};
