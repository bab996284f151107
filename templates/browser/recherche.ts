/** On the search page: answers as one types and chooses. The address says the search, so that it can be shared and gone back to. */
import type { Bits } from "../../src/knowledge/search/bits.ts";
import { countsOf } from "../../src/knowledge/search/counts.ts";
import type { Criteria } from "../../src/knowledge/search/criteria.ts";
import { type Answer, search } from "../../src/knowledge/search/query.ts";
import { nextTask } from "./next-task.ts";
import { element } from "./page-element.ts";
import { announcer, PAUSE_MS } from "./recherche/announcing.ts";
import { answerIn, corrections } from "./recherche/answer.ts";
import { inWords } from "./recherche/conditions.ts";
import { countedBy, countsIn, nameOf, pairInWords } from "./recherche/fields.ts";
import { momentCounts } from "./recherche/moments.ts";
import { type KnownOpenings, readOpenings } from "./recherche/openings.ts";
import { placeField } from "./recherche/place.ts";
import { readIndex } from "./recherche/reading.ts";
import { addressOf, chosen, criteriaOf, fillForm, givable, type Pair, type State, stateFrom, stateOf, without } from "./recherche/state.ts";

const form = element<HTMLFormElement>(".chercher");
const place = element<HTMLElement>("#reponse");
const status = element<HTMLElement>(".reponse > [role=status]");
const filterButton = element<HTMLButtonElement>(".filtrer");
const filters = element<HTMLElement>("#filtres");

const index = await readIndex(form.dataset["lieux"] ?? "", place);
await nextTask();
const field = placeField(index, form, () => follow("push"));
const now = element<HTMLInputElement>("input[name=ouvert]", form);
let openings: KnownOpenings | undefined;
/** Whether the openings came, or will not. */
let isRead = false;

/** Nothing while the openings are not known. */
const openNow = (): Bits | undefined => openings?.openNow();

const criteria = (state: State): Criteria => {
  const now = chosen(state, "ouvert") === undefined ? undefined : openNow();
  return { ...criteriaOf(state), from: chosen(state, "lieu") === undefined ? undefined : field.from(), openNow: now };
};

const named = (pair: Pair) => ({ pair, words: pairInWords(form, pair) });

const loosening = (state: State) =>
  givable(state)
    .map((pair) => ({ ...named(pair), count: search(index, criteria(without(state, pair))).found.length }))
    .filter(({ count }) => count > 0);

const serviceLink = (id: string) => {
  const option = form.querySelector<HTMLOptionElement>(`#service option[value="${id}"]`);
  return { href: (form.dataset["service"] ?? "").replace("*", id), nom: option ? nameOf(option) : id };
};

const giveUp = (pairs: readonly Pair[]): void => {
  fillForm(form, pairs.reduce(without, stateOf(form)));
  follow("push");
  element<HTMLElement>(".compte", place).focus();
};

const announce = announcer(status);
const showCounts = countsIn(form);
const withoutAnswer = element<HTMLElement>("#sans-resultat");
const showAnswer = answerIn(place, () => openings?.refresh());

/** Once the answer is painted: nobody looks at the filters while typing, and on a telephone they are folded away. */
let uncounted: Answer | undefined;
const countSoon = (answer: Answer): void => {
  uncounted = answer;
  requestAnimationFrame(() => setTimeout(() => uncounted === answer && countNow()));
};
const countNow = (): void => {
  if (!uncounted || filters.getClientRects().length === 0) return;
  const [ofFacets, ofMoments] = [countedBy(countsOf(index, uncounted)), momentCounts(index, uncounted, stateOf(form), openNow)];
  showCounts((name, value) => ofFacets(name, value) ?? ofMoments(name, value));
  uncounted = undefined;
};

const [day, hour, radius] = (["jour", "heure", "rayon"] as const).map((id) => element<HTMLSelectElement>(`#${id}`, form));
/** An hour without its day and a distance from nowhere ask for nothing: they cannot be chosen. */
const holdPartners = (): void => {
  if (day && hour) hour.disabled = day.value === "";
  if (radius) radius.disabled = field.from() === undefined;
};

/** Whoever asks who is open now must know when the answer cannot tell. */
const aboutNow = (state: State): readonly string[] => {
  if (!openings && isRead && stateFrom(location.search).some(([name]) => name === "ouvert"))
    return ["Les horaires n’ont pas pu être lus : « Ouvert maintenant » ne compte pas. Rechargez la page quand le réseau sera revenu."];
  const doubt = chosen(state, "ouvert") === undefined ? undefined : openings?.doubtNow();
  return doubt === undefined ? [] : [doubt];
};

const show = (): void => {
  holdPartners();
  const state = stateOf(form);
  const answer = search(index, criteria(state));
  const chosenFilters = givable(state).filter(([name]) => name !== "q");
  showAnswer(answer, {
    index,
    structureHref: form.dataset["structure"] ?? "",
    openingOf: (rank) => openings?.codeOf(rank),
    given: chosenFilters.map(named),
    loosening: answer.found.length === 0 ? loosening(state) : [],
    typed: chosen(state, "q") ?? "",
    remarks: aboutNow(state),
    serviceLink,
    giveUp,
  });
  withoutAnswer.hidden = answer.found.length > 0;
  countSoon(answer);
  element("span", filterButton).textContent = chosenFilters.length === 0 ? "" : ` (${chosenFilters.length})`;
  announce(`${inWords(answer.found.length)}. ${corrections(answer, chosen(state, "q") ?? "")}`.trim());
};

const address = (): string => addressOf(stateOf(form), field.isShareable());

let writing: ReturnType<typeof setTimeout> | undefined;

/** A choice made is a step to go back to; a letter typed is not. */
const follow = (history: "push" | "replace"): void => {
  clearTimeout(writing);
  show();
  if (history === "push") {
    if (address() !== location.pathname + location.search) window.history.pushState(null, "", address());
  } else writing = setTimeout(() => window.history.replaceState(null, "", address()), PAUSE_MS);
};

const fromAddress = (): void => {
  fillForm(form, stateFrom(location.search));
  show();
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await field.lookUp();
  follow("push");
  place.scrollIntoView({ block: "nearest" });
});
form.addEventListener("change", () => follow("push"));
form.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === "search") follow("replace");
});
filterButton.addEventListener("click", () => {
  const isOpen = filters.toggleAttribute("data-ouvert");
  filterButton.setAttribute("aria-expanded", String(isOpen));
  countNow();
});
window.addEventListener("popstate", fromAddress);
fromAddress();

openings = await readOpenings(form.dataset["ouvertures"] ?? "").catch(() => undefined);
isRead = true;
// Once its count is known it is offered, if it leaves anything; asked for by the address, it counts at once.
now.disabled = openings === undefined || !now.checked;
show();
// Words and values are read while nobody waits: the first letter finds them ready.
for (const part of ["levels", "facets", "terms"] as const) {
  await nextTask();
  index[part];
}
