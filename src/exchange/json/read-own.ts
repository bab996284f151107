/** Our own JSON export → rows whose facts are already those of a file: nothing is lost on the way back, levels included. */
import type { ImportedRow } from "../import/row-facts.ts";
import { FICHE_KEYS } from "../yaml/sections.ts";
import type { YamlData, YamlGroup } from "../yaml/write.ts";
import { parseJson } from "./read-json.ts";

const isGroup = (value: unknown): value is YamlGroup => typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON has one value that a file has not. */
const withoutNull = (value: unknown): YamlData => {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(withoutNull).filter((item) => item !== undefined);
  if (isGroup(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNull(item)]));
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
};

/** Undefined when the text is not our export. */
export const readOwnJson = (text: string): readonly ImportedRow[] | undefined => {
  const root: unknown = text.startsWith("{") ? parseJson(text) : undefined;
  if (!isGroup(root) || typeof root["schema_version"] !== "string" || !Array.isArray(root["structures"])) return undefined;
  return root["structures"].filter(isGroup).map((structure) => {
    const facts = FICHE_KEYS.flatMap((key): readonly (readonly [string, YamlData])[] =>
      Object.hasOwn(structure, key) ? [[key, withoutNull(structure[key])]] : [],
    );
    return { id: String(structure["id"] ?? ""), facts: Object.fromEntries(facts), remarques: [] };
  });
};
