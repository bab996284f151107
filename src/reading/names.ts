/** The names under which people know the identifiers of the référentiel, so that the coach recognises them. */
import type { Referentiel } from "../model/referentiel.ts";
import type { NomsDe } from "./coach.ts";

export const namesIn = (referentiel: Referentiel): NomsDe => {
  const names = new Map<string, string[]>();
  const add = (id: string, ...noms: readonly string[]) => names.set(id, [...(names.get(id) ?? []), ...noms]);
  for (const { services } of referentiel.categories) for (const { id, nom, nom_court, synonymes } of services) add(id, nom, nom_court, ...synonymes);
  for (const { id, singulier, pluriel } of referentiel.materiel) add(id, singulier, pluriel);
  for (const list of [referentiel.publics, referentiel.interventions, referentiel.langues, referentiel.referents, referentiel.typologies])
    for (const { id, nom } of list) add(id, nom);
  return (mot) => names.get(mot) ?? [];
};
