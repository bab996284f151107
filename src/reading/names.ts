/** The names under which people know the identifiers of the référentiel, so that the coach recognises them. */
import type { Referentiel } from "../model/referentiel.ts";
import type { NamesOf } from "./coach.ts";

export const namesIn = (referentiel: Referentiel): NamesOf => {
  const names = new Map<string, string[]>();
  const add = (id: string, ...labels: readonly string[]) => names.set(id, [...(names.get(id) ?? []), ...labels]);
  for (const { services } of referentiel.categories) for (const { id, nom, nom_court, synonymes } of services) add(id, nom, nom_court, ...synonymes);
  for (const { id, singulier, pluriel } of referentiel.materiel) add(id, singulier, pluriel);
  for (const list of [referentiel.publics, referentiel.interventions, referentiel.langues, referentiel.referents, referentiel.typologies])
    for (const { id, nom } of list) add(id, nom);
  return (word) => names.get(word) ?? [];
};
