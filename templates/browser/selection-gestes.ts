/** Puts places in the selection and takes them out. Rows of lists (`.ligne`) get their button here, also those drawn later. */
import { MOST_KEPT, openSelection } from "./selection-store.ts";

const link = document.querySelector<HTMLAnchorElement>("[data-selection]");
const selection = openSelection(link?.pathname ?? "/selection/");

const said = document.createElement("p");
said.className = "annonce ecran";
said.setAttribute("role", "status");
document.body.append(said);
let silence: ReturnType<typeof setTimeout> | undefined;

/** Long enough to be read whole by someone who has a person in front of them. */
const SAID_FOR = 12_000;

/** After a moment: what is said in an element that has just been made is not heard. */
const say = (text: string): void => {
  clearTimeout(silence);
  setTimeout(() => {
    said.textContent = text;
  }, 50);
  silence = setTimeout(() => {
    said.textContent = "";
  }, SAID_FOR);
};

const LOST = "Ce navigateur ne garde rien\u00a0: ouvrez «\u00a0Ma sélection\u00a0» avant de changer de page, sinon elle sera perdue.";

const inWords = (count: number): string => (count < 2 ? `${count} lieu` : `${count} lieux`);

const dress = (button: HTMLButtonElement, kept: readonly string[]): void => {
  const isKept = kept.includes(button.dataset["garder"] ?? "");
  const { court, nom = "" } = button.dataset;
  const words = court === undefined ? (isKept ? "Retirer de ma sélection" : "Ajouter à ma sélection") : isKept ? "Retirer" : "Ajouter";
  if (button.textContent !== words) button.textContent = words;
  const label = `${words}${isKept ? " de" : " à"} ma sélection\u00a0: ${nom}`;
  if (court !== undefined && button.getAttribute("aria-label") !== label) button.setAttribute("aria-label", label);
  button.classList.toggle("garde", isKept);
  button.hidden = false;
};

const show = (): void => {
  const kept = selection.read();
  if (link) {
    link.hidden = kept.length === 0;
    link.textContent = `Ma sélection (${kept.length})`;
    link.href = selection.address();
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-garder]")) dress(button, kept);
};

/** So many at once: a long list must not hold the page up. */
const AT_ONCE = 20;

/** Says whether rows are left without their button. */
const addButtons = (): boolean => {
  const bare = [...document.querySelectorAll(".ligne:not(:has([data-garder]))")];
  for (const row of bare.slice(0, AT_ONCE)) {
    const name = row.querySelector<HTMLAnchorElement>('a[href*="/structures/"]');
    const slug = name?.pathname.split("/").at(-2);
    if (!name || !slug) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "garder ecran";
    Object.assign(button.dataset, { garder: slug, nom: name.textContent ?? "", court: "" });
    row.append(button);
  }
  return bare.length > AT_ONCE;
};

export const toggle = (slug: string): void => {
  const kept = selection.read();
  const isAdded = !kept.includes(slug);
  if (isAdded && kept.length >= MOST_KEPT) {
    say(`Votre sélection est pleine (${MOST_KEPT} lieux)\u00a0: retirez-en un d’abord.`);
    return;
  }
  selection.write(isAdded ? [...kept, slug] : kept.filter((other) => other !== slug));
  show();
  const done = `${isAdded ? "Ajouté à" : "Retiré de"} votre sélection\u00a0: ${inWords(selection.read().length)}.`;
  say(selection.isDurable() ? done : `${done} ${LOST}`);
};

// Another tab, the page's own past, or the selection's page changed it.
for (const change of ["storage", "pageshow", "selection"]) addEventListener(change, show);

let isWaiting = false;
const refresh = (): void => {
  isWaiting = false;
  const isMore = addButtons();
  show();
  if (isMore) later();
};
const later = (): void => {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(refresh);
};

const hasRows = (node: Node): boolean => node instanceof Element && (node.matches(".ligne") || node.querySelector(".ligne") !== null);

/** Rows come, or a row becomes another place's. What else changes on the page – the count of each filter – is let pass. */
const follow = (changes: readonly MutationRecord[]): void => {
  if (changes.some(({ addedNodes }) => [...addedNodes].some(hasRows))) later();
  const renamed = new Set(changes.flatMap(({ type, target }) => (type === "attributes" && target instanceof HTMLButtonElement ? [target] : [])));
  if (renamed.size === 0) return;
  const kept = selection.read();
  for (const button of renamed) dress(button, kept);
};
const main = document.querySelector("main");
if (main) new MutationObserver(follow).observe(main, { childList: true, subtree: true, attributeFilter: ["data-garder", "data-nom"] });
refresh();
