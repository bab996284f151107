/**
 * What a row changes in a structure's file. A list knows less than the people who keep the guide: it never takes away what
 * it does not say, never touches a level, never rewrites what the editors wrote, never replaces a fact by an older one.
 */
import type { Structure } from "../../model/structure.ts";
import { isEmpty, isGroup, isList, type YamlData, type YamlGroup } from "../yaml/write.ts";

/** Written by the editors, or what the file is known by: a list fills them in, and that is all. */
const ONLY_IF_ABSENT = new Set(["nom", "presentation_resume", "presentation_detail", "pivot", "horaires_precisions", "statut", "position"]);
/** They follow the facts: a list that changes nothing does not make a file younger. */
const FOLLOWING = new Set(["date_maj", "source"]);
/** Where the file is, by what it was recognised, and what only the guide says. */
const NEVER = new Set(["territoire", "commune", "code_insee", "anciens_noms", "verification", "expertises_source"]);

const isSame = (a: YamlData, b: YamlData): boolean => {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (isGroup(a) && isGroup(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.every((key) => isSame(a[key], b[key]));
  }
  return a === b || (a !== undefined && b !== undefined && typeof a !== "object" && typeof b !== "object" && String(a) === String(b));
};

/** The elements of a list by what tells them apart: the type of a piece of equipment, the word itself. */
const nameOf = (item: YamlData): string => (isGroup(item) ? String(item["type"] ?? JSON.stringify(item)) : String(item));

/** Lists grow, groups are completed, and what they hold already stays. */
const completed = (before: YamlData, after: YamlData): YamlData => {
  if (isList(before) && isList(after)) {
    const known = new Set(before.map(nameOf));
    const added = after.filter((item) => !known.has(nameOf(item)));
    return added.length === 0 ? before : [...before, ...added];
  }
  return isGroup(before) && isGroup(after) ? { ...after, ...before } : after;
};

/** Whether the coordinates of the list are better than those of the file. */
const placesBetter = ({ position, latitude }: Structure): boolean => latitude === undefined || position === "quartier" || position === "commune";

const factsOf = (structure: Structure): YamlGroup => ({ ...structure });

/** Key by key, what the row would change; nothing when the file is younger than the row. */
export const changesOf = (structure: Structure, facts: YamlGroup): YamlGroup => {
  const date = facts["date_maj"];
  if (typeof date === "string" && date < structure.date_maj) return {};
  const written = factsOf(structure);
  const isPlaced = placesBetter(structure);
  const changes = Object.entries(facts).flatMap(([key, value]): readonly (readonly [string, YamlData])[] => {
    const before = written[key];
    if (isEmpty(value) || NEVER.has(key) || FOLLOWING.has(key)) return [];
    if ((key === "latitude" || key === "longitude" || key === "position") && !isPlaced) return [];
    if (key !== "position" && ONLY_IF_ABSENT.has(key) && before !== undefined) return [];
    const after = completed(before, value);
    return isSame(before, after) ? [] : [[key, after]];
  });
  if (changes.length === 0) return {};
  const following = Object.entries(facts).filter(([key, value]) => FOLLOWING.has(key) && !isSame(written[key], value));
  return Object.fromEntries([...changes, ...following]);
};
