/** Small guides for tests: the real référentiel, two chapters, and only the facts a test is about. */

import type { Edition } from "../model/edition.ts";
import { createGuide, type Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import { readReferentiel } from "./referentiel.ts";
import { traductions } from "./traductions.ts";

const EDITION: Edition = {
  titre: "Guide d'essai",
  nom_territoire: "Pays d'essai",
  edition: "Édition 2026",
  date_edition: "2026-03-01",
  url: "https://guide.example/essai/",
  editeur: { nom: "Syndicat d'essai" },
  contact: { courriel: "contact@guide.example" },
};

const chapter = (id: string, nom: string, lettre: string) => ({ id, nom, lettre, couleur: "#0b5c8a", communes: [{ nom: "Metz" }] });

/** A sound structure that says as little as possible, plus the facts a test is about. */
export const aStructure = (facts: Partial<Structure> = {}): Structure => ({
  id: "le-lieu",
  fichier: "structures/nord/le-lieu.yaml",
  nom: "Le Lieu",
  adresse: "1 rue de l'Essai",
  code_postal: "57000",
  commune: "Metz",
  territoire: "nord",
  date_maj: "2026-01-15",
  ...facts,
});

/** A guide of two territoires with these structures, without any file. */
export const aGuide = (structures: readonly Partial<Structure>[], edition: Partial<Edition> = {}): Guide =>
  createGuide({
    edition: { ...EDITION, ...edition },
    referentiel: readReferentiel(),
    territoires: [chapter("nord", "Nord", "N"), chapter("sud", "Sud", "S")],
    structures: structures.map(aStructure),
    actualites: [],
    pages: [],
    traductions: traductions(),
    date: "2026-03-01",
  });
