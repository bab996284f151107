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

/** Reads the table `code_insee ⇥ nom ⇥ codes postaux`, the first time something is looked up. */
export const communesOf = (readTable: () => string): Communes => {
  let built: { readonly byCode: Map<string, Commune[]>; readonly byName: Map<string, Commune[]>; readonly byPostcode: Map<string, Commune[]> } | undefined;
  const tables = () => {
    if (built) return built;
    const index = { byCode: new Map<string, Commune[]>(), byName: new Map<string, Commune[]>(), byPostcode: new Map<string, Commune[]>() };
    for (const line of readTable().split("\n")) {
      const [code = "", nom, codes] = line.split("\t");
      if (nom === undefined || codes === undefined || code === "code_insee") continue;
      const commune = { code, nom, codesPostaux: codes.split("|") };
      push(index.byCode, code, commune);
      push(index.byName, communeKey(nom), commune);
      for (const codePostal of commune.codesPostaux) push(index.byPostcode, codePostal, commune);
    }
    built = index;
    return index;
  };
  return {
    ofCode: (code) => tables().byCode.get(code) ?? [],
    named: (nom) => tables().byName.get(communeKey(nom)) ?? [],
    atPostcode: (code) => tables().byPostcode.get(code) ?? [],
  };
};
