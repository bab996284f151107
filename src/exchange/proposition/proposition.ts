/** What someone proposes to change in the guide: one file, before and after. */
import type { Verificateur } from "../../model/verification.ts";

/** A correction of a file that is there, a new file, or the word that nothing has changed. */
export const NATURES = ["correction", "ajout", "confirmation"] as const;
export type Nature = (typeof NATURES)[number];

export interface Proposition {
  readonly nature: Nature;
  /** The name of the file without `.yaml`. */
  readonly id: string;
  /** Relative to the content folder: `structures/borny/x.yaml`. */
  readonly fichier: string;
  readonly nom: string;
  /** The text of the file as it stands; undefined for a new one. */
  readonly avant: string | undefined;
  readonly apres: string;
  /** Who confirms: of a confirmation only. */
  readonly par?: Verificateur;
}
