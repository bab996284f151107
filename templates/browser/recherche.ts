/** On the search page: shows only what answers the form. The address says the search, so that it can be shared and gone back to. */
import {
  decodeEntries,
  type EncodedIndex,
  fold,
  query,
  type SearchCriteria,
  type SearchEntry,
  serviceAsked,
  type Understood,
  understand,
} from "../../src/knowledge/search.ts";

const CRITERIA = ["q", "service", "niveau", "territoire", "public"] as const;
type Criterion = (typeof CRITERIA)[number];
type Asked = Readonly<Partial<Record<Criterion, string>>>;

const element = <Kind extends Element>(selector: string): Kind => {
  const found = document.querySelector<Kind>(selector);
  if (found === null) throw new Error(`Missing on the page: ${selector}`);
  return found;
};

const criteria = ({ q, service, niveau, territoire, public: audience }: Asked): SearchCriteria => ({
  text: q,
  service,
  territoire,
  public: audience,
  leastNiveau: niveau === undefined ? undefined : Number(niveau),
});

const asked = (parameters: URLSearchParams): Asked =>
  Object.fromEntries(CRITERIA.flatMap((name) => (parameters.get(name)?.trim() ? [[name, parameters.get(name)?.trim()]] : [])));

const form = element<HTMLFormElement>(".filtres");
const list = element<HTMLUListElement>("#resultats");
const status = element<HTMLElement>(".compte");
const nothing = element<HTMLElement>(".aucun");
const clear = element<HTMLElement>("[data-effacer]");
const index: EncodedIndex = JSON.parse(element("#index").textContent ?? "");
const entries = decodeEntries(index);
const lines = new Map(entries.map(({ id }, rank) => [id, list.children[rank]] as const));

const inWords = (count: number): string => `${count.toLocaleString("fr-FR")}\u00a0${count < 2 ? "lieu" : "lieux"}`;

const field = (name: Criterion): HTMLInputElement | HTMLSelectElement => element(`#${name}`);

/** What to say of a criterion that could be given up: « Service : Impôts ». */
const label = (name: Criterion): string => {
  const input = field(name);
  const value = input instanceof HTMLSelectElement ? input.selectedOptions[0]?.text : `«\u00a0${input.value}\u00a0»`;
  return `${input.labels?.[0]?.textContent}\u00a0: ${value}`;
};

const without = (current: Asked, given: Criterion): Asked => ({ ...current, [given]: undefined });

const offerToLoosen = (current: Asked): void => {
  const choices = CRITERIA.filter((name) => current[name] !== undefined).map((name) => ({
    name,
    count: ask(without(current, name)).found.length,
  }));
  const items = choices
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `Retirer «\u00a0${label(name)}\u00a0» (${inWords(count)})`;
      button.addEventListener("click", () => {
        field(name).value = "";
        field(name).focus();
        followForm("push");
      });
      const item = document.createElement("li");
      item.append(button);
      return item;
    });
  element(".aucun ul").replaceChildren(...items);
};

interface Answer {
  readonly found: readonly SearchEntry[];
  readonly understood: Understood;
  /** The one service the search is about, if there is one. */
  readonly service: string | undefined;
}

const ask = (current: Asked): Answer => {
  const wanted = criteria(current);
  const understood = understand(entries, index.services, wanted.text);
  return { found: query(entries, wanted, understood), understood, service: serviceAsked(wanted, understood) };
};

const search = (current: Asked): void => {
  const { found, understood, service } = ask(current);
  list.replaceChildren(...found.flatMap((entry) => lineOf(entry, service) ?? []));
  status.textContent = found.length === 0 ? "Aucun résultat" : inWords(found.length);
  if (found.length > 0) tellIgnored(understood.ignored);
  nothing.hidden = found.length > 0;
  offerServices(current.service === undefined ? understood.services : []);
  clear.hidden = Object.keys(current).length === 0;
  if (found.length === 0) offerToLoosen(current);
};

/** The line of a structure with its level for the service the search is about, as the page of the service shows it. */
const lineOf = ({ id, niveaux, estime }: SearchEntry, service: string | undefined): Element | undefined => {
  const line = lines.get(id);
  line?.querySelector(".ligne-niveau")?.remove();
  if (service === undefined) return line;
  const niveau = niveaux.get(service);
  const cell = document.createElement("div");
  cell.className = "ligne-niveau";
  if (niveau !== undefined) cell.append(element<HTMLTemplateElement>(`#n${niveau}${estime && niveau > 0 ? "e" : ""}`).content.cloneNode(true));
  line?.prepend(cell);
  return line;
};

const tellIgnored = (words: readonly string[]): void => {
  if (words.length === 0) return;
  const told = document.createElement("span");
  told.textContent = ` Sans tenir compte de ${words.map((word) => `«\u00a0${asTyped(word)}\u00a0»`).join(", ")}`;
  status.append(told);
};

/** « bloque » was typed « bloqué »: the visitor's own word is said again. */
const asTyped = (word: string): string =>
  field("q")
    .value.split(/[\s,;’']+/)
    .find((typed) => fold(typed) === word) ?? word;

/** The words name a service: its page says more than a list. */
const offerServices = (named: readonly string[]): void => {
  element<HTMLElement>(".services-nommes").hidden = named.length === 0;
  for (const item of document.querySelectorAll<HTMLElement>("[data-service]")) item.hidden = !named.includes(item.dataset["service"] ?? "");
};

const fromForm = (): Asked => asked(new URLSearchParams(CRITERIA.map((name) => [name, field(name).value])));

/** A choice made is a step to go back to; a letter typed is not. */
const followForm = (history: "push" | "replace"): void => {
  const current = fromForm();
  const parameters = new URLSearchParams(Object.entries(current));
  const url = `${location.pathname}${parameters.size > 0 ? `?${parameters}` : ""}`;
  if (history === "push") window.history.pushState(null, "", url);
  else window.history.replaceState(null, "", url);
  search(current);
};

const fromAddress = (): void => {
  const current = asked(new URLSearchParams(location.search));
  for (const name of CRITERIA) field(name).value = current[name] ?? "";
  search(fromForm());
};

/** Criteria are shown where there is room, and whenever one of them hides results. */
const details = element<HTMLDetailsElement>("[data-script]");
details.hidden = false;
details.open = matchMedia("(min-width: 48rem)").matches || CRITERIA.some((name) => name !== "q" && new URLSearchParams(location.search).has(name));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  followForm("push");
  status.scrollIntoView({ block: "nearest" });
});
form.addEventListener("change", () => followForm("push"));
let typing: ReturnType<typeof setTimeout> | undefined;
form.addEventListener("input", (event) => {
  if (!(event.target instanceof HTMLInputElement)) return;
  clearTimeout(typing);
  typing = setTimeout(() => followForm("replace"), 200);
});
window.addEventListener("popstate", fromAddress);
fromAddress();
