import type { Complaint, Rule } from "./rule.ts";

export const ancienNomPris: Rule = {
  name: "ancien-nom-pris",
  description: "Un ancien nom de fichier ne mène qu'à une fiche.",
  check: ({ structures, fiches }) => {
    const taken = new Map(fiches.map(({ id, fichier }) => [id, fichier]));
    const complaints: Complaint[] = [];
    for (const { anciens_noms = [], fichier } of structures)
      for (const [index, ancien] of anciens_noms.entries()) {
        const other = taken.get(ancien);
        if (other !== undefined)
          complaints.push({
            gravite: "erreur",
            fichier,
            path: ["anciens_noms", index],
            message:
              other === fichier
                ? `L'ancien nom « ${ancien} » est écrit deux fois ou est le nom actuel du fichier.`
                : `L'ancien nom « ${ancien} » mène déjà à ${other}.`,
            conseil: "Supprimez-le de cette liste.",
          });
        taken.set(ancien, fichier);
      }
    return complaints;
  },
};
