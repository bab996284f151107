/** On a structure's page: the print button, and today's line in the table of the week. */

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-imprimer]")) {
  button.addEventListener("click", () => window.print());
  button.parentElement?.removeAttribute("hidden");
}

/** The day it is where the guide is, whatever the clock of the visitor says: 0 is Monday. */
const today = (): number => {
  const name = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "Europe/Paris" }).format(new Date());
  return ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(name);
};

const line = document.querySelector(`[data-jour="${today()}"]`);
line?.setAttribute("aria-current", "date");
const word = document.createElement("span");
word.className = "ecran";
word.textContent = " (aujourd’hui)";
line?.querySelector("th")?.append(word);
