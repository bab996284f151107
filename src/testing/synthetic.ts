/**
 * A whole made-up content directory of any size, always the same for the same seed: what tests and measures run on.
 * Communes, postcodes and INSEE codes are real so that the rules pass; every structure is fictional.
 */

import { writeYaml } from "../exchange/yaml/write.ts";
import { slugOf } from "../model/comparable.ts";
import { writeArticle } from "./article.ts";
import { chapterColour, chapterLetter } from "./colours.ts";
import { createRandom } from "./random.ts";
import { readReferentiel } from "./referentiel.ts";
import { uniqueSlugs } from "./slug.ts";
import { COMMUNES, QUARTIERS, type SyntheticCommune } from "./synthetic-communes.ts";
import { syntheticStructure } from "./synthetic-structure.ts";

const GUIDE = {
  titre: "Le numérique au bout de la rue",
  sous_titre: "Les lieux où se faire aider, d'un bout à l'autre du pays imaginaire",
  nom_territoire: "Les Douze Communes",
  edition: "Édition d'essai 2026",
  date_edition: "2026-03-01",
  accroche: "Trouver, près de chez soi, quelqu'un pour aider",
  url: "https://guide.example",
  depot: "https://forge.example/guide",
  region: "Grand Est",
  alsace_moselle: true,
  editeur: { nom: "Syndicat imaginaire des Douze Communes", courriel: "contact@guide.example", telephone: "03 53 01 99 99" },
  contact: { courriel: "contact@guide.example", telephone: "03 53 01 99 98" },
  lignes_nationales: [{ nom: "Ligne d'écoute imaginaire", telephone: "3999", description: "Du lundi au vendredi, de 9 h à 18 h." }],
  glossaire: [{ terme: "Identifiants", definition: "Le nom et le mot de passe qui ouvrent un compte en ligne." }],
};

interface Chapter {
  readonly id: string;
  readonly nom: string;
  readonly commune: SyntheticCommune;
}

/** A chapter a commune, then a chapter a quarter when there are more than two thousand structures. */
const chaptersFor = (count: number): readonly Chapter[] => {
  const wanted = Math.min(COMMUNES.length * QUARTIERS.length, Math.max(COMMUNES.length, Math.ceil(count / 170)));
  const all = QUARTIERS.flatMap((quartier) => COMMUNES.map((commune) => ({ commune, nom: quartier ? `${commune.nom} – ${quartier}` : commune.nom })));
  return all.slice(0, wanted).map(({ commune, nom }) => ({ id: slugOf(nom), nom, commune }));
};

const territoires = (chapters: readonly Chapter[]): string =>
  writeYaml({
    territoires: chapters.map(({ id, nom, commune }, index) => ({
      id,
      nom,
      lettre: chapterLetter(index),
      couleur: chapterColour(index),
      communes: [{ nom: commune.nom, code_insee: commune.codeInsee }],
      latitude: commune.latitude,
      longitude: commune.longitude,
    })),
  });

const articles = (structures: readonly string[]): readonly (readonly [path: string, text: string])[] => [
  ["METHODE.md", writeArticle({ titre: "Comment les niveaux sont attribués" }, "Les niveaux de ce guide d'essai sont **tirés au sort**.")],
  ["pages/avant-propos.md", writeArticle({ titre: "Avant-propos" }, "Ce guide n'existe que pour essayer la chaîne, du fichier au papier.")],
  ["pages/a-propos.md", writeArticle({ titre: "À propos" }, "Toute ressemblance avec un lieu existant serait fortuite.")],
  ["pages/mentions-legales.md", writeArticle({ titre: "Mentions légales" }, "Aucune : ce guide n'est pas publié.")],
  [
    "actualites/2026-02-10-un-nouveau-lieu.md",
    writeArticle(
      {
        titre: "Un nouveau lieu ouvre ses portes",
        date: "2026-02-10",
        categorie: "Lieux",
        resume: "On y apprend, on y répare, on y fait ses démarches.",
        structures: structures.slice(0, 1),
      },
      "Le lieu ouvre **mardi** : venez avec vos questions.\n\n- des ateliers\n- un café",
    ),
  ],
];

/** Content files of a guide of `count` structures, by path in the content directory. */
export const syntheticContent = (count: number, seed = 1): ReadonlyMap<string, string> => {
  const random = createRandom(seed);
  const chapters = chaptersFor(count);
  const uniqueSlug = uniqueSlugs();
  const grid = readReferentiel();
  const ids: string[] = [];
  const structures = Array.from({ length: count }, (_, rank) => {
    const chapter = chapters[rank % chapters.length] ?? { id: "metz", commune: COMMUNES[0] };
    const structure = syntheticStructure({ random, referentiel: grid, commune: chapter.commune, territoire: chapter.id, rank });
    const id = uniqueSlug(structure.nom);
    ids.push(id);
    return [`structures/${chapter.id}/${id}.yaml`, writeYaml(structure)] as const;
  });
  return new Map([["guide.yaml", writeYaml(GUIDE)], ["territoires.yaml", territoires(chapters)], ...structures, ...articles(ids)]);
};
