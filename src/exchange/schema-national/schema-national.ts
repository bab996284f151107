/** The guide in the national schema, v1.0.2: the CSV file, and who is missing from it. */
import { oncePerGuide } from "../../knowledge/once.ts";
import type { Guide } from "../../model/guide.ts";
import type { Structure } from "../../model/structure.ts";
import { writeCsv } from "../csv/csv.ts";
import { checkNational } from "./check.ts";
import { COLUMNS, type NationalRow } from "./columns.ts";
import { nationalRow } from "./row.ts";

export interface Missing {
  readonly structure: Structure;
  /** Why, in French, without a capital: « pas de SIRET ni de RNA ». */
  readonly raisons: readonly string[];
}

const REASONS: Readonly<Record<string, string>> = {
  pivot: "pas de SIRET ni de numéro RNA",
  adresse: "pas d'adresse (numéro et rue)",
};

const reasonFor = (column: string, value: string): string =>
  value === "" ? (REASONS[column] ?? `« ${column} » est vide`) : `« ${column} » : le schéma national n'accepte pas « ${value} »`;

export interface NationalExport {
  readonly rows: readonly NationalRow[];
  readonly missing: readonly Missing[];
}

/** A row with a value that the schema refuses would have the whole file refused: it is left out and said so. */
export const nationalExport = oncePerGuide((guide: Guide): NationalExport => {
  const judged = guide.structures.map((structure) => {
    const row = nationalRow(guide, structure);
    return { structure, row, raisons: checkNational([row]).map(({ column, value }) => reasonFor(column, value)) };
  });
  return {
    rows: judged.filter(({ raisons }) => raisons.length === 0).map(({ row }) => row),
    missing: judged.filter(({ raisons }) => raisons.length > 0).map(({ structure, raisons }) => ({ structure, raisons })),
  };
});

export const nationalCsv = (guide: Guide): string => {
  const names = COLUMNS.map(({ name }) => name);
  return writeCsv([names, ...nationalExport(guide).rows.map((row) => names.map((name) => row[name]))]);
};
