/** What the coach knows of one value of a file, read right or not, and what a trap says of it. */
import type { Field } from "../field.ts";
import type { Statement } from "../problem.ts";
import type { Leaf } from "../yaml-tree.ts";

export interface LeafContext extends Leaf {
  /** The last key of the path. */
  readonly key: string;
  readonly field: Field | undefined;
  /** The value exactly as the file writes it. */
  readonly raw: string;
  /** The rest of the line after the value. */
  readonly rest: string;
}

/** Underlines the whole value, unless it says from where (counted from the value's start) and how long. */
export type Said = (Statement & { readonly offset?: number; readonly length?: number }) | undefined;
export type LeafTrap = (leaf: LeafContext) => Said;

export const warning = (code: string, message: string, conseil: string, remplacement?: string): Statement => ({
  code,
  gravite: "avertissement",
  message,
  conseil,
  ...(remplacement !== undefined && { remplacement }),
});
export const error = (code: string, message: string, conseil: string, remplacement?: string): Statement => ({
  ...warning(code, message, conseil, remplacement),
  gravite: "erreur",
});
