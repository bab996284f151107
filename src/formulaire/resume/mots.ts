/** What a file says, in the words of people: the labels of the schema, the names of the référentiel, hours and days in French. */
import type { z } from "zod";
import { horairesInWords, readNotation } from "../../model/osm/notation.ts";
import { NIVEAUX, type Referentiel, servicesOf } from "../../model/referentiel.ts";
import { structureSchema } from "../../model/structure.ts";
import { type Field, fieldAt, type Path } from "../../reading/field.ts";
import type { YamlMap, YamlValue } from "../../reading/yaml-tree.ts";

export interface Lexique {
  readonly schema: z.core.$ZodType;
  /** The keys of a file, in the order of the printed page. */
  readonly keys: readonly string[];
  readonly services: ReadonlyMap<string, string>;
  readonly territoires: ReadonlyMap<string, string>;
}

type Named = readonly { readonly id: string; readonly nom: string }[];

const namesOf = (entries: Named): ReadonlyMap<string, string> => new Map(entries.map(({ id, nom }) => [id, nom]));

export const lexiqueOf = (referentiel: Referentiel, territoires: Named): Lexique => {
  const schema = structureSchema(referentiel);
  return { schema, keys: Object.keys(schema.shape), services: namesOf(servicesOf(referentiel)), territoires: namesOf(territoires) };
};

const LONGEST = 300;

/** On one line, and cut when it is long. */
export const shown = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
};

export const isMap = (value: YamlValue | undefined): value is YamlMap => typeof value === "object" && !Array.isArray(value);
export const listOf = (value: YamlValue | undefined): readonly YamlValue[] => (Array.isArray(value) ? value : []);

export const fieldOf = ({ schema }: Lexique, path: Path): Field | undefined => fieldAt(schema, path);
export const labelOf = (lexique: Lexique, path: Path): string => fieldOf(lexique, path)?.help.label ?? String(path.at(-1) ?? "");

const hours = (osm: string): string => {
  const reading = readNotation(osm);
  return reading.ok ? horairesInWords(reading.horaires).join(" ; ") : osm;
};

const YES = new Set(["true", "oui"]);

const wordOf = ({ territoires }: Lexique, { help }: Field, text: string): string => {
  if (help.editorType === "boolean") return YES.has(text) ? "oui" : "non";
  if (help.input === "date") return text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");
  if (help.input === "hours") return hours(text);
  if (help.input === "territoire") return territoires.get(text) ?? text;
  return help.names?.[text] ?? text;
};

const entriesInWords = (lexique: Lexique, path: Path, group: YamlMap, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => {
    const value = group[key];
    return value === undefined ? [] : [`${labelOf(lexique, [...path, key])} : ${inWords(lexique, [...path, key], value)}`];
  });

/** « ordinateur (Nombre : 10, En libre accès : oui) »: an element of a list is named by the first thing that is asked of it. */
const groupInWords = (lexique: Lexique, path: Path, group: YamlMap, keys: readonly string[]): string => {
  const [first = "", ...others] = keys;
  const name = typeof path.at(-1) === "number" ? group[first] : undefined;
  if (name === undefined) return entriesInWords(lexique, path, group, keys).join(", ");
  const rest = entriesInWords(lexique, path, group, others);
  return `${inWords(lexique, [...path, first], name)}${rest.length > 0 ? ` (${rest.join(", ")})` : ""}`;
};

/** « expert : Réaliser son CV ; basique : Impression 3D », the strongest first. */
const levelsInWords = ({ services }: Lexique, grid: YamlMap): string =>
  NIVEAUX.flatMap((niveau) => {
    const named = Object.keys(grid).flatMap((id) => (grid[id] === niveau ? [services.get(id) ?? id] : []));
    return named.length === 0 ? [] : [`${niveau} : ${named.join(", ")}`];
  }).join(" ; ");

/** A value whole, on one line. What does not have the shape that the schema wants is given as it is. */
export const inWords = (lexique: Lexique, path: Path, value: YamlValue): string => {
  const field = fieldOf(lexique, path);
  if (typeof value === "string") return shown(field ? wordOf(lexique, field, value) : value);
  if (!isMap(value)) {
    const isOfGroups = fieldOf(lexique, [...path, 0])?.kind === "group";
    return shown(value.map((item, index) => inWords(lexique, [...path, index], item)).join(isOfGroups ? " ; " : ", "));
  }
  if (field?.kind === "grid") return levelsInWords(lexique, value);
  return shown(groupInWords(lexique, path, value, field?.kind === "group" ? field.words : Object.keys(value)));
};
