/** On a structure's page: the print button, and today's line in the table of the week. */

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-imprimer]")) {
  button.addEventListener("click", () => window.print());
  button.parentElement?.removeAttribute("hidden");
}
