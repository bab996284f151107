/** The look of what only a script shows: it comes with the script, so that the page itself stays light. */
import envoi from "../../parts/formulaire/envoi.css";
import formulaire from "../../parts/formulaire/formulaire.css";
import semaine from "../../parts/formulaire/semaine.css";
import onglet from "../../parts/onglet.css";
import apercu from "./apercu.css";

export const addStyles = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([onglet, formulaire, semaine, envoi, apercu].join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
