/** What the coach knows of a value that the schema refuses, and how a trap explains it. */
import type { z } from "zod";
import type { Communes } from "../../model/commune.ts";
import type { Field, Path } from "../field.ts";
import type { YamlValue } from "../yaml-tree.ts";

export interface Refused {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  /** The last key of the path: `telephone`, `courriels`… */
  readonly key: string;
  readonly field: Field | undefined;
  readonly value: YamlValue | undefined;
  /** The value when it is a text, trimmed; otherwise empty. */
  readonly text: string;
  /** The value exactly as the file writes it. */
  readonly raw: string;
  /** The group that holds the value. */
  readonly siblings: YamlValue | undefined;
  /** The other names under which people know an allowed word. */
  readonly namesOf: (word: string) => readonly string[];
  /** Those that are known, where the file names one. */
  readonly communes: Communes | undefined;
}

export interface Explanation {
  readonly message: string;
  readonly conseil?: string;
  /** What to write in place of the refused value (or key), as the file should have it, when there is no doubt. */
  readonly remplacement?: string;
}

/** The first trap that explains a refused value has the last word. */
export interface ValueTrap {
  readonly code: string;
  readonly explain: (refused: Refused) => Explanation | undefined;
}
