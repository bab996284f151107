/** The parts of the form, in the order of the printed page: one is open while the others only say what they hold. */
import { FICHE_KEYS } from "../exchange/yaml/sections.ts";
import type { Question } from "./question.ts";

export interface Section {
  /** Part of the address: `#horaires`. */
  readonly id: string;
  readonly titre: string;
  readonly questions: readonly Question[];
}

/** Each goes from its first key to that of the next. */
const STARTS = [
  ["lieu", "Le lieu", "nom"],
  ["adresse", "Adresse", "adresse"],
  ["contact", "Téléphone, courriel, site", "telephone"],
  ["horaires", "Horaires", "horaires"],
  ["accueil", "Comment on y est reçu", "conditions_acces"],
  ["publics", "Pour qui, et comment", "publics"],
  ["materiel", "Matériel et internet", "materiel"],
  ["services", "Services et niveaux", "expertises"],
  ["rendez-vous", "Ateliers, permanences, tournée", "rendez_vous_reguliers"],
  ["reseaux", "Réseaux, labels, source", "dispositif_programmes_nationaux"],
] as const;

export const sectionsOf = (questions: readonly Question[]): readonly Section[] =>
  STARTS.map(([id, titre, first], index) => {
    const next = STARTS[index + 1]?.[2];
    const keys = FICHE_KEYS.slice(FICHE_KEYS.indexOf(first), next === undefined ? undefined : FICHE_KEYS.indexOf(next));
    return { id, titre, questions: questions.filter(({ key }) => keys.includes(key)) };
  });
