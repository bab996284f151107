/** Something a contributor should mend, and exactly where. A value until the edge, then a sentence that helps. */
export interface Problem {
  /** Stable identifier of the rule, kebab-case French: `code-postal-nombre`. Tests and tools pin it, people do not read it. */
  readonly code: string;
  /** An error stops the build; a warning never does. */
  readonly gravite: "erreur" | "avertissement";
  /** Path as a contributor would type it from the project's root. */
  readonly fichier: string;
  /** Both count from 1; columns count UTF-16 units, as editors do. */
  readonly ligne: number;
  readonly colonne: number;
  /** How many characters the caret line underlines; 1 when unknown. */
  readonly longueur: number;
  /** What is wrong, one plain French sentence. */
  readonly message: string;
  /** What to write instead, ready to paste when possible. */
  readonly conseil?: string;
  /** What to write in place of what is underlined, exactly as the file should have it; only when there is no doubt. */
  readonly remplacement?: string;
  /** The faulty line of the file, as it is. Empty when the problem concerns a whole file. */
  readonly extrait: string;
}

export const isError = ({ gravite }: Pick<Problem, "gravite">): boolean => gravite === "erreur";

/** What is said of a place in a file, before the place is known: the part that the traps write. */
export type Statement = Pick<Problem, "code" | "gravite" | "message" | "conseil" | "remplacement">;

/** A problem of a whole file: missing, unreadable, too large. */
export const fileProblem = (fichier: string, statement: Statement): Problem => ({ ...statement, fichier, ligne: 1, colonne: 1, longueur: 1, extrait: "" });
