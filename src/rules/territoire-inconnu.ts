import { comparable } from "../model/comparable.ts";
import type { Territoire } from "../model/territoire.ts";
import type { Rule } from "./rule.ts";

/** The territoire that was probably meant: by its name, by a quarter or a commune of it, by the beginning of its identifier. */
const meant = (written: string, territoires: readonly Territoire[]): Territoire | undefined => {
  const word = comparable(written);
  const names = ({ id, nom, quartiers = [], communes }: Territoire) => [id, nom, ...quartiers, ...communes.map((commune) => commune.nom)].map(comparable);
  return (
    territoires.find((territoire) => names(territoire).includes(word)) ??
    territoires.find((territoire) => names(territoire).some((name) => name.startsWith(word.slice(0, 4)) || name.includes(word)))
  );
};

export const territoireInconnu: Rule = {
  name: "territoire-inconnu",
  description: "Le territoire d'une fiche est un de ceux de territoires.yaml.",
  check: ({ structures, territoires }) => {
    if (!territoires) return [];
    const ids = new Set(territoires.map(({ id }) => id));
    return structures
      .filter(({ territoire }) => !ids.has(territoire))
      .map(({ fichier, territoire }) => {
        const right = meant(territoire, territoires);
        const conseil = right ? `Écrivez : territoire: ${right.id}` : `Territoires connus : ${[...ids].join(", ")}.`;
        return { gravite: "erreur", fichier, path: ["territoire"], message: `Le territoire « ${territoire} » n'existe pas dans territoires.yaml.`, conseil };
      });
  },
};
