/** Communes of France and their postcodes, to check that the three ways of naming a commune agree. */
import { comparable } from "./comparable.ts";

export interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly codesPostaux: readonly string[];
}

export interface Communes {
  /** Several when the commune has absorbed others. */
  readonly ofCode: (codeInsee: string) => readonly Commune[];
  readonly named: (nom: string) => readonly Commune[];
  readonly atPostcode: (codePostal: string) => readonly Commune[];
}

/** « ST-AVOLD CEDEX 2 », « Paris 3e » → what is left to compare: `saint avold`, `paris`. */
export const communeKey = (nom: string): string =>
  comparable(nom)
    .replace(/\bcedex\b.*$/, "")
    .replace(/\bst(e?)\b/g, "saint$1")
    .replace(/^(paris|lyon|marseille) (?:\d+ ?(?:er|e|eme|ieme)?)(?: arrondissement)?$/, "$1")
    .trim();

/** The département a postcode or an INSEE code belongs to; overseas ones have three digits. */
export const departementOf = (code: string): string => {
  if (/^9[78]/.test(code)) return code.slice(0, 3);
  return /^2[AB]/.test(code) ? "20" : code.slice(0, 2);
};

const push = <Key>(index: Map<Key, Commune[]>, key: Key, commune: Commune) => {
  const known = index.get(key);
  if (known) known.push(commune);
  else index.set(key, [commune]);
};

const indexed = (communes: readonly Commune[], keysOf: (commune: Commune) => readonly string[]): ReadonlyMap<string, readonly Commune[]> => {
  const index = new Map<string, Commune[]>();
  for (const commune of communes) for (const key of keysOf(commune)) push(index, key, commune);
  return index;
};

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/**
 * Reads the table `code_insee ⇥ nom ⇥ codes postaux`, the first time something is looked up. Each index is made when it is
 * first asked for: that of names costs far more than the others, and a guide whose codes are right never needs it.
 */
export const communesOf = (readTable: () => string): Communes => {
  const all = once(() =>
    readTable()
      .split("\n")
      .flatMap((line): readonly Commune[] => {
        const [code = "", nom, codes] = line.split("\t");
        return nom === undefined || codes === undefined || code === "code_insee" ? [] : [{ code, nom, codesPostaux: codes.split("|") }];
      }),
  );
  const byCode = once(() => indexed(all(), ({ code }) => [code]));
  const byName = once(() => indexed(all(), ({ nom }) => [communeKey(nom)]));
  const byPostcode = once(() => indexed(all(), ({ codesPostaux }) => codesPostaux));
  return {
    ofCode: (code) => byCode().get(code) ?? [],
    named: (nom) => byName().get(communeKey(nom)) ?? [],
    atPostcode: (code) => byPostcode().get(code) ?? [],
  };
};
