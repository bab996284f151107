/** The levels and the services of the grid, apart from the schema that reads them: browsers take these without it. */

/** From the strongest to the least known. The order is the ranking. */
export const NIVEAUX = ["expert", "maîtrise", "basique", "proposé"] as const;
export type NiveauId = (typeof NIVEAUX)[number];

interface Grille<Service> {
  readonly categories: readonly { readonly services: readonly Service[] }[];
}

/** All services, in the order of the grid. */
export const servicesOf = <Service>({ categories }: Grille<Service>): readonly Service[] => categories.flatMap(({ services }) => services);
