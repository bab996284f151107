/** The services of a fiche in one short line: how many, and how well. */
import { NIVEAUX } from "../../model/grille.ts";
import { counted } from "../../reading/wording.ts";
import { readYaml } from "../../reading/yaml-text.ts";
import { isMap } from "./mots.ts";

/** « 12 services (3 expert, 4 maîtrise, 5 proposé) »; empty when there is none. */
export const servicesInShort = (text: string): string => {
  const grid = readYaml(text).value?.["expertises"];
  if (!isMap(grid)) return "";
  const levels = Object.values(grid);
  const parts = NIVEAUX.map((niveau) => [levels.filter((one) => one === niveau).length, niveau] as const).filter(([count]) => count > 0);
  const all = parts.reduce((sum, [count]) => sum + count, 0);
  return all === 0 ? "" : `${counted(all, "service")} (${parts.map(([count, niveau]) => `${count} ${niveau}`).join(", ")})`;
};
