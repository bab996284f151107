/** A file of rows, whatever format it came in. */
export interface Row {
  /** As people count: the line of the spreadsheet, its header being the first; the rank in a JSON file. */
  readonly numero: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A file that cannot be read as a table, and why, in French. */
export type TableReading = { readonly table: Table; readonly refus?: undefined } | { readonly table?: undefined; readonly refus: string };

/** Nobody has a million places: beyond, the file is not the one that was meant. */
export const MOST_ROWS = 100_000;

/** The first line that is not empty names the columns; lines of nothing are passed over. */
export const tableOf = (lines: readonly (readonly string[])[]): TableReading => {
  const first = lines.findIndex((line) => line.some((cell) => cell.trim() !== ""));
  const columns = (lines[first] ?? []).map((name) => name.trim());
  if (first === -1 || columns.every((name) => name === "")) return { refus: "Le fichier est vide : sa première ligne doit nommer les colonnes." };
  const twice = columns.find((name, index) => name !== "" && columns.indexOf(name) !== index);
  if (twice !== undefined) return { refus: `Deux colonnes s'appellent « ${twice} » : renommez l'une d'elles.` };
  if (lines.length > MOST_ROWS) return { refus: `Le fichier a plus de ${MOST_ROWS} lignes : vérifiez que c'est le bon.` };
  const rows = lines.slice(first + 1).flatMap((line, index): readonly Row[] => {
    if (line.every((cell) => cell.trim() === "")) return [];
    return [{ numero: first + index + 2, cells: Object.fromEntries(columns.map((name, column) => [name, line[column] ?? ""])) }];
  });
  return { table: { columns: columns.filter((name) => name !== ""), rows } };
};
