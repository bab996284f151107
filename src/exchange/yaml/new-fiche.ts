/** The text of a new structure's file: the keys in the order of the printed page, its sections apart. */
import { SECTIONS } from "./sections.ts";
import { entryText, groupText, isEmpty, isGroup, type YamlData, type YamlGroup } from "./write.ts";

/** A grid is read service by service, however short it is. */
export const ficheEntry = (key: string, value: YamlData): string =>
  key === "expertises" && isGroup(value) ? `${key}:\n${groupText(value, "  ")}` : entryText(key, value);

/** Where editors find the schema, from `content/structures/<territoire>/`. */
export const SCHEMA_PATH = "../../../data/schemas/structure.schema.json";

/** `schema` is the path that makes text editors complete the file; an empty one leaves the line out. */
export const newFiche = (facts: YamlGroup, schema: string = SCHEMA_PATH): string => {
  const sections = SECTIONS.map((keys) => keys.filter((key) => !isEmpty(facts[key])).map((key) => ficheEntry(key, facts[key]))).filter(
    ({ length }) => length > 0,
  );
  const header = schema === "" ? "" : `# yaml-language-server: $schema=${schema}\n`;
  return `${header}${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
};
