/** What can be asked for besides words: each facet a short list of values, and how several of them combine. */

/**
 * `one`: a single value is chosen. `any`: one of the chosen values is enough. `all`: a place must have them all – a
 * printer and a scanner, for deaf people and by appointment.
 */
export const FACETS = {
  service: "one",
  categorie: "any",
  public: "one",
  intervention: "any",
  format: "any",
  cout: "any",
  prise: "all",
  langue: "any",
  materiel: "all",
  label: "any",
  avec: "all",
  territoire: "one",
  commune: "one",
} as const;

export type FacetId = keyof typeof FACETS;

/** Those whose values each structure lists; the others follow from its levels, its place and its week. */
export const LISTED = ["public", "intervention", "format", "cout", "prise", "langue", "materiel", "label", "avec"] as const satisfies readonly FacetId[];
export type ListedFacet = (typeof LISTED)[number];

export const isFacet = (name: string): name is FacetId => name in FACETS;

/** In « public »: whoever receives everyone receives each. */
export const EVERYONE = "tous";
