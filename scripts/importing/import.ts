/** A list of places → the files it would create or change, each judged with the whole guide before it is proposed. */

import { cleanText } from "../../src/exchange/import/cells.ts";
import type { Correspondance } from "../../src/exchange/import/correspondance.ts";
import { type PlannedRow, planImport } from "../../src/exchange/import/plan.ts";
import { type ImportedRow, rowReader } from "../../src/exchange/import/row-facts.ts";
import { nationalRow } from "../../src/exchange/schema-national/row.ts";
import type { Row, Table } from "../../src/exchange/table/table.ts";
import { editFiche } from "../../src/exchange/yaml/edit-fiche.ts";
import { newFiche, SCHEMA_PATH } from "../../src/exchange/yaml/new-fiche.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { COMMUNES } from "../../src/reading/communes.ts";
import { isError, type Problem } from "../../src/reading/problem.ts";
import { openFolder } from "../../src/reading/text-file.ts";
import { Refusal } from "../command-line.ts";
import { judge } from "../writing/candidates.ts";

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** Path in the content folder → text. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What is imported: a table and the mapping that explains it (`leftOut` rows were not meant), or our own export, which needs none. */
export type PlaceList =
  | { readonly kind: "national" | "other"; readonly table: Table; readonly mapping: Correspondance; readonly leftOut: number }
  | { readonly kind: "own"; readonly rows: readonly ImportedRow[] };

export interface ImportRequest {
  readonly content: string;
  readonly guide: Guide;
  /** Problems of the guide as it is. */
  readonly problems: readonly Problem[];
  readonly list: PlaceList;
}

/** What of a new file is worth a look before it is written: what may be a person's, what may be wrong. */
const WORTH_A_LOOK = new Set(["courriel-personnel", "telephone-mobile", "structure-en-double", "commune-incoherente", "position-eloignee", "accents-abimes"]);

/** A cell that says what our own export says of the structure says nothing new. */
const withoutEcho =
  (guide: Guide) =>
  (row: Row, structure: Structure): Row => {
    const ours: Readonly<Record<string, string>> = nationalRow(guide, structure);
    const news = Object.entries(row.cells).filter(([column, cell]) => column === "date_maj" || cleanText(cell) !== cleanText(ours[column] ?? ""));
    // The name and the commune tell which place it is, whether they are news or not.
    return { ...row, cells: { ...Object.fromEntries(news), nom: row.cells["nom"] ?? "", commune: row.cells["commune"] ?? "" } };
  };

const textsOf = (content: string, rows: readonly PlannedRow[]): ReadonlyMap<string, string> => {
  const folder = openFolder(content);
  const schema = content === "content" ? SCHEMA_PATH : "";
  return new Map(
    rows.flatMap((row): readonly (readonly [string, string])[] => {
      if (row.action === "créée") return [[row.fichier, newFiche(row.facts, schema)]];
      if (row.action !== "modifiée") return [];
      const edited = editFiche(folder.text(row.fichier).text ?? "", row.changes);
      return edited === undefined ? [] : [[row.fichier, edited]];
    }),
  );
};

const refused = (row: PlannedRow, [first, ...others]: readonly Problem[]): PlannedRow => ({
  action: "refusée",
  raison: `${first?.message ?? ""}${others.length > 0 ? ` (et ${others.length} autre${others.length > 1 ? "s" : ""})` : ""}`,
  numero: row.numero,
  nom: row.nom,
  remarques: row.remarques,
});

const fileOf = (row: PlannedRow): string | undefined => (row.action === "créée" || row.action === "modifiée" ? row.fichier : undefined);

/** Problems by the path, in the content folder, of their file. */
const byFile = (content: string, problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> => {
  const shown = openFolder(content).shown("");
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const path = problem.fichier.startsWith(shown) ? problem.fichier.slice(shown.length).replace(/^\//, "") : problem.fichier;
    found.set(path, [...(found.get(path) ?? []), problem]);
  }
  return found;
};

const rowsOf = (list: PlaceList): readonly Row[] => (list.kind === "own" ? list.rows.map((_, index) => ({ numero: index + 1, cells: {} })) : list.table.rows);

const readerOf = (list: PlaceList, { referentiel, territoires }: Guide): ((row: Row) => ImportedRow) => {
  if (list.kind === "own") return ({ numero }) => list.rows[numero - 1] ?? { id: "", facts: {}, remarques: [] };
  const read = rowReader(list.mapping, { referentiel, territoires, communes: COMMUNES });
  return ({ cells }) => read(cells);
};

/** Refusing a row may make another one right, or wrong: a few rounds settle it. */
const MOST_ROUNDS = 5;

export const planOf = (request: ImportRequest): ImportPlan => {
  const { content, guide, problems, list } = request;
  const read = readerOf(list, guide);
  const ids = guide.structures.flatMap(({ id, anciens_noms = [] }) => [id, ...anciens_noms]);
  let rows = planImport(rowsOf(list), {
    structures: guide.structures,
    ids,
    read,
    ...(list.kind === "national" && { withoutEcho: withoutEcho(guide) }),
  });
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const texts = textsOf(content, rows);
    if (texts.size === 0) return { rows, texts };
    const { added, problems: all } = judge(content, texts, problems);
    const errors = byFile(content, added);
    const warnings = byFile(
      content,
      all.filter((problem) => !isError(problem) && WORTH_A_LOOK.has(problem.code)),
    );
    const isWrong = (row: PlannedRow): boolean => errors.has(fileOf(row) ?? "");
    if (!rows.some(isWrong)) {
      const [other] = added;
      if (other) throw new Refusal(`L'import mettrait le guide en erreur : ${other.fichier} : ${other.message}\nRien n'est écrit.`);
      const told = rows.map((row) => ({ ...row, remarques: [...row.remarques, ...(warnings.get(fileOf(row) ?? "") ?? []).map(({ message }) => message)] }));
      return { rows: told, texts };
    }
    rows = rows.map((row) => (isWrong(row) ? refused(row, errors.get(fileOf(row) ?? "") ?? []) : row));
  }
  throw new Refusal("Trop de lignes se contredisent : rien n'est écrit. Importez le fichier en plusieurs fois.");
};
