/** On /orienter/: the places that suit, as one answers. The address says what was chosen from lists, and nothing that was typed. */
import { type Demand, orientation } from "../../src/knowledge/orientation/demand.ts";
import { availability, windowOf } from "../../src/knowledge/orientation/moments.ts";
import type { Answer, Ranking } from "../../src/knowledge/orientation/ranking.ts";
import { APPROXIMATE } from "../../src/knowledge/search/index.ts";
import { lazily } from "../../src/knowledge/search/lazily.ts";
import { distanceInWords } from "../parts/distance.ts";
import { counted } from "../parts/typography.ts";
import { demandReader, hasHour, whenOf } from "./orienter/asked.ts";
import { needField } from "./orienter/need.ts";
import { nowhere } from "./orienter/nowhere.ts";
import { type Proposition, propositionOf } from "./orienter/proposition.ts";
import { sheetOf } from "./orienter/sheet.ts";
import { element } from "./page-element.ts";
import { announcer } from "./recherche/announcing.ts";
import { chips } from "./recherche/conditions.ts";
import { button, create } from "./recherche/elements.ts";
import { pairInWords } from "./recherche/fields.ts";
import { type KnownOpenings, readOpenings } from "./recherche/openings.ts";
import { placeField } from "./recherche/place.ts";
import { readIndex } from "./recherche/reading.ts";
import { addressOf, chosen, fillForm, givable, type Pair, type State, stateFrom, stateOf, without } from "./recherche/state.ts";

const form = element<HTMLFormElement>(".orienter");
const place = element<HTMLElement>("#reponse");
const announce = announcer(element<HTMLElement>(".reponse > [role=status]"));
const toAnswer = element<HTMLButtonElement>(".vers-reponse button", form);
const hour = element<HTMLSelectElement>("#heure", form);

/** What fits two screens of a telephone; the rest is asked for. */
const AT_ONCE = 6;

const reading = readOpenings(form.dataset["ouvertures"] ?? "").catch(() => undefined);
const index = await readIndex(form.dataset["lieux"] ?? "", place);
const inWords = (name: string, value: string): string => pairInWords(form, [name, value]);
const names = {
  service: (id: string) => inWords("service", id),
  value: inWords,
  distance: (at: number, metres: number) => distanceInWords(metres, index.precision[at] === APPROXIMATE),
};
const field = placeField(index, form, () => follow());
const need = needField(index, form, names.service, () => follow());
const rankOf = lazily(() => new Map(Array.from({ length: index.size }, (_, at) => [index.id(at), at])));
const nameOf = (slug: string): string => {
  const at = rankOf().get(slug);
  return at === undefined ? slug : index.name(at);
};
const sheet = sheetOf(place, form.dataset["remettre"] ?? "", nameOf);
const demandOf = demandReader(form);
let openings: KnownOpenings | undefined;
let shown = AT_ONCE;
let proposed: readonly Proposition[] = [];

const everyDemand = (state: State): Demand => {
  const when = whenOf(state);
  return { ...demandOf(state, field.from()), window: when && openings && windowOf(when, openings.clock()) };
};

/** Many places keep the same hours: each code is read once, for as long as the same moment is asked for. */
let read: { readonly moment: string; readonly answers: Map<number | undefined, Answer> } = { moment: "", answers: new Map() };

const openThen = ({ window }: Demand): ((at: number) => Answer) => {
  const moment = JSON.stringify(window ?? "");
  if (read.moment !== moment) read = { moment, answers: new Map() };
  const { answers } = read;
  return (at) => {
    const code = openings?.codeOf(at);
    const answer = answers.get(code) ?? (window ? availability(code === undefined ? undefined : openings?.codes[code], window) : "inconnu");
    answers.set(code, answer);
    return answer;
  };
};

const answerTo = (state: State, most: number): Ranking & { readonly demand: Demand } => {
  const demand = everyDemand(state);
  return { demand, ...orientation(index, demand, openThen(demand), most) };
};

const countWords = (count: number): string =>
  count === 0 ? "Aucun lieu ne convient" : `${counted(count, "lieu", "lieux")} ${count === 1 ? "convient" : "conviennent"}`;

const giveUp = (pairs: readonly Pair[]): void => {
  const left = pairs.reduce(without, stateOf(form));
  fillForm(form, left);
  // Nothing is asked any more: the next person is somebody else.
  if (left.length === 0) sheet.clear();
  follow();
  element<HTMLElement>(".compte", place).focus();
};

const placeAsked = (state: State): readonly Pair[] => (field.from() === undefined ? [] : state.filter(([name]) => name === "lieu"));

