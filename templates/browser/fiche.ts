/** On a structure's page: the print button, whether it is open, and today's line in the table of the week. */

import { wallDay } from "../../src/knowledge/wall-clock.ts";
import { weekdayOf } from "../../src/model/osm/calendar.ts";
import { keepOpenings } from "./ouverture.ts";

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-imprimer]")) {
  button.addEventListener("click", () => window.print());
  button.parentElement?.removeAttribute("hidden");
}

const word = document.createElement("span");
word.className = "ecran";
word.textContent = " (aujourd’hui)";

/** A page may stay open past midnight, or come back the next day. */
const markToday = (): void => {
  const line = document.querySelector(`[data-jour="${weekdayOf(wallDay(Date.now()))}"]`);
  if (line?.hasAttribute("aria-current")) return;
  document.querySelector("[data-jour][aria-current]")?.removeAttribute("aria-current");
  line?.setAttribute("aria-current", "date");
  line?.querySelector("th")?.append(word);
};

keepOpenings(markToday);
