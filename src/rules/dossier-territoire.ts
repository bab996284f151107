import type { Rule } from "./rule.ts";

const folderOf = (fichier: string): string => fichier.split("/").at(-2) ?? "";

export const dossierTerritoire: Rule = {
  name: "dossier-territoire",
  description: "Une fiche est rangée dans le dossier de son territoire.",
  check: ({ structures, territoires = [] }) => {
    const ids = new Set(territoires.map(({ id }) => id));
    return structures
      .filter(({ fichier, territoire }) => ids.has(territoire) && folderOf(fichier) !== territoire)
      .map(({ fichier, territoire }) => ({
        gravite: "erreur",
        fichier,
        path: ["territoire"],
        message: `La fiche est dans le dossier « ${folderOf(fichier)} » mais son territoire est « ${territoire} ».`,
        conseil: ids.has(folderOf(fichier))
          ? `Écrivez : territoire: ${folderOf(fichier)} – ou déplacez le fichier dans structures/${territoire}/.`
          : `Déplacez le fichier dans structures/${territoire}/.`,
      }));
  },
};
