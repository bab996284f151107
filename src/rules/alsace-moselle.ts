import { departementOf } from "../model/commune.ts";
import type { ReadContent, Rule } from "./rule.ts";

/** Moselle, Bas-Rhin and Haut-Rhin have two public holidays more than the rest of France. */
const DEPARTEMENTS = new Set(["57", "67", "68"]);

const isThere = (code: string): boolean => DEPARTEMENTS.has(departementOf(code));

const coversSomeCommune = ({ territoires = [], communes }: ReadContent): boolean =>
  territoires.some((territoire) =>
    territoire.communes.some(({ nom, code_insee }) => (code_insee === undefined ? communes.named(nom).some(({ code }) => isThere(code)) : isThere(code_insee))),
  );

export const alsaceMoselle: Rule = {
  name: "alsace-moselle",
  description: "Les jours fériés d'Alsace-Moselle sont ceux du guide quand ses structures y sont, et seulement alors.",
  check: (content) => {
    const { structures, fiches, edition } = content;
    // A file that cannot be read might be the one that matters.
    if (!edition || structures.length === 0 || structures.length < fiches.length) return [];
    const complaint = { gravite: "avertissement", fichier: "guide.yaml", path: edition.alsace_moselle === undefined ? [] : ["alsace_moselle"] } as const;
    if (edition.alsace_moselle === true)
      return structures.some(({ code_postal }) => isThere(code_postal)) || coversSomeCommune(content)
        ? []
        : [{ ...complaint, message: "Aucune structure ni commune du guide n'est en Alsace-Moselle (57, 67, 68).", conseil: "Écrivez : alsace_moselle: false" }];
    return structures.every(({ code_postal }) => isThere(code_postal))
      ? [
          {
            ...complaint,
            message: "Toutes les structures sont en Alsace-Moselle : le Vendredi saint et le 26 décembre manqueraient aux jours fériés.",
            conseil: "Écrivez : alsace_moselle: true",
          },
        ]
      : [];
  },
};
