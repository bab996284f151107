/** The figures as a table to read in a terminal. */
import { groupBy } from "../../src/model/grouping.ts";
import { type Figure, isReached, ratioOf, type Unit } from "./figure.ts";

const number = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 0.1 || value === 0 ? 1 : 3;
  return value.toFixed(digits).replace(".", ",");
};
const quantity = (value: number, unite: Unit): string => `${number(value)}${unite && ` ${unite}`}`;

const VERDICTS = new Map([
  [true, "oui"],
  [false, "NON"],
]);

const row = (figure: Figure): readonly string[] => {
  const { nom, mesure, unite, objectif, repere } = figure;
  const ratio = ratioOf(figure);
  const reached = isReached(figure);
  return [
    `  ${nom}`,
    quantity(mesure.median, unite) + (mesure.runs > 1 ? ` (${number(mesure.min)}–${number(mesure.max)})` : ""),
    objectif === undefined ? "" : `≤ ${quantity(objectif, unite)}`,
    reached === undefined ? "" : (VERDICTS.get(reached) ?? ""),
    repere ? `${repere.nom} ${quantity(repere.mesure.median, unite)}` : "",
    ratio === undefined ? "" : `× ${number(ratio)}${repere?.rapportMax === undefined ? "" : ` (≤ ${number(repere.rapportMax)})`}`,
  ];
};

const HEADINGS = ["", "mesure (min–max)", "objectif", "tenu", "repère, même séance", "rapport"];

export const table = (figures: readonly Figure[]): string => {
  const groups = [...groupBy(figures, ({ groupe }) => groupe)].map(([groupe, ofGroup]) => ({ groupe, rows: ofGroup.map(row) }));
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...groups.flatMap(({ rows }) => rows.map((cells) => cells[column]?.length ?? 0))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(HEADINGS), ...groups.flatMap(({ groupe, rows }) => ["", groupe, ...rows.map(line)])].join("\n");
};
