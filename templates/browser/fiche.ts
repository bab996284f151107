/** On a structure's page: the print button, whether it is open, and today's line in the table of the week. */

import { markToday } from "./aujourd-hui.ts";
import { keepOpenings } from "./ouverture.ts";

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-imprimer]")) {
  button.addEventListener("click", () => window.print());
  button.parentElement?.removeAttribute("hidden");
}

keepOpenings(markToday);
