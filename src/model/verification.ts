/** Who said that a fiche is right, or how the editors learnt it: never a person. */
import { comparable } from "./comparable.ts";

export const VERIFICATEURS = ["téléphone", "visite", "courriel", "structure", "document"] as const;
export type Verificateur = (typeof VERIFICATEURS)[number];

/** The place itself answers most often: it is the one that is asked. */
export const DEFAULT_VERIFICATEUR: Verificateur = "structure";

/** The likeliest first: what one chooses from when asked who confirms. */
export const VERIFICATEUR_WORDS: Readonly<Record<Verificateur, string>> = {
  structure: "La structure elle-même",
  téléphone: "L'équipe du guide, au téléphone",
  visite: "L'équipe du guide, sur place",
  courriel: "L'équipe du guide, par courriel",
  document: "L'équipe du guide, d'après un document",
};

/** The word of the file, written with or without its accents; undefined for any other. */
export const verificateurOf = (written: string): Verificateur | undefined => VERIFICATEURS.find((one) => comparable(one) === comparable(written.slice(0, 100)));
