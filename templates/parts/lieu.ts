/** Small true sentences about where a structure is and what it is. */
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { joined } from "../html.ts";
import { counted, typeset } from "./typography.ts";

const POSITION = {
  exacte: undefined,
  rue: "Position connue à la rue près.",
  quartier: "Sur nos plans, le lieu est placé au milieu du quartier : fiez-vous à l'adresse.",
  commune: "Sur nos plans, le lieu est placé au milieu de la commune : fiez-vous à l'adresse.",
} as const;

/** « 12 lieux », « aucun lieu ». */
export const howMany = (count: number): string => (count === 0 ? "aucun lieu" : counted(count, "lieu", "lieux"));

/** How far the drawn position can be trusted; nothing to say when it is exact or not drawn. */
export const positionInWords = ({ position }: Structure): string | undefined => {
  const words = position && POSITION[position];
  return words && typeset(words);
};

/** « Metz, Borny », or the commune alone when the chapter is the commune. */
export const place = (guide: Guide, { commune, territoire }: Structure): string => {
  const { nom } = guide.territoire(territoire);
  return typeset(nom.includes(commune) ? nom : `${commune}, ${nom}`);
};

/** « Centre socioculturel · Association · Ville de Metz ». */
export const kind = (guide: Guide, { typologie, statut, structure_parente }: Structure) => {
  const names = (typologie ?? []).map((code) => guide.referentiel.typologies.find(({ id }) => id === code)?.nom);
  return joined(
    [...new Set([...names, statut, structure_parente])].map((text) => text && typeset(text)),
    " · ",
  );
};
