/** The lines of the table: one a weekday, and the public holidays. */
import { capitalized } from "../../../../src/model/capitalized.ts";
import { EVERY_DAY } from "../../../../src/model/osm/grammar.ts";
import { jourInWords, jourOfSaisie, nightFaults, type PlageSaisie, saisieOfJour } from "../../../../src/model/osm/saisie.ts";
import { FERME, type Jour } from "../../../../src/model/osm/semaine.ts";
import { WEEKDAYS } from "../../../../src/model/osm/words.ts";
import { type JourControls, jourControls } from "./jour.ts";
import { type Ligne, ligne } from "./ligne.ts";
import { recopie } from "./recopie.ts";

interface Row {
  readonly line: Ligne;
  readonly controls: JourControls;
}

/** Says what the row means and shows what is wrong; undefined when something is. */
const settleRow = ({ line, controls }: Row): { readonly jour: Jour | undefined } | undefined => {
  const saisi = controls.read();
  const read = saisi === undefined ? { jour: undefined } : jourOfSaisie(saisi);
  controls.show("fautes" in read ? read.fautes : []);
  line.say("jour" in read && read.jour ? jourInWords(read.jour) : "non précisé", "fautes" in read);
  return "fautes" in read ? undefined : read;
};

/** Hours alone: whether one needs an appointment is not copied by chance. */
const hoursAlone = ({ debut, fin }: PlageSaisie): PlageSaisie => ({ debut, fin });

export interface Jours {
  readonly elements: readonly HTMLElement[];
  /** The days that are not closed, as they stand. */
  readonly openDays: () => readonly number[];
  readonly write: (jours: readonly Jour[]) => void;
  readonly settle: () => readonly Jour[] | undefined;
}

export const weekdayRows = (onChange: () => void): Jours => {
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
  const row = (name: string, day: number): Row => {
    const controls = jourControls({ name, label: "Ce jour-là", onChange, suggested: () => hoursBefore(day) });
    const copying = recopie(day, (days) => copy(day, days));
    return { controls, line: ligne(capitalized(name), controls.element, copying) };
  };
  const rows: readonly Row[] = WEEKDAYS.map(row);
  return {
    elements: rows.map(({ line }) => line.element),
    openDays: () => EVERY_DAY.filter((day) => rows[day]?.controls.read()?.etat !== "fermé"),
    write: (jours) => {
      for (const [day, { controls }] of rows.entries()) controls.write(saisieOfJour(jours[day] ?? FERME));
    },
    settle: () => {
      const read = rows.map(settleRow);
      const jours = read.map((one) => one?.jour ?? FERME);
      // A week without one hour is a week of which nothing was said: nobody declares a place that never opens.
      if (read.every((one) => one?.jour?.etat === "fermé" && one.jour.motif === undefined)) for (const { line } of rows) line.say("non précisé", false);
      // Days that are each right may still run into one another.
      const nights = nightFaults(jours);
      for (const { day, message } of nights) {
        rows[day]?.controls.show([{ message }]);
        rows[day]?.line.say("", true);
      }
      return nights.length > 0 || read.includes(undefined) ? undefined : jours;
    },
  };
};

export interface JoursFeries {
  readonly element: HTMLElement;
  readonly write: (jour: Jour | undefined) => void;
  /** A day that is undefined is one of which nothing is said. */
  readonly settle: () => { readonly jour: Jour | undefined } | undefined;
}

export const feriesRow = (onChange: () => void): JoursFeries => {
  const controls = jourControls({ name: "jours fériés", label: "Ces jours-là", onChange, suggested: () => [], nothing: "Non précisé" });
  const line = ligne("Jours fériés", controls.element);
  return {
    element: line.element,
    write: (jour) => controls.write(jour && saisieOfJour(jour)),
    settle: () => settleRow({ line, controls }),
  };
};
