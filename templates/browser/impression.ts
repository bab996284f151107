/** On the page of the papers: what another number of copies takes. */
import { type Copy, estimateFor, type PrintCosts } from "../../src/knowledge/print-cost.ts";

const table = document.querySelector<HTMLElement>(".estimation");
const input = table?.querySelector<HTMLInputElement>("input");
const costs: PrintCosts = JSON.parse(table?.dataset["couts"] ?? "{}");

const written = (amount: number | undefined, unit = ""): string => (amount === undefined ? "" : `${Math.round(amount).toLocaleString("fr-FR")}${unit}`);

const show = (copies: number): void => {
  const shown = table?.querySelector("output");
  if (shown) shown.textContent = written(copies);
  for (const row of table?.querySelectorAll<HTMLElement>("[data-exemplaire]") ?? []) {
    const copy: Copy = JSON.parse(row.dataset["exemplaire"] ?? "");
    const { sheets, black, colour } = estimateFor(copy, copies, costs);
    const words = { sheets: written(sheets), black: written(black, "\u00a0€"), colour: written(colour, "\u00a0€") };
    for (const cell of row.querySelectorAll<HTMLElement>("[data-de]")) cell.textContent = words[cell.dataset["de"] as keyof typeof words];
  }
};

input?.parentElement?.removeAttribute("hidden");
input?.addEventListener("input", () => {
  if (input.validity.valid && input.value !== "") show(input.valueAsNumber);
});
