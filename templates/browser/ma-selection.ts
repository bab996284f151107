/** On /selection/: the visitor's own list, or the one that a link shares, which never takes the place of the other. */
import type { Remise } from "../../src/knowledge/remise.ts";
import { listeDesLieux } from "./ma-selection-liste.ts";
import { findRemise, missingInWords, slugsIn } from "./remise-source.ts";
import { MOST_KEPT, openSelection } from "./selection-store.ts";

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
const selection = openSelection(location.pathname);
let asked = slugsIn(location.search).slice(0, MOST_KEPT);

/** A link's list is another's until it is kept; where the browser keeps nothing, the address is all there is. */
const isShared = asked.length > 0 && selection.isDurable() && asked.join() !== selection.read().join();
if (asked.length > 0 && !selection.isDurable()) selection.write(asked);

const places = new Map<string, Remise>();
let chosen: ReadonlySet<string> = new Set();
let emptied: readonly string[] = [];

const shown = (): readonly string[] => (isShared ? asked : selection.read());
const say = (text: string): void => {
  status.textContent = text;
};
const linkTo = (path: string, slugs: readonly string[]): string => `${location.origin}${path}?lieux=${slugs.join(",")}`;

const showTools = (slugs: readonly string[]): void => {
  element(".vide").hidden = slugs.length > 0;
  element(".outils").hidden = slugs.length === 0 && emptied.length === 0;
  element('[data-geste="vider"]').hidden = isShared || slugs.length === 0;
  element('[data-geste="annuler"]').hidden = emptied.length === 0;
  field.value = linkTo(location.pathname, slugs);
  const sheet = slugs.filter((slug) => chosen.has(slug));
  if (sheet.length === 0) sheetLink.removeAttribute("href");
  else sheetLink.href = `${list.dataset["remettre"]}?lieux=${sheet.join(",")}`;
  sheetLink.textContent = sheet.length === 0 ? "Faire la fiche" : `Faire la fiche (${sheet.length} ${sheet.length < 2 ? "lieu" : "lieux"})`;
};

const draw = (): void => {
  const slugs = shown().filter((slug) => places.has(slug));
  const remises = slugs.flatMap((slug) => places.get(slug) ?? []);
  list.innerHTML = listeDesLieux(remises, { structures: list.dataset["structures"] ?? "", isShared, chosen, isFull: chosen.size >= MOST_ON_SHEET }).markup;
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

const start = async (): Promise<void> => {
  const slugs = shown();
  if (slugs.length === 0) return;
  if (isShared) {
    element(".partagee").hidden = false;
    element(".partagee p").textContent =
      `On vous a envoyé cette liste (${slugs.length < 2 ? "1 lieu" : `${slugs.length} lieux`}). Votre propre sélection n’est pas changée.`;
    element("[data-mienne]").hidden = selection.read().length === 0;
  }
  say("La liste se prépare…");
  const found = await Promise.all(slugs.map(async (slug) => ({ slug, one: await findRemise(slug, list.dataset["structures"] ?? "") })));
  for (const { one } of found) if (one.kind === "found") places.set(one.remise.id, one.remise);
  const current = found.flatMap(({ slug, one }) => (one.kind === "found" ? [one.remise.id] : one.kind === "unreachable" ? [slug] : []));
  // A place that changed its name is kept under the new one; one that left the guide is told once, and forgotten.
  if (isShared) asked = current;
  else if (current.join() !== slugs.join()) keep(current);
  chosen = new Set(places.size <= MOST_ON_SHEET ? places.keys() : []);
  element(".manques").replaceChildren(
    ...found.flatMap(({ one }) => {
      const text = missingInWords(one);
      return text === undefined ? [] : [Object.assign(document.createElement("li"), { textContent: text })];
    }),
  );
  say("");
  draw();
};
start();
