/** What an import would do, as a table that a person reads before saying yes. */
import type { PlannedRow } from "../../src/exchange/import/plan.ts";
import { inline, type YamlData, type YamlGroup } from "../../src/exchange/yaml/write.ts";
import { columnsOf, printable } from "../../src/reading/printable.ts";
import { counted } from "../../src/reading/wording.ts";

const NAME_WIDTH = 42;

const fitted = (text: string, width: number): string => {
  const line = printable(text.replace(/\s+/g, " "));
  const cut = columnsOf(line) > width ? `${[...line].slice(0, width - 1).join("")}…` : line;
  return cut + " ".repeat(Math.max(0, width - columnsOf(cut)));
};

const whatOf = (row: PlannedRow): string => {
  if (row.action === "refusée") return row.raison;
  if (row.action === "inchangée") return row.raison ?? row.fichier;
  return row.fichier;
};

const line = (row: PlannedRow): string =>
  `${String(row.numero).padStart(6)}  ${fitted(row.nom, NAME_WIDTH)}  ${fitted(row.action, 9)}  ${printable(whatOf(row))}`;

const LONGEST_VALUE = 60;

const valueText = (value: YamlData): string => {
  const text = typeof value === "string" ? value.replace(/\s+/g, " ") : inline(value);
  return text === "" ? "(rien)" : `« ${text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text} »`;
};

/** « telephone : « ancien » → « nouveau » », a line a key. */
const changeLines = (row: PlannedRow): readonly string[] => {
  if (row.action !== "modifiée") return [];
  const before: YamlGroup = { ...row.before };
  return Object.entries(row.changes).map(([key, value]) => `          ~ ${key} : ${printable(valueText(before[key]))} → ${printable(valueText(value))}`);
};

const TOTALS = [
  ["créée", "fiche créée", "fiches créées"],
  ["modifiée", "fiche modifiée", "fiches modifiées"],
  ["inchangée", "inchangée", "inchangées"],
  ["refusée", "ligne refusée", "lignes refusées"],
] as const;

/** One line a row, what could not be kept under it, and how many of each; `leftOut` are the rows that the mapping does not want. */
export const importReport = (rows: readonly PlannedRow[], leftOut = 0): string => {
  const head = `${" ".repeat(1)}ligne  ${fitted("lieu", NAME_WIDTH)}  ${fitted("la fiche", 9)}  où, ou pourquoi`;
  const lines = rows.flatMap((row) => [
    line(row),
    ...changeLines(row),
    ...row.remarques.map((remarque) => `          ! ${printable(remarque.replace(/\s+/g, " "))}`),
  ]);
  const totals = TOTALS.map(([action, one, many]) => counted(rows.filter((row) => row.action === action).length, one, many));
  const remarks = rows.reduce((sum, { remarques }) => sum + remarques.length, 0);
  const notMeant =
    leftOut > 0 ? [`${counted(leftOut, "autre ligne", "autres lignes")} de la liste : « lignes », dans la correspondance, ne les demande pas.`] : [];
  return [head, ...lines, "", ...notMeant, `${counted(rows.length, "ligne")} : ${totals.join(", ")}. ${counted(remarks, "remarque")}.`].join("\n");
};
