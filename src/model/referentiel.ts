/** The référentiel: what the stars measure, for whom, with what. Read from `data/referentiel.yaml` or the guide's own. */
import { z } from "zod";
import { entier, liste, motif, parmi, texte } from "./fields.ts";
import { PUBLICS_NATIONAUX, SERVICES_NATIONAUX } from "./national.ts";

/** From the strongest to the least known. The order is the ranking. */
export const NIVEAUX = ["expert", "maîtrise", "basique", "proposé"] as const;
export type NiveauId = (typeof NIVEAUX)[number];

/** The shape of a category's tab, which still tells them apart on a black-and-white copy. */
export const FORMES = ["rond", "carre", "encoche", "biseau"] as const;

const id = (label: string) =>
  motif(/^[a-z0-9]+(-[a-z0-9]+)*$/, { label, attendu: "des minuscules sans accent, des chiffres et des tirets", exemple: "creer-cv" });
const nom = texte({ label: "Nom", exemple: "Réaliser son CV" });

const niveau = z.strictObject({
  id: parmi(NIVEAUX, { label: "Niveau" }),
  nom,
  etoiles: entier(0, 3, { label: "Étoiles", exemple: "3" }),
  definition: texte({ label: "Définition" }),
  definition_simple: texte({ label: "Définition en langage simple" }),
});

const service = z.strictObject({
  id: id("Identifiant du service"),
  nom,
  nom_court: texte({ label: "Nom court" }, 40),
  langage_simple: texte({ label: "Nom en langage simple" }),
  icone: texte({ label: "Icône" }, 40),
  synonymes: liste(texte({ label: "Synonyme" }, 60), { label: "Mots que les gens tapent" }),
  service_national: parmi(SERVICES_NATIONAUX, { label: "Service du schéma national" }),
});

const categorie = z.strictObject({
  id: id("Identifiant de la catégorie"),
  nom,
  nom_court: texte({ label: "Nom court" }, 40),
  langage_simple: texte({ label: "Nom en langage simple" }),
  forme: parmi(FORMES, { label: "Forme de l'onglet" }),
  services: liste(service, { label: "Services" }),
});

const nomme = z.strictObject({ id: z.string().min(1).max(60), nom });

export const referentielSchema = z.strictObject({
  niveaux: z.array(niveau).length(4).readonly(),
  categories: z.array(categorie).min(1).max(8).readonly(),
  publics: liste(nomme.extend({ national: parmi(PUBLICS_NATIONAUX, { label: "Public du schéma national" }).optional() }), { label: "Publics" }),
  materiel: liste(z.strictObject({ id: id("Identifiant"), singulier: nom, pluriel: nom, genre: parmi(["m", "f"], { label: "Genre" }) }), { label: "Matériel" }),
  interventions: liste(nomme.extend({ langage_simple: nom, parcours: parmi(["assistance", "accès accompagné", "autonomie"], { label: "Parcours" }) }), {
    label: "Façons d'aider",
  }),
  langues: liste(nomme, { label: "Langues" }),
  referents: liste(nomme, { label: "Référents" }),
  typologies: liste(nomme, { label: "Genres de lieux" }, 200),
});

export type Referentiel = Readonly<z.infer<typeof referentielSchema>>;
export type Categorie = Referentiel["categories"][number];
export type Service = Categorie["services"][number];
export type Niveau = Referentiel["niveaux"][number];

/** All services, in the order of the grid. */
export const servicesOf = (referentiel: Referentiel): readonly Service[] => referentiel.categories.flatMap(({ services }) => services);
