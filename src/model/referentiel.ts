/** The référentiel: what the stars measure, for whom, with what. Read from `data/referentiel.yaml` or the guide's own. */
import * as z from "zod";
import { integer, list, matching, oneOf, text } from "./fields.ts";
import { NIVEAUX } from "./grille.ts";
import { PUBLICS_NATIONAUX, SERVICES_NATIONAUX } from "./national.ts";

export { NIVEAUX, type NiveauId, servicesOf } from "./grille.ts";

/** The shape of a category's tab, which still tells them apart on a black-and-white copy. */
const SHAPES = ["rond", "carre", "encoche", "biseau"] as const;

/** Identifiers become names of folders and addresses of pages: nothing but what is safe there. */
const id = (label: string) =>
  matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { label, expected: "des minuscules sans accent, des chiffres et des tirets", example: "creer-cv" });
const nom = text({ label: "Nom", example: "Réaliser son CV" });

const niveau = z.strictObject({
  id: oneOf(NIVEAUX, { label: "Niveau" }),
  nom,
  etoiles: integer(0, 3, { label: "Étoiles", example: "3" }),
  definition: text({ label: "Définition" }),
  definition_simple: text({ label: "Définition en langage simple" }),
});

const service = z.strictObject({
  id: id("Identifiant du service"),
  nom,
  nom_court: text({ label: "Nom court" }, 40),
  langage_simple: text({ label: "Nom en langage simple" }),
  mots_simples: text({ label: "Le service en quelques mots simples, dans une énumération", example: "impôts" }, 60).optional(),
  icone: text({ label: "Icône" }, 40),
  synonymes: list(text({ label: "Synonyme" }, 60), { label: "Mots que les gens tapent" }),
  service_national: oneOf(SERVICES_NATIONAUX, { label: "Service du schéma national" }),
});

const categorie = z.strictObject({
  id: id("Identifiant de la catégorie"),
  nom,
  nom_court: text({ label: "Nom court" }, 40),
  langage_simple: text({ label: "Nom en langage simple" }),
  forme: oneOf(SHAPES, { label: "Forme de l'onglet" }),
  services: list(service, { label: "Services" }),
});

const named = z.strictObject({ id: id("Identifiant"), nom });

/** Codes of the national schema, written as it writes them: « ASSO_CHOMEUR ». */
const typologie = z.strictObject({
  id: matching(/^[A-Za-z0-9]+(_[A-Za-z0-9]+)*$/, { label: "Code", expected: "des lettres sans accent, des chiffres et « _ »", example: "ASSO_CHOMEUR" }),
  nom,
});

export const referentielSchema = z.strictObject({
  niveaux: z.array(niveau).length(4).readonly(),
  categories: z.array(categorie).min(1).max(8).readonly(),
  publics: list(named.extend({ national: oneOf(PUBLICS_NATIONAUX, { label: "Public du schéma national" }).optional() }), { label: "Publics" }),
  materiel: list(z.strictObject({ id: id("Identifiant"), singulier: nom, pluriel: nom, genre: oneOf(["m", "f"], { label: "Genre" }) }), { label: "Matériel" }),
  interventions: list(named.extend({ langage_simple: nom, parcours: oneOf(["assistance", "accès accompagné", "autonomie"], { label: "Parcours" }) }), {
    label: "Façons d'aider",
  }),
  langues: list(named, { label: "Langues" }),
  referents: list(named, { label: "Référents" }),
  typologies: list(typologie, { label: "Genres de lieux" }, 200),
});

export type Referentiel = Readonly<z.infer<typeof referentielSchema>>;
export type Categorie = Referentiel["categories"][number];
export type Service = Categorie["services"][number];
export type Niveau = Referentiel["niveaux"][number];
