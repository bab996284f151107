import type { Structure } from "../model/structure.ts";

const inFrench = new Intl.Collator("fr", { numeric: true });

/** French alphabetical order, « Épinal » among the E. */
export const compareNames = (a: string, b: string): number => inFrench.compare(a, b);

/** By name, then by identifier: never by the order of the files. */
export const byName = (a: Structure, b: Structure): number => compareNames(a.nom, b.nom) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
