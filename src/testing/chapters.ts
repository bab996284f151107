/** The files of a guide without any structure, whose chapters hold the communes a test needs. */
import { writeYaml } from "../exchange/yaml/write.ts";
import { chapterColour, chapterLetter } from "./colours.ts";

const GUIDE = writeYaml({
  titre: "Guide d'essai",
  nom_territoire: "Essai",
  edition: "Essai",
  date_edition: "2026-01-01",
  url: "https://guide.example",
  editeur: { nom: "Essai sans éditeur" },
  contact: { courriel: "contact@guide.example" },
});

/** `communes` by identifier of chapter. */
export const emptyGuide = (communes: ReadonlyMap<string, readonly { readonly nom: string; readonly code_insee?: string }[]>): ReadonlyMap<string, string> =>
  new Map([
    ["guide.yaml", GUIDE],
    [
      "territoires.yaml",
      writeYaml({
        territoires: [...communes].map(([id, list], index) => ({
          id,
          nom: `Chapitre ${id}`,
          lettre: chapterLetter(index),
          couleur: chapterColour(index),
          communes: list,
        })),
      }),
    ],
    ["pages/a-propos.md", "---\ntitre: À propos\n---\n\nUn essai.\n"],
  ]);
