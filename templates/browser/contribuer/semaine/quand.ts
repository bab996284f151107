/** When an exception holds: dates, months, school holidays, a day of the month. */
import type { QuandSaisi } from "../../../../src/model/osm/exception.ts";
import { MONTHS, WEEKDAYS } from "../../../../src/model/osm/words.ts";
import { create } from "../../recherche/elements.ts";
import { checkbox, faultLine, labelled, select } from "./controls.ts";
import { chosenDays } from "./jours-choisis.ts";

export interface QuandControls {
  readonly element: HTMLElement;
  readonly read: () => QuandSaisi;
  readonly say: (fault: string) => void;
  /** What happens then has changed: closing and opening do not concern the same weekdays. */
  readonly follow: (isClosed: boolean) => void;
}

export interface QuandOptions {
  readonly isClosed: boolean;
  readonly openDays: () => readonly number[];
  readonly onChange: () => void;
}

const RANKS = [
  [1, "1er"],
  [2, "2e"],
  [3, "3e"],
  [4, "4e"],
  [5, "5e"],
  [-1, "dernier"],
] as const;

type Of<Genre extends QuandSaisi["genre"]> = Extract<QuandSaisi, { readonly genre: Genre }>;

const dateControl = (value: string, onChange: () => void): HTMLInputElement => {
  const made = create("input", "");
  made.type = "date";
  made.value = value;
  made.addEventListener("input", onChange);
  return made;
};

/** Weekdays matter for more than one day. */
const dates = ({ debut, fin, chaqueAnnee, days }: Of<"dates">, options: QuandOptions): QuandControls => {
  const { onChange } = options;
  const settled = (): void => {
    several.hidden = to.value === "" || to.value === from.value;
    onChange();
  };
  const from = dateControl(debut, settled);
  const to = dateControl(fin, settled);
  const yearly = checkbox("chaque année aux mêmes dates", chaqueAnnee, onChange);
  const weekdays = chosenDays({ days, ...options });
  const several = create("div", "", weekdays.element);
  several.hidden = fin === "";
  const fault = faultLine([from, to]);
  const both = create("div", "dates", labelled("Premier jour", from), labelled("Dernier jour (facultatif)", to));
  return {
    element: create("div", "quand-exception", both, fault.element, yearly.element, several),
    read: () => ({ genre: "dates", debut: from.value, fin: to.value, chaqueAnnee: yearly.input.checked, days: weekdays.read() }),
    say: fault.say,
    follow: weekdays.follow,
  };
};

/** Nothing can be wrong with what is chosen in lists. */
const months = ({ debut, fin, annee, days }: Of<"mois">, options: QuandOptions): QuandControls => {
  const { onChange } = options;
  const choices = MONTHS.map((name, index) => [String(index + 1), name] as const);
  const from = select(choices, String(debut), onChange);
  const to = select(choices, String(fin), onChange);
  const weekdays = chosenDays({ days, ...options });
  const fault = faultLine([from, to]);
  const year = annee === undefined ? [] : [create("p", "aide", `En ${annee} seulement.`)];
  return {
    element: create("div", "quand-exception", create("div", "dates", labelled("De", from), labelled("à", to)), fault.element, ...year, weekdays.element),
    read: () => ({ genre: "mois", debut: Number(from.value), fin: Number(to.value), annee, days: weekdays.read() }),
    say: fault.say,
    follow: weekdays.follow,
  };
};

const holidays = ({ days }: Of<"vacances">, options: QuandOptions): QuandControls => {
  const weekdays = chosenDays({ days, ...options });
  const fault = faultLine([]);
  return {
    element: create("div", "quand-exception", weekdays.element, fault.element),
    read: () => ({ genre: "vacances", days: weekdays.read() }),
    say: fault.say,
    follow: weekdays.follow,
  };
};

const monthly = ({ day, ranks }: Of<"mensuel">, { onChange }: QuandOptions): QuandControls => {
  const choices = RANKS.map(([rank, words]) => ({ rank, ...checkbox(words, ranks.includes(rank), onChange) }));
  const weekday = select(
    WEEKDAYS.map((name, index) => [String(index), name] as const),
    String(day),
    onChange,
  );
  const fault = faultLine(choices.map(({ input }) => input));
  const rankChoice = create("fieldset", "rangs", create("legend", "", "Chaque mois, le"), create("div", "cases", ...choices.map(({ element }) => element)));
  return {
    element: create("div", "quand-exception", rankChoice, fault.element, labelled("Jour", weekday, "etat")),
    read: () => ({ genre: "mensuel", day: Number(weekday.value), ranks: choices.flatMap(({ rank, input }) => (input.checked ? [rank] : [])) }),
    say: fault.say,
    follow: () => undefined,
  };
};

/** What these controls cannot show is only said, or taken away. */
const other = (quand: Of<"autre">): QuandControls => ({
  element: create("div", "quand-exception"),
  read: () => quand,
  say: () => undefined,
  follow: () => undefined,
});

export const quandControls = (saisi: QuandSaisi, options: QuandOptions): QuandControls => {
  switch (saisi.genre) {
    case "dates":
      return dates(saisi, options);
    case "mois":
      return months(saisi, options);
    case "vacances":
      return holidays(saisi, options);
    case "mensuel":
      return monthly(saisi, options);
    case "autre":
      return other(saisi);
    default:
      return saisi satisfies never;
  }
};
