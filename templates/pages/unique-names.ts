import { oncePerGuide } from "../../src/knowledge/once.ts";
import { groupBy } from "../../src/model/grouping.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";

const withCommune = ({ nom, commune }: Structure): string => (nom.includes(commune) ? nom : `${nom}, ${commune}`);

const homonyms = oncePerGuide(
  (guide) => new Set([...groupBy(guide.structures, withCommune)].flatMap(([name, structures]) => (structures.length > 1 ? [name] : []))),
);

/** A page title for each structure, never twice the same: the map code settles between homonyms of one commune. */
export const uniqueNames =
  (guide: Guide) =>
  (structure: Structure): string => {
    const name = withCommune(structure);
    return homonyms(guide).has(name) ? `${name} (${guide.code(structure.id)})` : name;
  };
