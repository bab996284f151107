/** The category that stands for a structure where there is room for one only. */
import type { Guide } from "../model/guide.ts";
import type { Categorie } from "../model/referentiel.ts";
import type { Structure } from "../model/structure.ts";

/**
 * Where it has the most stars in all; for equal stars, where it has the most services; then the first of the référentiel.
 * « Proposé » has no star: such services only count as services. Absent when the structure helps with none.
 */
export const dominantCategorie = (guide: Guide, { expertises = {} }: Structure): Categorie | undefined => {
  const strengths = guide.referentiel.categories.map((categorie) => {
    const levels = categorie.services.flatMap(({ id }) => expertises[id] ?? []);
    return { categorie, services: levels.length, stars: levels.reduce((sum, niveau) => sum + guide.niveau(niveau).etoiles, 0) };
  });
  const [strongest] = strengths.filter(({ services }) => services > 0).toSorted((a, b) => b.stars - a.stars || b.services - a.services);
  return strongest?.categorie;
};
