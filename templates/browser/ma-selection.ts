/** On /selection/: the visitor's own list, or the one that a link shares, which never takes the place of the other. */
import type { Remise } from "../../src/knowledge/remise.ts";
import { html } from "../html.ts";
import { displayDate } from "../parts/typography.ts";
import { today } from "./jour.ts";
import { listeDesLieux } from "./ma-selection-liste.ts";
import { askedIn, missingPlaces, placesBeyond } from "./missing-places.ts";
import { type Found, findRemise } from "./remise-source.ts";
import { MOST_KEPT, openSelection } from "./selection-store.ts";

const NBSP = "\u00a0";

/** As many as a sheet to hand over has room for. */
const MOST_ON_SHEET = 3;

const element = <Kind extends HTMLElement>(selector: string): Kind => {
  const found = document.querySelector<Kind>(selector);
  if (found === null) throw new Error(`Missing on the page: ${selector}`);
  return found;
};

const list = element(".choix");
const status = element(".annonces");
const sheetLink = element<HTMLAnchorElement>("[data-fiche]");
const field = element<HTMLInputElement>("#lien");
const appointments: Readonly<Record<string, string>> = JSON.parse(list.dataset["rendezVous"] ?? "{}");
const selection = openSelection(location.pathname);
const { slugs: named, others } = askedIn(location.search);
let asked = named.slice(0, MOST_KEPT);

/** A link's list is another's until it is kept; where the browser keeps nothing, the address is all there is. */
const isShared = asked.length + others.length > 0 && selection.isDurable() && asked.join() !== selection.read().join();
if (asked.length > 0 && !selection.isDurable()) selection.write(asked);

const places = new Map<string, Remise>();
let chosen: ReadonlySet<string> = new Set();
let emptied: readonly string[] = [];
let isKept = false;

const shown = (): readonly string[] => (isShared ? asked : selection.read());
const say = (text: string): void => {
  status.textContent = text;
};
const linkTo = (path: string, slugs: readonly string[]): string => `${location.origin}${path}?lieux=${slugs.join(",")}`;

const showTools = (slugs: readonly string[]): void => {
  element(".vide").hidden = slugs.length > 0;
  element(".outils").hidden = slugs.length === 0;
  element('[data-geste="vider"]').hidden = isShared;
  element('[data-geste="annuler"]').hidden = emptied.length === 0;
  field.value = linkTo(location.pathname, slugs);
  const sheet = slugs.filter((slug) => chosen.has(slug));
  if (sheet.length === 0) sheetLink.removeAttribute("href");
  else sheetLink.href = `${list.dataset["remettre"]}?lieux=${sheet.join(",")}`;
  sheetLink.textContent = sheet.length === 0 ? "Faire la fiche" : `Faire la fiche (${sheet.length} ${sheet.length < 2 ? "lieu" : "lieux"})`;
};

const inWords = (count: number): string => (count < 2 ? `${count} lieu` : `${count} lieux`);

/** Whose list it is, what became of it, and the way to the other one. */
const showBanner = (): void => {
  element(".partagee").hidden = !isShared;
  const mine = selection.read();
  const sent = asked.length === 0 ? "Aucun des lieux de cette liste n’est dans ce guide." : `On vous a envoyé cette liste (${inWords(asked.length)}).`;
  element(".partagee p").textContent = isKept
    ? `C’est fait\u00a0: votre sélection a ${inWords(mine.length)}.`
    : `${sent} Votre propre sélection n’est pas changée.`;
  element('[data-geste="garder"]').hidden = isKept || asked.length === 0;
  element("[data-mienne]").hidden = mine.length === 0;
};

const draw = (): void => {
  const slugs = shown().filter((slug) => places.has(slug));
  const remises = slugs.flatMap((slug) => places.get(slug) ?? []);
  const isFull = chosen.size >= MOST_ON_SHEET;
  list.innerHTML = listeDesLieux(remises, { structures: list.dataset["structures"] ?? "", appointments, isShared, chosen, isFull }).markup;
  showTools(slugs);
};

/** Drawing replaces what had the focus: it goes back to the same gesture, or to the one beside it. */
const focusOn = (slug: string | undefined, gesture: string): void => {
  const row = [...list.querySelectorAll<HTMLElement>("[data-slug]")].find((item) => item.dataset["slug"] === slug);
  const wanted = row?.querySelector<HTMLElement>(`[data-geste="${gesture}"]:not(:disabled)`) ?? row?.querySelector<HTMLElement>("button:not(:disabled)");
  if (wanted) wanted.focus();
  else element("main").focus();
};

