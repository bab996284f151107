import { comparable, slugOf } from "../model/comparable.ts";
import type { Rule } from "./rule.ts";

export const structureInconnue: Rule = {
  name: "structure-inconnue",
  description: "Les structures citées par une actualité ont une fiche.",
  check: ({ actualites, structures, fiches }) => {
    const ids = new Set(fiches.map(({ id }) => id));
    const meant = (written: string) =>
      structures.find(({ nom, id }) => comparable(nom) === comparable(written) || id === slugOf(written) || id.includes(slugOf(written)));
    return actualites.flatMap(({ fichier, structures: cited = [] }) =>
      cited.flatMap((id, index) => {
        if (ids.has(id)) return [];
        const right = meant(id);
        const conseil = right ? `Écrivez : ${right.id}` : "Écrivez le nom du fichier de la fiche, sans « .yaml ».";
        return { gravite: "erreur", fichier, path: ["structures", index], message: `Aucune fiche ne s'appelle « ${id} ».`, conseil } as const;
      }),
    );
  },
};
