/** The identifiers that names give when nobody chose others: « mairie », then « mairie-2 » for the next of that very name. */
/** Names in their order: equal ones are neighbours. `slug`: of the name of a rank. */
export const expectedId = (name: (rank: number) => string, slug: (rank: number) => string, rank: number): string => {
  const nom = name(rank);
  let before = 0;
  while (before < rank && name(rank - before - 1) === nom) before++;
  return before === 0 ? slug(rank) : `${slug(rank)}-${before + 1}`;
};
