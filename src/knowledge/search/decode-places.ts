/** Where structures stand: territoire, commune, position. */
import { slugOf } from "../../model/comparable.ts";
import { addBit, type Bits, noBits } from "./bits.ts";
import { readNumbers, unfoldSign } from "./columns.ts";
import type { EncodedIndex } from "./encoded.ts";
import { APPROXIMATE, type Commune, EXACT, type SearchIndex, type Territoire } from "./index.ts";
import { termsOf } from "./words.ts";

/** A set of structures with the words that name where they are. */
export interface NamedPlace {
  readonly terms: readonly string[];
  /** Those that are a name of it by themselves: « Borny », « 57070 ». Not « centre », of « Metz, centre et autres quartiers ». */
  readonly whole: readonly string[];
  readonly members: Bits;
}

const ifAlone = (terms: readonly string[]): readonly string[] => (terms.length === 1 ? terms : []);

interface Places extends Pick<SearchIndex, "territoires" | "communes" | "territoireOf" | "communeOf" | "latitude" | "longitude" | "precision" | "code"> {
  readonly inTerritoire: ReadonlyMap<string, Bits>;
  readonly inCommune: ReadonlyMap<string, Bits>;
  readonly named: readonly NamedPlace[];
}

interface WithCommunes extends Territoire {
  readonly communes: Uint32Array;
}

const readTerritoires = ({ territoires, milieux }: EncodedIndex): readonly WithCommunes[] => {
  const numbers = readNumbers(milieux);
  let at = 0;
  return territoires.map(([nom, lettre, id = slugOf(nom), mots = ""]) => {
    const middle = [unfoldSign(numbers[at] ?? 0), unfoldSign(numbers[at + 1] ?? 0)] as const;
    const first = at + 3;
    at = first + (numbers[at + 2] ?? 0);
    return { id, nom, lettre, quartiers: mots.split(" ").filter(Boolean), middle, communes: numbers.subarray(first, at) };
  });
};

const readCommune = (text: string): Commune => {
  const cut = text.indexOf(" ");
  const nom = text.slice(cut + 1);
  return { id: slugOf(nom), codePostal: text.slice(0, cut), nom };
};

/** Columns in which each structure has one value → the structures of each value. */
const membersOf = (column: Uint32Array, values: number): readonly Bits[] => {
  const sets = Array.from({ length: values }, () => noBits(column.length));
  column.forEach((value, rank) => {
    const set = sets[value];
    if (set) addBit(set, rank);
  });
  return sets;
};

/** Exact positions come first in the columns, then the others. */
const readPositions = (encoded: EncodedIndex, territoires: readonly Territoire[], territoireOf: Uint32Array) => {
  const precision = readNumbers(encoded.precision);
  const deltas = [readNumbers(encoded.latitude), readNumbers(encoded.longitude)] as const;
  const latitude = new Int32Array(precision.length);
  const longitude = new Int32Array(precision.length);
  let at = 0;
  for (const wanted of [EXACT, APPROXIMATE]) {
    for (let rank = 0; rank < precision.length; rank++) {
      if (precision[rank] !== wanted) continue;
      const [north, east] = territoires[territoireOf[rank] ?? 0]?.middle ?? [0, 0];
      latitude[rank] = north + unfoldSign(deltas[0][at] ?? 0);
      longitude[rank] = east + unfoldSign(deltas[1][at] ?? 0);
      at++;
    }
  }
  return { precision, latitude, longitude };
};

/** « B5 »: the letter of the territoire, then the rank there by name. */
const codes = (territoires: readonly Territoire[], territoireOf: Uint32Array): SearchIndex["code"] => {
  const counts = new Uint32Array(territoires.length);
  const numbers = territoireOf.map((territoire) => {
    const number = (counts[territoire] ?? 0) + 1;
    counts[territoire] = number;
    return number;
  });
  return (rank) => `${territoires[territoireOf[rank] ?? 0]?.lettre ?? ""}${numbers[rank] ?? ""}`;
};

export const decodePlaces = (encoded: EncodedIndex, size: number): Places => {
  const territoires = readTerritoires(encoded);
  const communes = encoded.communes.map(readCommune);
  const territoireOf = readNumbers(encoded.territoire);
  const communeOf = readNumbers(encoded.commune).map((choice, rank) => territoires[territoireOf[rank] ?? 0]?.communes[choice] ?? 0);
  const ofTerritoire = membersOf(territoireOf, territoires.length);
  const ofCommune = membersOf(communeOf, communes.length);
  const inCommune = new Map<string, Bits>();
  for (const [rank, { id }] of communes.entries()) {
    const already = inCommune.get(id);
    inCommune.set(
      id,
      (ofCommune[rank] ?? noBits(size)).map((word, at) => word | (already?.[at] ?? 0)),
    );
  }
  return {
    territoires,
    communes,
    territoireOf,
    communeOf,
    ...readPositions(encoded, territoires, territoireOf),
    code: codes(territoires, territoireOf),
    inTerritoire: new Map(territoires.map(({ id }, rank) => [id, ofTerritoire[rank] ?? noBits(size)])),
    inCommune,
    named: [
      ...communes.map(({ nom, codePostal }, rank) => ({
        terms: termsOf(`${codePostal} ${nom}`),
        whole: [codePostal, ...ifAlone(termsOf(nom))],
        members: ofCommune[rank] ?? noBits(size),
      })),
      ...encoded.territoires.map(([nom, , , mots], rank) => ({
        terms: termsOf(nom, mots),
        whole: ifAlone(termsOf(nom)),
        members: ofTerritoire[rank] ?? noBits(size),
      })),
    ],
  };
};
