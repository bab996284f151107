/** The facts of a row against the schema of a structure's file, before anything is written. */
import type { Referentiel } from "../../model/referentiel.ts";
import { structureSchema } from "../../model/structure.ts";
import type { YamlData, YamlGroup } from "../yaml/write.ts";
import { shortened } from "./cells.ts";

/** Everything must be what the file accepts: a text too long is cut, the rest is left aside and told. */
export const keeperOfWhatFits = (referentiel: Referentiel): ((facts: YamlGroup, say: (remarque: string) => void) => YamlGroup) => {
  const schema = structureSchema(referentiel).shape;
  const asWritten = (value: YamlData): unknown =>
    JSON.parse(JSON.stringify(value), (_, item) => (typeof item === "number" || typeof item === "boolean" ? String(item) : item));
  return (facts, say) => {
    const kept = Object.entries(schema).flatMap(([key, field]): readonly (readonly [string, YamlData])[] => {
      const value = facts[key];
      if (value === undefined) return [];
      const issue = field.safeParse(asWritten(value)).error?.issues[0];
      if (!issue) return [[key, value]];
      if (issue.code === "too_big" && typeof value === "string" && key !== "horaires") {
        say(`« ${key} » est trop long : coupé à ${issue.maximum} caractères`);
        return [[key, shortened(value, Number(issue.maximum))]];
      }
      if (issue.code === "too_big" && Array.isArray(value)) return [[key, value.slice(0, Number(issue.maximum))]];
      say(`${key} « ${typeof value === "string" ? value : JSON.stringify(value)} » ne convient pas : laissé de côté`);
      return [];
    });
    return Object.fromEntries(kept);
  };
};
