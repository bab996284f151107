/** The list to import and the mapping that explains it, or a refusal that says what to do. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Correspondance, correspondanceSchema } from "../../src/exchange/import/correspondance.ts";
import { keptRows } from "../../src/exchange/import/kept-rows.ts";
import { readOwnJson } from "../../src/exchange/json/read-own.ts";
import { isZip } from "../../src/exchange/spreadsheet/archive.ts";
import { decodeText } from "../../src/exchange/table/encoding.ts";
import { readTable } from "../../src/exchange/table/read-table.ts";
import type { Table } from "../../src/exchange/table/table.ts";
import type { Referentiel } from "../../src/model/referentiel.ts";
import { isError } from "../../src/reading/problem.ts";
import { textReport } from "../../src/reading/report-text.ts";
import { openFolder } from "../../src/reading/text-file.ts";
import { quoted } from "../../src/reading/wording.ts";
import { readYamlFile } from "../../src/reading/yaml-file.ts";
import { PROJECT, Refusal } from "../command-line.ts";
import type { PlaceList } from "./import.ts";

const MAPPINGS = "data/correspondances";
const NATIONAL_MAPPING = "schema-national.yaml";

/** In bytes: the whole national file weighs a tenth of it. */
const LARGEST_FILE = 200_000_000;

const readBytes = (path: string): Uint8Array => {
  const bytes = readFileSync(path);
  if (bytes.length > LARGEST_FILE) throw new Refusal("Ce fichier est trop gros pour être une liste de lieux.");
  return bytes;
};

export const readList = (path: string, bytes: Uint8Array = readBytes(path)): Table => {
  const { table, refus } = readTable(bytes);
  if (!table) throw new Refusal(`${path} : ${refus}`);
  return table;
};

export const readMapping = (path: string, referentiel: Referentiel): Correspondance => {
  const { value, problems } = readYamlFile(openFolder(dirname(path)), basename(path), correspondanceSchema(referentiel));
  if (!value) throw new Refusal(`La correspondance a des erreurs.\n\n${textReport(problems.filter(isError), { couleurs: false, tout: true })}`);
  return value;
};

/** Columns that only the national schema has together. */
const NATIONAL_COLUMNS = ["pivot", "nom", "commune", "code_postal", "adresse", "date_maj"];

const isNational = ({ columns }: Table): boolean => NATIONAL_COLUMNS.every((name) => columns.includes(name));

/** A list of the national schema that somebody shortened lacks little: putting it back is easier than explaining the rest. */
const almostNational = ({ columns }: Table): readonly string[] => {
  const missing = NATIONAL_COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > NATIONAL_COLUMNS.length / 2) return [];
  const [these, empty] = missing.length > 1 ? ["ces colonnes", "vides"] : ["cette colonne", "vide"];
  return [`Il n'y manque que ${missing.map(quoted).join(", ")} pour en être une liste : vous pouvez aussi ajouter ${these}, ${empty} si rien n'est connu.`];
};

/** The mapping to use when none is given: the national one, when the columns are those of the national schema. */
const defaultMapping = (table: Table): string => {
  if (isNational(table)) return join(PROJECT, MAPPINGS, NATIONAL_MAPPING);
  const examples = readdirSync(join(PROJECT, MAPPINGS)).map((name) => `  --correspondance ${MAPPINGS}/${name}`);
  throw new Refusal(
    [
      "Les colonnes de ce fichier ne sont pas celles du schéma national : dites ce qu'elles veulent dire avec --correspondance FICHIER.yaml.",
      ...almostNational(table),
      `Colonnes trouvées : ${table.columns.slice(0, 40).join(", ")}${table.columns.length > 40 ? "…" : ""}.`,
      "Des exemples, à employer tels quels ou à copier :",
      ...examples,
    ].join("\n"),
  );
};

/** Columns that the mapping names and the list does not have: most often another version of the list. */
const missingColumns = ({ colonnes, horaires_par_jour = {}, coordonnees, lignes }: Correspondance, { columns }: Table): readonly string[] => {
  const sorting = Object.keys({ ...lignes?.garder, ...lignes?.ecarter });
  const named = [...Object.values(colonnes), ...Object.values(horaires_par_jour), coordonnees?.x, coordonnees?.y, ...sorting];
  return [...new Set(named)].flatMap((name) => (name !== undefined && !columns.includes(name) ? [name] : []));
};

/** The national schema has no chapters: whoever adds the column that tells them is understood. */
const withTerritoire = (mapping: Correspondance, { columns }: Table): Correspondance =>
  columns.includes("territoire") ? { ...mapping, colonnes: { ...mapping.colonnes, territoire: "territoire" } } : mapping;

/** The list of a file. `mappingPath` is what the person gave; without it, the file must be our own export or of the national schema. */
export const openList = (path: string, mappingPath: string | undefined, referentiel: Referentiel): PlaceList => {
  const bytes = readBytes(path);
  const own = mappingPath === undefined ? readOwnJson(isZip(bytes) ? "" : decodeText(bytes)) : undefined;
  if (own) return { kind: "own", rows: own };
  const table = readList(path, bytes);
  const given = readMapping(mappingPath ?? defaultMapping(table), referentiel);
  const mapping = mappingPath === undefined ? withTerritoire(given, table) : given;
  const missing = mappingPath === undefined ? [] : missingColumns(mapping, table);
  if (missing.length > 0) throw new Refusal(`Le fichier n'a pas les colonnes que la correspondance nomme : ${missing.join(", ")}.`);
  const meant = keptRows(table, mapping);
  const leftOut = table.rows.length - meant.rows.length;
  return { kind: isNational(table) && mapping.colonnes.nom === "nom" ? "national" : "other", table: meant, mapping, leftOut };
};
