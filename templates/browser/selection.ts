/**
 * On every page: the link to the selection when it holds something, and the buttons that wait for a hand. What the hand
 * does comes from `selection-gestes.ts`, loaded at the first gesture, or at once where there are rows to equip.
 */
import type { toggle } from "./selection-gestes.ts";

interface Gestures {
  readonly toggle: typeof toggle;
}

const link = document.querySelector<HTMLAnchorElement>("[data-selection]");
let gestures: Promise<Gestures> | undefined;
const load = (): Promise<Gestures> => {
  gestures ??= import(link?.dataset["selection"] ?? "");
  return gestures;
};

const show = (): void => {
  let kept: readonly string[] = [];
  try {
    kept = JSON.parse(localStorage.getItem(`selection:${link?.pathname}`) ?? "[]");
  } catch {
    // Nothing can be kept here.
  }
  if (link && kept.length > 0) {
    link.hidden = false;
    link.textContent = `Ma sélection (${kept.length})`;
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-garder]")) {
    button.hidden = false;
    if (kept.includes(button.dataset["garder"] ?? "")) button.textContent = "Retirer de ma sélection";
  }
};

document.addEventListener("click", async ({ target }) => {
  const slug = target instanceof Element && target.closest<HTMLElement>("[data-garder]")?.dataset["garder"];
  if (slug) (await load()).toggle(slug);
});
show();
// Rows may be there, or come later: a list that a script fills is there from the start.
if (document.querySelector(".ligne, .lignes, [data-lignes]")) load();
