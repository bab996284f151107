/** On pages with a map: a row and its code on the map show each other; the streets are loaded when the visitor agrees. */
import { element } from "./page-element.ts";
import { offerStreets } from "./rues.ts";

const beside = element<HTMLElement>(".avec-plan");
const rows = [...beside.querySelectorAll("li")].filter((row) => row.querySelector(".repere") !== null && row.querySelector("a") !== null);
const hrefOf = (row: Element): string | null | undefined => row.querySelector("a")?.getAttribute("href");

const aim = (target: EventTarget | null): void => {
  for (const aimed of beside.querySelectorAll(".vise")) aimed.classList.remove("vise");
  if (!(target instanceof Element)) return;
  const row = rows.find((one) => one.contains(target));
  const href = row ? hrefOf(row) : target.closest("a.repere")?.getAttribute("href");
  if (!href) return;
  for (const one of rows) if (hrefOf(one) === href) one.classList.add("vise");
  for (const link of beside.querySelectorAll("a.repere")) if (link.getAttribute("href") === href) link.classList.add("vise");
};
beside.addEventListener("pointerover", ({ target }) => aim(target));
beside.addEventListener("pointerleave", () => aim(null));
beside.addEventListener("focusin", ({ target }) => aim(target));
beside.addEventListener("focusout", ({ relatedTarget }) => aim(relatedTarget));

const box = document.querySelector<HTMLElement>(".rues");
if (box) offerStreets(box, rows);
