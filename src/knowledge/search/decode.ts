/** The index as it travels → the index that is asked. In the browser, once a page. */
import { type Bits, bitsWhere, join, noBits, union } from "./bits.ts";
import { readNumbers } from "./columns.ts";
import { decodeNames } from "./decode-names.ts";
import { decodePlaces } from "./decode-places.ts";
import { decodeTelephones } from "./decode-telephones.ts";
import { decodeTerms } from "./decode-terms.ts";
import { membersOf, readValues, type Value } from "./decode-values.ts";
import { type EncodedIndex, LEVELS, type Vocabulary } from "./encoded.ts";
import { EVERYONE, type FacetId, LISTED } from "./facets.ts";
import { expectedId } from "./identifiers.ts";
import type { SearchIndex } from "./index.ts";
import { readWeek } from "./week.ts";

const readLevels = (text: string, services: readonly string[], size: number): ReadonlyMap<string, Uint8Array> => {
  const pairs = readNumbers(text);
  return new Map(
    services.map((service, rank) => {
      const first = (rank >> 1) * size;
      const digit = (pair: number): number => (rank % 2 === 0 ? Math.floor(pair / LEVELS) : pair % LEVELS);
      return [service, Uint8Array.from({ length: size }, (_, at) => digit(pairs[first + at] ?? 0))] as const;
    }),
  );
};

const byCategory = ({ categories }: Vocabulary, services: readonly Value[], size: number): ReadonlyMap<string, Bits> => {
  let first = 0;
  return new Map(
    categories.map(([id, count]) => {
      const inside = services.slice(first, first + count).map(({ members }) => members);
      first += count;
      return [id, union(size, inside)] as const;
    }),
  );
};

/** Whoever receives everyone receives each audience. */
const withEveryone = (facet: FacetId, values: readonly Value[], size: number): ReadonlyMap<string, Bits> => {
  const everyone = facet === "public" ? values.find(({ id }) => id === EVERYONE)?.members : undefined;
  return new Map(values.map(({ id, members }) => [id, everyone ? union(size, [members, everyone]) : members]));
};

/** For each level the structures that reach it, made when first asked for. */
const levelSets = (levels: ReadonlyMap<string, Uint8Array>, size: number): SearchIndex["atLeast"] => {
  const known = new Map<string, Bits>();
  const make = (service: string | undefined, least: number): Bits => {
    const bits = noBits(size);
    for (const [id, reached] of levels) {
      if (service === undefined || id === service)
        join(
          bits,
          bitsWhere(size, (rank) => (reached[rank] ?? 0) >= least),
        );
    }
    return bits;
  };
  return (service, least) => {
    const key = `${service} ${least}`;
    const bits = known.get(key) ?? make(service, least);
    known.set(key, bits);
    return bits;
  };
};

const OFFERED = 1;

export const decodeIndex = (encoded: EncodedIndex, vocabulary: Vocabulary): SearchIndex => {
  const { names, words, uses } = decodeNames(encoded);
  const size = names.length;
  const places = decodePlaces(encoded, size);
  const services = readValues(vocabulary.services);
  const levels = readLevels(
    encoded.niveaux,
    services.map(({ id }) => id),
    size,
  );
  const offered = services.map((service) => ({ ...service, members: bitsWhere(size, (rank) => (levels.get(service.id)?.[rank] ?? 0) >= OFFERED) }));
  const listed = LISTED.map((facet, rank) => [facet, membersOf(encoded.choix[rank] ?? "", readValues(vocabulary.listed[rank] ?? ""), size)] as const);
  const kinds = membersOf(encoded.typologie, readValues(vocabulary.typologies), size);
  const estimated = membersOf(encoded.estimes, [{ id: "estimé", terms: [] }], size)[0]?.members ?? noBits(size);
  const telephones = decodeTelephones(encoded);
  return {
    size,
    names,
    ...places,
    levels,
    estimated,
    weeks: encoded.semaines.map(readWeek),
    weekOf: readNumbers(encoded.semaine),
    facets: new Map<FacetId, ReadonlyMap<string, Bits>>([
      ["service", new Map(offered.map(({ id, members }) => [id, members]))],
      ["categorie", byCategory(vocabulary, offered, size)],
      ...listed.map(([facet, values]) => [facet, withEveryone(facet, values, size)] as const),
      ["territoire", new Map(places.inTerritoire.map(({ id, members }) => [id, members]))],
      ["commune", places.inCommune],
    ]),
    terms: decodeTerms({
      names: { words, uses },
      former: encoded.anciens,
      services: offered,
      places: places.named,
      others: [...kinds, ...listed.flatMap(([, values]) => values)],
    }),
    id: (rank) => encoded.ids[rank] ?? expectedId(names, rank),
    telephone: (rank) => telephones[rank],
    atLeast: levelSets(levels, size),
  };
};
