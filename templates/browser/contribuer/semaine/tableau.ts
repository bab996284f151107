/** The table itself: seven days, public holidays, exceptions. Filled from a week, read back into one. */
import { NO_DAY, type Particularite, type Semaine } from "../../../../src/model/osm/semaine.ts";
import { create } from "../../recherche/elements.ts";
import { exceptionList } from "./exceptions.ts";
import { feriesRow, weekdayRows } from "./jours.ts";

export interface Tableau {
  readonly element: HTMLElement;
  readonly write: (semaine: Semaine) => void;
  /** Says what each line means, shows what is wrong; undefined when something is. */
  readonly settle: () => Semaine | undefined;
}

/** Public holidays alone, whatever the week says: the only rule that has a line of its own. */
const isFeries = ({ quand, adds }: Particularite): boolean =>
  quand.feries && !adds && quand.days.length === 0 && quand.periods.length === 0 && quand.weeks.length === 0 && !quand.schoolHolidays;

const namesDates = ({ quand }: Particularite): boolean => quand.periods.some(({ start }) => start.day !== undefined);

/** A date that is named is stronger than a public holiday. */
const rankOfFeries = (others: readonly Particularite[]): number => {
  const rank = others.findIndex(namesDates);
  return rank < 0 ? others.length : rank;
};

export const tableau = (onChange: () => void): Tableau => {
  /** Where the rule on public holidays was read, among the others: the last one is right. */
  let ferieRank: number | undefined;
  const days = weekdayRows(onChange);
  const feries = feriesRow(onChange);
  const exceptions = exceptionList(days.openDays, onChange);
  const lines = create("div", "lignes-de-semaine", ...days.elements, feries.element);
  return {
    element: create("div", "tableau-de-semaine", lines, exceptions.element),
    write: ({ jours, particularites }) => {
      const found = particularites.findIndex(isFeries);
      ferieRank = found < 0 ? undefined : found;
      days.write(jours);
      feries.write(particularites[found]?.jour);
      exceptions.write(particularites.filter((_, rank) => rank !== found));
    },
    settle: () => {
      const [jours, ferie, others] = [days.settle(), feries.settle(), exceptions.settle()];
      if (jours === undefined || ferie === undefined || others === undefined) return undefined;
      if (ferie.jour === undefined) return { jours, particularites: others };
      const onFeries: Particularite = { quand: { ...NO_DAY, feries: true }, adds: false, jour: ferie.jour };
      return { jours, particularites: others.toSpliced(ferieRank ?? rankOfFeries(others), 0, onFeries) };
    },
  };
};
