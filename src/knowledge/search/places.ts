/** The places a distance can be counted from: the communes and the territoires of the guide, with no request to anyone. */
import { comparable } from "../../model/comparable.ts";
import type { Point } from "../distance.ts";
import { STEPS_PER_DEGREE } from "./encoded.ts";
import type { SearchIndex } from "./index.ts";
import { isOneSlipAway, termsOf } from "./words.ts";

export interface KnownPlace {
  /** « Metz (57000) », « Borny »: what the list offers, and what an address of a search carries. */
  readonly nom: string;
  readonly point: Point;
  /** What may be typed for it, folded. */
  readonly spellings: readonly string[];
  /** Words of the quarters that a territoire gathers: « Magny » is found in the one that has it. */
  readonly quartiers?: readonly string[];
}

const pointAt = (latitude: number, longitude: number): Point => ({ latitude: latitude / STEPS_PER_DEGREE, longitude: longitude / STEPS_PER_DEGREE });

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Where a commune is said to be: in the middle of its structures. */
const communeMiddles = ({ size, communes, communeOf, precision, latitude, longitude }: SearchIndex): readonly (Point | undefined)[] => {
  const placed = communes.map((): number[] => []);
  for (let rank = 0; rank < size; rank++) if ((precision[rank] ?? 0) > 0) placed[communeOf[rank] ?? 0]?.push(rank);
  const middle = (column: Int32Array, ranks: readonly number[]): number => median(ranks.map((rank) => column[rank] ?? 0));
  return placed.map((ranks) => (ranks.length === 0 ? undefined : pointAt(middle(latitude, ranks), middle(longitude, ranks))));
};

/** In the order of the alphabet; a territoire that bears the name of a commune is that commune. */
export const placesOf = (index: SearchIndex): readonly KnownPlace[] => {
  const middles = communeMiddles(index);
  const communes = index.communes.flatMap(({ nom, codePostal }, rank) => {
    const point = middles[rank];
    const spellings = [nom, codePostal, `${codePostal} ${nom}`, `${nom} ${codePostal}`].map(comparable);
    return point === undefined ? [] : [{ nom: `${nom} (${codePostal})`, point, spellings }];
  });
  const taken = new Set(communes.flatMap(({ spellings }) => spellings));
  const territoires = index.territoires
    .filter(({ nom }) => !taken.has(comparable(nom)))
    .map(({ nom, quartiers, middle: [latitude, longitude] }) => ({ nom, point: pointAt(latitude, longitude), spellings: [comparable(nom)], quartiers }));
  const inFrench = new Intl.Collator("fr", { numeric: true });
  return [...communes, ...territoires].toSorted((a, b) => inFrench.compare(a.nom, b.nom));
};

const MOST_NEAR = 3;

/** The places that the typed name may be: one typing error away, or one of several that begin so. */
export const placesNear = (places: readonly KnownPlace[], typed: string): readonly KnownPlace[] => {
  const wanted = comparable(typed);
  const begun = places.filter(({ spellings }) => spellings.some((spelling) => spelling.startsWith(wanted)));
  const near = begun.length > 0 ? begun : places.filter(({ spellings }) => spellings.some((spelling) => isOneSlipAway(wanted, spelling)));
  return wanted === "" ? [] : near.slice(0, MOST_NEAR);
};

/** The only one whose quarters have all these words. */
const gathering = (places: readonly KnownPlace[], typed: string): KnownPlace | undefined => {
  const words = termsOf(typed);
  const [one, other] = places.filter(({ quartiers = [] }) => words.length > 0 && words.every((word) => quartiers.includes(word)));
  return other === undefined ? one : undefined;
};

/** The place that was typed: by its whole name or postcode, else the only one that begins so, else that of the quarter. */
export const placeTyped = (places: readonly KnownPlace[], typed: string): KnownPlace | undefined => {
  const wanted = comparable(typed);
  if (wanted === "") return undefined;
  const named = places.find(({ nom, spellings }) => comparable(nom) === wanted || spellings.includes(wanted));
  if (named) return named;
  const begun = places.filter(({ spellings }) => spellings.some((spelling) => spelling.startsWith(wanted)));
  return begun.length === 1 ? begun[0] : begun.length === 0 ? gathering(places, typed) : undefined;
};
