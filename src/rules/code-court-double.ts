import { shortCode } from "../knowledge/short-url.ts";
import { groupBy } from "../model/grouping.ts";
import type { Rule } from "./rule.ts";

export const codeCourtDouble: Rule = {
  name: "code-court-double",
  description: "Deux fiches n'ont pas la même adresse courte sur le guide imprimé.",
  check: ({ fiches }) => {
    const names = [...new Map(fiches.map((fiche) => [fiche.id, fiche])).values()];
    return [...groupBy(names, ({ id }) => shortCode(id)).entries()].flatMap(([code, [first, ...others]]) =>
      others.map(({ fichier }) => ({
        gravite: "erreur",
        fichier,
        path: [],
        message: `Par un hasard rare, l'adresse courte « /f/${code} » est aussi celle de ${first?.fichier ?? ""}.`,
        conseil: "Renommez un des deux fichiers (et notez l'ancien nom dans « anciens_noms »).",
      })),
    );
  },
};
