/** « Jours concernés »: the weekdays that an exception speaks of. */
import { EVERY_DAY } from "../../../../src/model/osm/grammar.ts";
import { WEEKDAYS } from "../../../../src/model/osm/words.ts";
import { create } from "../../recherche/elements.ts";
import { checkbox } from "./controls.ts";

export interface ChosenDays {
  readonly element: HTMLElement;
  readonly read: () => readonly number[];
  /** Closing concerns every day; opening, the ordinary ones: until somebody chooses. */
  readonly follow: (isClosed: boolean) => void;
}

interface ChosenDaysOptions {
  readonly days: readonly number[];
  readonly isClosed: boolean;
  /** The days that are open in an ordinary week. */
  readonly openDays: () => readonly number[];
  readonly onChange: () => void;
}

export const chosenDays = ({ days, isClosed, openDays, onChange }: ChosenDaysOptions): ChosenDays => {
  let isChosen = days.length < EVERY_DAY.length;
  const chosen = (): void => {
    isChosen = true;
    onChange();
  };
  const choices = WEEKDAYS.map((name, day) => ({ day, ...checkbox(name, days.includes(day), chosen) }));
  const element = create(
    "fieldset",
    "jours-choisis",
    create("legend", "", "Jours concernés"),
    create("div", "cases", ...choices.map((choice) => choice.element)),
  );
  element.hidden = isClosed && !isChosen;
  return {
    element,
    read: () => choices.flatMap(({ day, input }) => (input.checked ? [day] : [])),
    follow: (nowClosed) => {
      if (isChosen) return;
      const open = openDays();
      for (const { day, input } of choices) input.checked = nowClosed || open.length === 0 || open.includes(day);
      element.hidden = nowClosed;
    },
  };
};
