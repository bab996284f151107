/** What a place helps with, as a neighbour would say it: by domain, never by level. */
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";

export interface PlainDomain {
  /** « Faire ses papiers sur internet ». */
  readonly nom: string;
  /** « impôts », « RSA et CAF ». */
  readonly mots: readonly string[];
}

/** The domains in which a structure helps, with its services in a few words each; those it leaves out are not named. */
export const plainDomainsOf = ({ referentiel }: Guide, { expertises = {} }: Structure): readonly PlainDomain[] =>
  referentiel.categories.flatMap(({ langage_simple, services }) => {
    const offered = services.filter(({ id }) => expertises[id] !== undefined);
    return offered.length === 0 ? [] : [{ nom: langage_simple, mots: offered.map((service) => service.mots_simples ?? service.nom_court) }];
  });
