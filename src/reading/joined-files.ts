/** The files that guide.yaml names: they must be in the content folder, so that a guide is whole wherever it is copied. */
import type { Edition } from "../model/edition.ts";
import type { Named } from "./complaints.ts";
import type { Folder } from "./text-file.ts";

export const joinedFileComplaints = (folder: Folder, { logos = [] }: Edition): readonly Named[] =>
  logos.flatMap(({ fichier }, index) => {
    const leaves = fichier.split("/").includes("..");
    if (!leaves && folder.isFile(fichier)) return [];
    return {
      code: "fichier-joint",
      gravite: "erreur",
      fichier: "guide.yaml",
      path: ["logos", index, "fichier"],
      message: leaves ? "Le chemin du logo sort du dossier du guide." : `Le logo « ${fichier} » n'est pas dans le dossier du guide.`,
      conseil: "Copiez l'image dans le dossier du guide, par exemple : fichier: medias/logo.svg",
    };
  });
