/**
 * A rule checks what no single file can: that the files agree with each other and with the world. It knows values, not
 * YAML: it names the file and the path of the value it complains of, and `reading` finds the line and the column.
 */
import type { Actualite, EditorialPage } from "../model/article.ts";
import type { Communes } from "../model/commune.ts";
import type { Edition } from "../model/edition.ts";
import type { Structure } from "../model/structure.ts";
import type { Territoire } from "../model/territoire.ts";

/** What could be read of a guide. A part that could not be read is absent, and the rules that need it stay silent. */
export interface ReadContent {
  readonly structures: readonly Structure[];
  /** Every structure that has a file, sound or not. */
  readonly fiches: readonly { readonly id: string; readonly fichier: string }[];
  readonly territoires?: readonly Territoire[] | undefined;
  readonly edition?: Edition | undefined;
  readonly actualites: readonly Actualite[];
  readonly pages: readonly EditorialPage[];
  readonly communes: Communes;
  /** The day after which a date is in the future, `AAAA-MM-JJ`. */
  readonly today: string;
}

export interface Complaint {
  readonly gravite: "erreur" | "avertissement";
  /** Relative to the content folder. */
  readonly fichier: string;
  /** Empty: the whole file. */
  readonly path: readonly (string | number)[];
  readonly on?: "key" | "value";
  readonly message: string;
  readonly conseil?: string;
}

export interface Rule {
  /** The code of its problems. */
  readonly name: string;
  /** What must be true, in one French sentence. */
  readonly description: string;
  readonly check: (content: ReadContent) => readonly Complaint[];
}
