/** The structures of the guide that a fiche could be taken for: checks across files look at them alone. */
import { comparable } from "../model/comparable.ts";
import { groupBy } from "../model/grouping.ts";
import type { Structure } from "../model/structure.ts";

/** A structure of the guide, as far as other files must agree with it. */
export type KnownPlace = Pick<Structure, "id" | "fichier" | "nom" | "commune" | "territoire"> & { readonly adresse?: string | undefined };

export interface Neighbours {
  /** Those of the same name or of the same file name. */
  readonly of: (id: string, nom: string) => readonly KnownPlace[];
}

export const neighboursIn = (places: readonly KnownPlace[]): Neighbours => {
  const byName = groupBy(places, ({ nom }) => comparable(nom));
  const byId = groupBy(places, ({ id }) => id);
  return { of: (id, nom) => [...new Set([...(byName.get(comparable(nom)) ?? []), ...(byId.get(id) ?? [])])] };
};

export const NO_NEIGHBOURS: Neighbours = { of: () => [] };
