/** No place suits all that was asked: what to give up, and whom to call. Never a dead end. */
import { type Conditions, inWords, nothing } from "../recherche/conditions.ts";
import { button, create } from "../recherche/elements.ts";
import { chosen, type Pair, type State } from "../recherche/state.ts";

interface Asked extends Conditions {
  readonly state: State;
  countWithout(pairs: readonly Pair[]): number;
}

/** When no single change is enough: all but the need. */
const onlyTheNeed = ({ given, giveUp }: Asked, others: readonly Pair[], count: number): readonly Node[] =>
  count === 0 || others.length === given.length
    ? []
    : [
        create(
          "p",
          "",
          button("lien", `Ne garder que le besoin (${inWords(count)})`, () => giveUp(others)),
        ),
      ];

/** The line that is about the need, else the one that is about everything. */
const nationalLine = (state: State): readonly Node[] => {
  const lines = [...document.querySelectorAll<HTMLElement>("[data-services]")];
  const service = chosen(state, "service");
  const line = lines.find(({ dataset }) => service !== undefined && dataset["services"]?.split(" ").includes(service)) ?? lines[0];
  if (line === undefined) return [];
  return [create("p", "", "Et tout de suite, de partout en France\u00a0:"), create("ul", "liste", line.cloneNode(true))];
};

export const nowhere = (form: HTMLFormElement, asked: Asked): Node => {
  const { given, countWithout, state } = asked;
  // What to do without the only need is no help.
  const isNeedless = ([name]: Pair): boolean => name === "service" && state.filter(([other]) => other === "service").length === 1;
  const loosening = given
    .filter(({ pair }) => !isNeedless(pair))
    .map((one) => ({ ...one, count: countWithout([one.pair]) }))
    .filter(({ count }) => count > 0);
  const others = given.map(({ pair }) => pair).filter(([name]) => name !== "service");
  const offering = countWithout(others);
  const advice = nothing(asked, loosening, offering === 0 ? "Aucun lieu du guide ne dit proposer ce service." : "Aucun lieu ne remplit toutes ces conditions.");
  if (loosening.length === 0) advice.append(...onlyTheNeed(asked, others, offering));
  const link = create("a", "", "Chercher autrement dans tout le guide");
  link.href = form.dataset["rechercher"] ?? "";
  advice.append(...nationalLine(state), create("p", "", link));
  return advice;
};