const conditionsOf = (state: State) => ({
  given: [
    ...givable(state).map((pair) => ({ pair, words: pairInWords(form, pair) })),
    ...placeAsked(state).map((pair) => ({ pair, words: `Près de ${pair[1]}` })),
  ],
  giveUp,
});

/** What was typed and not understood must not be missed: on a telephone the question is far above its answer. */
const unread = (): readonly Node[] => {
  const { typed = "", near = [] } = field.unread() ?? {};
  const focusCount = (): void => element<HTMLElement>(".compte", place).focus();
  const take = (nom: string): Node => {
    const choose = (): void => {
      field.take(nom);
      focusCount();
    };
    return create("li", "", button("puce compris", nom, choose));
  };
  const words = `Sans tenir compte de «\u00a0${typed}\u00a0», qui n’est pas dans la liste du guide\u00a0: les distances ne comptent pas.`;
  return [
    ...need.unread(),
    ...(typed === ""
      ? []
      : [create("div", "alerte", create("p", "", near.length > 0 ? `${words} Est-ce\u202f?` : words), create("ul", "liste", ...near.map(take)))]),
  ];
};

const list = (state: State, { best, count, demand }: ReturnType<typeof answerTo>): readonly Node[] => {
  const proposing = {
    index,
    demand,
    when: whenOf(state),
    names,
    structureHref: form.dataset["structure"] ?? "",
    openingOf: (at: number) => openings?.codeOf(at),
    isTicked: sheet.isTicked,
  };
  proposed = best.map((ranked) => propositionOf(ranked, proposing));
  const cards = create("ol", "propositions", ...proposed.map(({ card }) => card));
  const left = count - best.length;
  const more = button("plus", `Voir plus (${counted(left, "autre lieu", "autres lieux")})`, () => {
    const first = shown;
    shown += AT_ONCE;
    show();
    place.querySelectorAll<HTMLAnchorElement>("h3 a")[first]?.focus();
  });
  return left > 0 ? [cards, more] : [cards];
};

const empty = (state: State): Node =>
  nowhere(form, {
    state,
    ...conditionsOf(state),
    countWithout: (pairs) => answerTo(pairs.reduce(without, state), 1).count,
  });

const show = (): void => {
  const state = stateOf(form);
  const isAsked = state.length > 0 && (chosen(state, "lieu") === undefined || state.length > 1 || field.from() !== undefined);
  const answer = answerTo(state, isAsked ? shown : 0);
  const words = isAsked ? countWords(answer.count) : counted(answer.count, "lieu", "lieux");
  const count = create("p", "compte", words);
  count.tabIndex = -1;
  place.replaceChildren(
    ...chips(conditionsOf(state)),
    count,
    ...unread(),
    ...(!isAsked
      ? [create("p", "", "Répondez à une question\u00a0: les lieux qui conviennent viennent ici, le meilleur d’abord.")]
      : answer.count === 0
        ? [empty(state)]
        : list(state, answer)),
  );
  sheet.refresh(answer.best.map(({ rank }) => index.id(rank)));
  openings?.refresh();
  form.toggleAttribute("data-demande", isAsked);
  toAnswer.textContent =
    answer.count === 0 ? "Aucun lieu\u00a0: que faire" : `Voir ${answer.count === 1 ? "le lieu" : `les ${counted(answer.count, "lieu", "lieux")}`}`;
  announce(words);
  for (const summary of form.querySelectorAll("details")) {
    const ticked = summary.querySelectorAll("input:checked").length;
    const place = summary.querySelector(".choisis");
    if (place) place.textContent = ticked === 0 ? "" : `(${ticked})`;
  }
};

/** An hour without a day of the week says nothing. */
const settleHour = (): void => {
  hour.disabled = !hasHour(chosen(stateOf(form), "jour"));
};

/** Each choice is a step to go back to. */
const follow = (): void => {
  settleHour();
  shown = AT_ONCE;
  show();
  const address = addressOf(stateOf(form), field.isShareable());
  if (address !== location.pathname + location.search) history.pushState(history.state, "", address);
};

const fromAddress = (): void => {
  hour.disabled = false;
  fillForm(form, stateFrom(location.search));
  settleHour();
  shown = AT_ONCE;
  show();
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  need.take();
  await field.lookUp();
  follow();
  const count = element<HTMLElement>(".compte", place);
  count.scrollIntoView({ block: "start" });
  count.focus({ preventScroll: true });
});
form.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLElement && target.id !== "besoin") follow();
});
window.addEventListener("popstate", fromAddress);
fromAddress();

openings = await reading;
// Nothing moves under a finger about to press, unless the answer itself depends on it.
if (whenOf(stateOf(form))) show();
else {
  for (const { complete } of proposed) complete();
  openings?.refresh();
}
