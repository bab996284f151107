/** Which rows of a list are meant: a national list holds the whole country, a guide only its territory. */
import { comparable } from "../../model/comparable.ts";
import type { Row, Table } from "../table/table.ts";
import type { Correspondance } from "./correspondance.ts";

type Criteria = Readonly<Record<string, readonly string[]>>;

/** « 57* » is any text that begins so; case and accents do not matter. */
const isSaid = (cell: string, words: readonly string[]): boolean => {
  const said = comparable(cell);
  return words.some((word) => (word.endsWith("*") ? said.startsWith(comparable(word.slice(0, -1))) : said === comparable(word)));
};

const says = ({ cells }: Row, column: string, words: readonly string[]): boolean => isSaid(cells[column] ?? "", words);

/** The table with the rows that every criterion of `garder` wants and none of `ecarter` refuses. */
export const keptRows = (table: Table, { lignes: { garder = {}, ecarter = {} } = {} }: Pick<Correspondance, "lignes">): Table => {
  const kept = Object.entries<readonly string[]>(garder satisfies Criteria);
  const left = Object.entries<readonly string[]>(ecarter satisfies Criteria);
  const isMeant = (row: Row): boolean => kept.every(([column, words]) => says(row, column, words)) && !left.some(([column, words]) => says(row, column, words));
  return { ...table, rows: table.rows.filter(isMeant) };
};