const keep = (slugs: readonly string[]): void => {
  selection.write(slugs);
  if (!selection.isDurable()) history.replaceState(null, "", slugs.length === 0 ? location.pathname : linkTo(location.pathname, slugs));
  dispatchEvent(new Event("selection"));
};

const nameOf = (slug: string): string => places.get(slug)?.nom ?? slug;

const move = (slug: string, by: 1 | -1): void => {
  const slugs = [...selection.read()];
  const from = slugs.indexOf(slug);
  const to = from + by;
  if (from < 0 || to < 0 || to >= slugs.length) return;
  slugs.splice(to, 0, ...slugs.splice(from, 1));
  keep(slugs);
  draw();
  focusOn(slug, by < 0 ? "monter" : "descendre");
  say(`${nameOf(slug)}\u00a0: ${to + 1} sur ${slugs.length}.`);
};

const remove = (slug: string): void => {
  const slugs = selection.read();
  const rank = slugs.indexOf(slug);
  const left = slugs.filter((other) => other !== slug);
  chosen = new Set([...chosen].filter((other) => other !== slug));
  keep(left);
  draw();
  focusOn(left[Math.min(rank, left.length - 1)], "retirer");
  say(`${nameOf(slug)} est retiré de votre sélection.`);
};

const clear = (): void => {
  emptied = selection.read();
  keep([]);
  draw();
  element('[data-geste="annuler"]').focus();
  say("Votre sélection est vide.");
};

const restore = (): void => {
  keep(emptied);
  emptied = [];
  draw();
  element('[data-geste="vider"]').focus();
  say("Votre sélection est de nouveau là.");
};

const keepShared = (): void => {
  const all = [...new Set([...selection.read(), ...asked])];
  keep(all.slice(0, MOST_KEPT));
  const left = all.length - MOST_KEPT;
  isKept = true;
  showBanner();
  element("[data-mienne]").focus();
  say(left > 0 ? `Votre sélection est pleine (${MOST_KEPT} lieux)\u00a0: ${left} n’y sont pas.` : "Ces lieux sont dans votre sélection.");
};

const copy = async (): Promise<void> => {
  try {
    await navigator.clipboard.writeText(field.value);
    say("Le lien est copié.");
  } catch {
    field.focus();
    field.select();
    say("Le lien est sélectionné\u00a0: copiez-le.");
  }
};

const GESTURES: Readonly<Record<string, (slug: string) => void>> = {
  monter: (slug) => move(slug, -1),
  descendre: (slug) => move(slug, 1),
  retirer: remove,
  vider: clear,
  annuler: restore,
  garder: keepShared,
  copier: copy,
  imprimer: () => window.print(),
};

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-geste]") : undefined;
  const gesture = button?.dataset["geste"];
  if (button && gesture) GESTURES[gesture]?.(button.closest<HTMLElement>("[data-slug]")?.dataset["slug"] ?? "");
});

list.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const { value: slug, checked } = target;
  chosen = new Set(checked ? [...chosen, slug] : [...chosen].filter((other) => other !== slug));
  draw();
  list.querySelector<HTMLElement>(`input[value="${slug}"]`)?.focus();
});

/** Where the browser keeps nothing, it is better known before the list is lost. */
const notices = (found: readonly Found[]) => [
  missingPlaces(found, others, list.dataset["rechercher"] ?? ""),
  placesBeyond(named, MOST_KEPT),
  !selection.isDurable() &&
    html`<li>Ce navigateur ne garde pas votre sélection${NBSP}: elle n’est que dans l’adresse de cette page. Pour la retrouver, gardez cette adresse.</li>`,
];

const start = async (): Promise<void> => {
  element("[data-jour]").textContent = displayDate(today());
  const slugs = shown();
  if (slugs.length + others.length === 0) return;
  say("La liste se prépare…");
  const found = await Promise.all(slugs.map((slug) => findRemise(slug, list.dataset["structures"] ?? "")));
  for (const one of found) if (one.kind === "found") places.set(one.remise.id, one.remise);
  const current = [...new Set(found.flatMap((one) => (one.kind === "found" ? [one.remise.id] : one.kind === "unreachable" ? [one.slug] : [])))];
  // A place that changed its name is kept under the new one; one that left the guide is told once, and forgotten.
  if (isShared) asked = current;
  else if (current.join() !== slugs.join()) keep(current);
  chosen = new Set(places.size <= MOST_ON_SHEET ? places.keys() : []);
  element(".manques").innerHTML = html`${notices(found)}`.markup;
  say("");
  showBanner();
  draw();
};
start();
