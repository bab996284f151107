/** The table itself: seven days, public holidays, exceptions. Filled from a week, read back into one. */
import { capitalized } from "../../../../src/model/capitalized.ts";
import { EVERY_DAY } from "../../../../src/model/osm/grammar.ts";
import { type JourSaisi, jourInWords, jourOfSaisie, nightFaults, type PlageSaisie, saisieOfJour } from "../../../../src/model/osm/saisie.ts";
import { FERME, type Jour, NO_DAY, type Particularite, type Semaine } from "../../../../src/model/osm/semaine.ts";
import { WEEKDAYS } from "../../../../src/model/osm/words.ts";
import { create } from "../../recherche/elements.ts";
import { exceptionList } from "./exceptions.ts";
import { type JourControls, jourControls } from "./jour.ts";
import { type Ligne, ligne } from "./ligne.ts";
import { recopie } from "./recopie.ts";

export interface Tableau {
  readonly element: HTMLElement;
  readonly write: (semaine: Semaine) => void;
  /** Says what each line means, shows what is wrong; undefined when something is. */
  readonly settle: () => Semaine | undefined;
}

interface Row {
  readonly line: Ligne;
  readonly controls: JourControls;
}

const UNSAID = "Non précisé";

/** Public holidays alone, whatever the week says: the only rule that has a line of its own. */
const isFeries = ({ quand, adds }: Particularite): boolean =>
  quand.feries && !adds && quand.days.length === 0 && quand.periods.length === 0 && quand.weeks.length === 0 && !quand.schoolHolidays;

const namesDates = ({ quand }: Particularite): boolean => quand.periods.some(({ start }) => start.day !== undefined);

/** A date that is named is stronger than a public holiday. */
const rankOfFeries = (others: readonly Particularite[]): number => {
  const rank = others.findIndex(namesDates);
  return rank < 0 ? others.length : rank;
};

/** Hours alone: whether one needs an appointment is not copied by chance. */
const hoursAlone = ({ debut, fin }: PlageSaisie): PlageSaisie => ({ debut, fin });

export const tableau = (onChange: () => void): Tableau => {
  let ferieRank: number | undefined;

  /** A day that opens begins as the open day before it. */
  const hoursBefore = (day: number): readonly PlageSaisie[] => {
    const before = rows.slice(0, day).map(({ controls }) => controls.read());
    return (before.findLast((saisi) => saisi?.etat === "ouvert")?.plages ?? []).map(hoursAlone);
  };
  const copy = (from: number, days: readonly number[]): void => {
    const saisi = rows[from]?.controls.read();
    for (const day of days) rows[day]?.controls.write(saisi);
    onChange();
  };
  const rows: readonly Row[] = WEEKDAYS.map((name, day) => {
    const controls = jourControls({ name, label: "Ce jour-là", onChange, suggested: () => hoursBefore(day) });
    return {
      controls,
      line: ligne(
        capitalized(name),
        controls.element,
        recopie(day, (days) => copy(day, days)),
      ),
    };
  });
  const feries: Row = (() => {
    const controls = jourControls({ name: "jours fériés", label: "Ces jours-là", onChange, suggested: () => [], nothing: UNSAID });
    return { controls, line: ligne("Jours fériés", controls.element) };
  })();
  const openDays = (): readonly number[] => EVERY_DAY.filter((day) => rows[day]?.controls.read()?.etat !== "fermé");
  const exceptions = exceptionList(openDays, onChange);

  const settleRow = ({ line, controls }: Row): { readonly jour: Jour | undefined } | undefined => {
    const saisi: JourSaisi | undefined = controls.read();
    const read = saisi === undefined ? { jour: undefined } : jourOfSaisie(saisi);
    controls.show("fautes" in read ? read.fautes : []);
    if ("fautes" in read) {
      line.say("", true);
      return undefined;
    }
    line.say(read.jour === undefined ? "non précisé" : jourInWords(read.jour), false);
    return read;
  };
  /** Days that are each right may still run into one another. */
  const settleDays = (): readonly Jour[] | undefined => {
    const read = rows.map(settleRow);
    const jours = read.map((one) => one?.jour ?? FERME);
    const nights = nightFaults(jours);
    for (const { day, message } of nights) {
      rows[day]?.controls.show([{ message }]);
      rows[day]?.line.say("", true);
    }
    return nights.length > 0 || read.includes(undefined) ? undefined : jours;
  };

  return {
    element: create(
      "div",
      "tableau-de-semaine",
      create("div", "lignes-de-semaine", ...rows.map(({ line }) => line.element), feries.line.element),
      exceptions.element,
    ),
    write: ({ jours, particularites }) => {
      for (const [day, { controls }] of rows.entries()) controls.write(saisieOfJour(jours[day] ?? FERME));
      const first = particularites.findIndex(isFeries);
      ferieRank = first < 0 ? undefined : first;
      const found = particularites[first]?.jour;
      feries.controls.write(found && saisieOfJour(found));
      exceptions.write(particularites.filter((_, rank) => rank !== first));
    },
    settle: () => {
      const [jours, ferie, others] = [settleDays(), settleRow(feries), exceptions.settle()];
      if (jours === undefined || ferie === undefined || others === undefined) return undefined;
      if (ferie.jour === undefined) return { jours, particularites: others };
      const onFeries: Particularite = { quand: { ...NO_DAY, feries: true }, adds: false, jour: ferie.jour };
      return { jours, particularites: others.toSpliced(Math.min(ferieRank ?? rankOfFeries(others), others.length), 0, onFeries) };
    },
  };
};
