/** A JSON file of places → a table: a list of objects, alone, under a key, or as the features of a map. */
import type { Row, TableReading } from "../table/table.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonGroup = { readonly [key: string]: Json };

const isGroup = (value: Json | undefined): value is JsonGroup => typeof value === "object" && value !== null && !Array.isArray(value);
const isGroups = (value: Json | undefined): value is readonly JsonGroup[] => Array.isArray(value) && value.length > 0 && value.every(isGroup);

/** Lists of words are joined as the national schema does. */
const cellOf = (value: Json): string => {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(cellOf).join("|");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** « adresse.rue » for a value inside another. */
const flattened = (group: JsonGroup, before = ""): readonly (readonly [string, string])[] =>
  Object.entries(group).flatMap(([key, value]) => (isGroup(value) ? flattened(value, `${before}${key}.`) : [[`${before}${key}`, cellOf(value)] as const]));

const fromFeature = ({ properties, geometry }: JsonGroup): JsonGroup => {
  const point = isGroup(geometry) && geometry["type"] === "Point" ? geometry["coordinates"] : undefined;
  const [longitude = null, latitude = null] = Array.isArray(point) ? point : [];
  return { ...(latitude !== null && { latitude, longitude }), ...(isGroup(properties) ? properties : {}) };
};

const listIn = (root: Json): readonly JsonGroup[] | undefined => {
  if (isGroups(root)) return root;
  if (!isGroup(root)) return undefined;
  const features = root["features"];
  if (isGroups(features)) return features.map(fromFeature);
  return Object.values(root).find(isGroups);
};

export const parseJson = (text: string): Json | undefined => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
};

/** Lists in lists in lists… exhaust the stack. */
const isTooDeep = (text: string): boolean => /(?:[[{][^[\]{}]{0,80}){200}/.test(text);

export const readJsonTable = (text: string): TableReading => {
  const root = isTooDeep(text) ? undefined : parseJson(text);
  if (root === undefined) return { refus: "Ce fichier n'est pas du JSON valable : il est peut-être incomplet." };
  const list = listIn(root);
  if (!list) return { refus: "Ce fichier JSON ne contient pas de liste de lieux." };
  const rows: readonly Row[] = list.map((group, index) => ({ numero: index + 1, cells: Object.fromEntries(flattened(group)) }));
  return { table: { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows } };
};
