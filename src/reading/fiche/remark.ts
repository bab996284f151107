/** Something to say of a structure's file, and the path of the value (or key) it is about; an empty path is the whole file. */
import type { Path } from "../field.ts";
import type { Statement } from "../problem.ts";
import type { YamlMap, YamlValue } from "../yaml-tree.ts";

export interface Remark extends Statement {
  readonly path: Path;
  readonly on?: "key" | "value";
}

export type FicheCheck = (fiche: YamlMap) => readonly Remark[];

/** The group of keys at a key; empty when there is none. */
export const groupAt = (fiche: YamlMap, key: string): YamlMap => {
  const value = fiche[key];
  return typeof value === "object" && !isList(value) ? value : {};
};

export const isList = (value: YamlValue | undefined): value is readonly YamlValue[] => Array.isArray(value);

export const isFilled = (value: YamlValue | undefined): boolean =>
  value !== undefined && (typeof value === "string" ? value.trim() !== "" : Object.keys(value).length > 0);
