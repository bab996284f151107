/** Today's line in the table of the week. */
import { wallDay } from "../../src/knowledge/wall-clock.ts";
import { weekdayOf } from "../../src/model/osm/calendar.ts";

const word = document.createElement("span");
word.className = "ecran";
word.textContent = " (aujourd’hui)";

/** A page may stay open past midnight, or come back the next day. */
export const markToday = (): void => {
  const line = document.querySelector(`[data-jour="${weekdayOf(wallDay(Date.now()))}"]`);
  if (line?.hasAttribute("aria-current")) return;
  document.querySelector("[data-jour][aria-current]")?.removeAttribute("aria-current");
  line?.setAttribute("aria-current", "date");
  line?.querySelector("th")?.append(word);
};
