/** The index as it travels → the index that is asked. In the browser, once a page. */
import { type Bits, bitsWhere, noBits, union } from "./bits.ts";
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
import { lazily, remembered } from "./lazily.ts";
import { readWeek } from "./week.ts";
import { termsOf } from "./words.ts";

const readLevels = (text: string, services: readonly string[], size: number): ReadonlyMap<string, Uint8Array> => {
  const pairs = readNumbers(text);
  return new Map(
    services.map((service, rank) => {
      const column = pairs.subarray((rank >> 1) * size, ((rank >> 1) + 1) * size);
      const levels = new Uint8Array(size);
      for (let at = 0; at < size; at++) {
        const pair = column[at] ?? 0;
        levels[at] = rank % 2 === 0 ? pair / LEVELS : pair % LEVELS;
      }
      return [service, levels] as const;
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

const reaching = (column: Uint8Array, least: number): Bits => bitsWhere(column.length, (rank) => (column[rank] ?? 0) >= least);

/** The best level of each structure, whatever the service. */
const bestOf = (levels: ReadonlyMap<string, Uint8Array>, size: number): Uint8Array => {
  const best = new Uint8Array(size);
  for (const column of levels.values()) for (let rank = 0; rank < size; rank++) best[rank] = Math.max(best[rank] ?? 0, column[rank] ?? 0);
  return best;
};

/** For each level the structures that reach it, made when first asked for. */
const levelSets = (levels: () => ReadonlyMap<string, Uint8Array>, size: number): SearchIndex["atLeast"] => {
  const known = new Map<string, Bits>();
  const best = lazily(() => bestOf(levels(), size));
  return (service, least) => {
    const key = `${service} ${least}`;
    const bits = known.get(key) ?? reaching(service === undefined ? best() : (levels().get(service) ?? new Uint8Array(size)), least);
    known.set(key, bits);
    return bits;
  };
};

const OFFERED = 1;

/** A name of one word is a word like any other. */
const isTelling = ({ length }: readonly string[]): boolean => length > 1;

/** What the index offers to choose from, with the words that also find each value. */
const readFacets = (encoded: EncodedIndex, vocabulary: Vocabulary, atLeast: SearchIndex["atLeast"], size: number) => ({
  services: readValues(vocabulary.services).map((service) => ({ ...service, members: atLeast(service.id, OFFERED) })),
  listed: LISTED.map((facet, rank) => [facet, membersOf(encoded.choix[rank] ?? "", readValues(vocabulary.listed[rank] ?? ""), size)] as const),
});

/** Reads at once what the first answer shows; the rest when a question needs it. */
export const decodeIndex = (encoded: EncodedIndex, vocabulary: Vocabulary): SearchIndex => {
  const { size, name, slug, words, uses } = decodeNames(encoded);
  const places = decodePlaces(encoded, size);
  const levels = lazily(() => {
    const services = readValues(vocabulary.services).map(({ id }) => id);
    return readLevels(encoded.niveaux, services, size);
  });
  const atLeast = levelSets(levels, size);
  const read = lazily(() => readFacets(encoded, vocabulary, atLeast, size));
  const facets = lazily(() => {
    const { services, listed } = read();
    return new Map<FacetId, ReadonlyMap<string, Bits>>([
      ["service", new Map(services.map(({ id, members }) => [id, members]))],
      ["categorie", byCategory(vocabulary, services, size)],
      ...listed.map(([facet, values]) => [facet, withEveryone(facet, values, size)] as const),
      ["territoire", places.inTerritoire],
      ["commune", places.inCommune],
    ]);
  });
  const labels = lazily(() => {
    const borne = read().listed.find(([facet]) => facet === "label")?.[1] ?? [];
    return borne.map(({ id, members }) => ({ names: [termsOf(id)].filter(isTelling), members }));
  });
  const valuesOfKind = lazily(() => membersOf(encoded.typologie, readValues(vocabulary.typologies), size));
  const kinds = lazily(() =>
    valuesOfKind().map(({ id, terms: words, members }) => {
      const own = termsOf(id);
      return { names: [own, words.slice(own.length)].filter((name, rank) => rank === 0 || isTelling(name)), members };
    }),
  );
  const terms = lazily(() => {
    const { services, listed } = read();
    return decodeTerms({
      names: { words, uses: uses() },
      former: encoded.anciens,
      services,
      places: places.named,
      others: [...valuesOfKind(), ...listed.flatMap(([, values]) => values)],
    });
  });
  const estimated = lazily(() => membersOf(encoded.estimes, [{ id: "estimé", terms: [] }], size)[0]?.members ?? noBits(size));
  const weeks = lazily(() => encoded.semaines.map(readWeek));
  const weekOf = lazily(() => readNumbers(encoded.semaine));
  return {
    size,
    name,
    ...places,
    get levels() {
      return levels();
    },
    get estimated() {
      return estimated();
    },
    get weeks() {
      return weeks();
    },
    get weekOf() {
      return weekOf();
    },
    get facets() {
      return facets();
    },
    get terms() {
      return terms();
    },
    get labels() {
      return labels();
    },
    get kinds() {
      return kinds();
    },
    id: remembered((rank) => encoded.ids[rank] ?? expectedId(name, slug, rank)),
    telephone: decodeTelephones(encoded),
    atLeast,
  };
};
