/** The keys of a structure's file in the order of the printed page, a blank line between two sections. */
import type { StructureFacts } from "../../model/structure.ts";

export const SECTIONS = [
  ["nom", "anciens_noms", "typologie", "statut", "structure_parente", "pivot", "presentation_resume", "presentation_detail"],
  ["adresse", "complement_adresse", "code_postal", "commune", "code_insee", "latitude", "longitude", "position", "territoire", "transports"],
  ["telephone", "courriels", "site_web", "prise_rdv", "horaires", "horaires_precisions"],
  ["conditions_acces", "demarche", "delai", "frais_a_charge", "tarifs", "modalites_acces", "pieces_a_apporter"],
  ["publics", "publics_specifiquement_adresses", "prise_en_charge_specifique", "intervention", "modalites_accompagnement", "accompagnateurs", "interprete"],
  ["materiel", "acces_internet"],
  ["expertises", "expertises_source"],
  ["rendez_vous_reguliers", "itinerance", "tournee"],
  ["dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels", "fiche_acces_libre", "referent", "source", "date_maj", "verification"],
] as const satisfies readonly (readonly (keyof StructureFacts)[])[];

export const FICHE_KEYS: readonly string[] = SECTIONS.flat();

/** Which section a key belongs to; after the last for a key of nobody. */
export const sectionOf = (key: string): number => {
  const found = SECTIONS.findIndex((keys: readonly string[]) => keys.includes(key));
  return found === -1 ? SECTIONS.length : found;
};

export const rankOf = (key: string): number => {
  const found = FICHE_KEYS.indexOf(key);
  return found === -1 ? FICHE_KEYS.length : found;
};
