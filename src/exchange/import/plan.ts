/** What importing a list would do, row by row, before anything is written. */
import { comparable, slugOf } from "../../model/comparable.ts";
import type { Structure } from "../../model/structure.ts";
import type { Row } from "../table/table.ts";
import type { YamlGroup } from "../yaml/write.ts";
import { matcher, placeKeyOf } from "./match.ts";
import { changesOf } from "./merge.ts";
import type { ImportedRow } from "./row-facts.ts";

/** What becomes of a row. */
export type Outcome =
  | { readonly action: "créée"; readonly fichier: string; readonly facts: YamlGroup }
  | { readonly action: "modifiée"; readonly fichier: string; readonly changes: YamlGroup; readonly before: Structure }
  | { readonly action: "inchangée"; readonly fichier: string; readonly raison?: string }
  | { readonly action: "refusée"; readonly raison: string };

export type PlannedRow = Outcome & { readonly numero: number; readonly nom: string; readonly remarques: readonly string[] };

export interface PlanContext {
  readonly structures: readonly Structure[];
  /** Names of files that are taken. */
  readonly ids: Iterable<string>;
  readonly read: (row: Row) => ImportedRow;
  /** The row without what the guide's own export says of this structure: one's own words are not news. */
  readonly withoutEcho?: (row: Row, structure: Structure) => Row;
}

const textOf = (facts: YamlGroup, key: string): string => String(facts[key] ?? "");

/** A list and a guide may give two names to one place: an address or a telephone in common is worth a look. */
const lookAlikes = (structures: readonly Structure[]): ((facts: YamlGroup) => readonly string[]) => {
  const keysOf = (adresse: string, commune: string, telephone: string): readonly string[] => [
    ...(adresse === "" ? [] : [`${comparable(adresse)} @ ${comparable(commune)}`]),
    ...(telephone === "" ? [] : [telephone]),
  ];
  const known = new Map(
    structures.flatMap(({ adresse = "", commune, telephone = "", fichier }) => keysOf(adresse, commune, telephone).map((key) => [key, fichier] as const)),
  );
  return (facts) => {
    const found = keysOf(textOf(facts, "adresse"), textOf(facts, "commune"), textOf(facts, "telephone")).flatMap((key) => known.get(key) ?? []);
    return [...new Set(found)].map((fichier) => `même adresse ou même téléphone que ${fichier} : est-ce le même lieu ?`);
  };
};

/** What the list does not say and a new fiche had to have. */
const deducedNotes = ({ facts, deduced = [] }: ImportedRow): readonly string[] =>
  deduced.map((key) => `la liste ne donne pas « ${key} » : ${textOf(facts, key)}, d'après la commune`);

const LONGEST_ID = 80;

/** The name of the place, with its commune or a number when it is taken. */
const freeId = (facts: YamlGroup, taken: ReadonlySet<string>): string => {
  const own = slugOf(textOf(facts, "nom")).slice(0, LONGEST_ID).replace(/-+$/, "") || "lieu";
  const withCommune = `${own}-${slugOf(textOf(facts, "commune"))}`;
  for (let rank = 1; ; rank += 1) {
    const candidate = [own, withCommune][rank - 1] ?? `${withCommune}-${rank - 1}`;
    if (!taken.has(candidate)) return candidate;
  }
};

/** What the row says itself: a postcode worked out from the commune is no reason to change the one that the fiche gives. */
const saidOf = ({ facts, deduced = [] }: ImportedRow): YamlGroup => Object.fromEntries(Object.entries(facts).filter(([key]) => !deduced.includes(key)));

/** Why a new file could not even be placed in the guide. */
const refusalOf = (facts: YamlGroup): string | undefined => {
  if (facts["nom"] === undefined) return "il manque le nom du lieu";
  if (facts["commune"] === undefined) return "il manque la commune";
  if (facts["code_postal"] === undefined) return "il manque le code postal";
  return facts["territoire"] === undefined ? "il manque le territoire" : undefined;
};

export const planImport = (rows: readonly Row[], { structures, ids, read, withoutEcho }: PlanContext): readonly PlannedRow[] => {
  const match = matcher(structures);
  const alike = lookAlikes(structures);
  const taken = new Set(ids);
  const rowOf = new Map<string, { readonly numero: number; readonly adresse: string }>();
  const touched = new Map<string, number>();

  const update = (row: Row, imported: ImportedRow, structure: Structure): Outcome => {
    const { fichier, date_maj } = structure;
    const before = touched.get(fichier);
    if (before !== undefined) return { action: "refusée", raison: `même lieu que la ligne ${before} (${fichier})` };
    touched.set(fichier, row.numero);
    const changes = changesOf(structure, saidOf(withoutEcho ? read(withoutEcho(row, structure)) : imported));
    if (Object.keys(changes).length > 0) return { action: "modifiée", fichier, changes, before: structure };
    const date = textOf(imported.facts, "date_maj");
    return { action: "inchangée", fichier, ...(date !== "" && date < date_maj && { raison: `la fiche est plus récente (${date_maj})` }) };
  };

  const create = (row: Row, { facts, refus }: ImportedRow): Outcome => {
    const raison = refus ?? refusalOf(facts);
    if (raison !== undefined) return { action: "refusée", raison };
    const place = placeKeyOf(textOf(facts, "nom"), textOf(facts, "commune"));
    const adresse = comparable(textOf(facts, "adresse"));
    const before = rowOf.get(place);
    if (before && (before.adresse === adresse || before.adresse === "" || adresse === ""))
      return { action: "refusée", raison: `même nom et même commune que la ligne ${before.numero}` };
    rowOf.set(place, { numero: row.numero, adresse });
    const id = freeId(facts, taken);
    taken.add(id);
    return { action: "créée", fichier: `structures/${textOf(facts, "territoire")}/${id}.yaml`, facts };
  };

  return rows.map((row) => {
    const imported = read(row);
    const found = match(imported);
    const outcome: Outcome =
      found.refus !== undefined ? { action: "refusée", raison: found.refus } : found.structure ? update(row, imported, found.structure) : create(row, imported);
    const remarques = [...imported.remarques, ...(outcome.action === "créée" ? [...deducedNotes(imported), ...alike(imported.facts)] : [])];
    return { ...outcome, numero: row.numero, nom: textOf(imported.facts, "nom") || "(sans nom)", remarques };
  });
};
