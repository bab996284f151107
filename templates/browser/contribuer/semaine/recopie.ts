/** « Recopier sur d'autres jours »: the same hours from Tuesday to Friday, in two presses. */
import { WEEKDAYS } from "../../../../src/model/osm/words.ts";
import { button, create } from "../../recherche/elements.ts";
import { checkbox } from "./controls.ts";

const FRIDAY = 4;

/** Monday proposes the days that follow it in a working week; the others propose nothing. */
const isProposed = (from: number, day: number): boolean => from === 0 && day <= FRIDAY;

export const recopie = (from: number, copy: (days: readonly number[]) => void): HTMLElement => {
  const choices = WEEKDAYS.flatMap((name, day) => (day === from ? [] : [{ day, ...checkbox(name, isProposed(from, day), () => undefined) }]));
  const title = create("summary", "", "Recopier sur d’autres jours");
  const legend = create("legend", "", `Recopier ${WEEKDAYS[from] ?? ""} sur`);
  const act = button("", "Recopier", () => {
    copy(choices.flatMap(({ day, input }) => (input.checked ? [day] : [])));
    element.open = false;
    title.focus();
  });
  const element = create("details", "recopier", title, create("fieldset", "", legend, create("div", "cases", ...choices.map(({ element }) => element)), act));
  return element;
};
