/** Which commune a row speaks of: its name, its postcode and its INSEE code, which seldom all agree in a list that has aged. */
import { type Commune, type Communes, communeKey, departementOf } from "../../model/commune.ts";

export interface Place {
  readonly commune: string;
  readonly code_postal: string;
  readonly code_insee: string;
}

export interface KnownPlace {
  readonly place: Place;
  /** Parts that the row does not say: enough for a new fiche, not for changing one. */
  readonly deduced: readonly (keyof Place)[];
  readonly remarques: readonly string[];
}

const isWithin = (key: string, other: string): boolean => key !== "" && ` ${other} `.includes(` ${key} `);

/** « Cadillac » and « Cadillac-sur-Garonne », « Jugon-les-Lacs - Commune nouvelle » and « Jugon-les-Lacs ». */
const isLike = (a: string, b: string): boolean => isWithin(communeKey(a), communeKey(b)) || isWithin(communeKey(b), communeKey(a));

/**
 * The communes that the three parts may mean, by what is surest: the code and the name; the name, where the postcode (else the
 * département of the code) has it; the code of a commune that took a longer or shorter name, or that has this postcode; the name alone.
 */
const meant = ({ commune, code_postal, code_insee }: Place, communes: Communes): readonly Commune[] => {
  const coded = communes.ofCode(code_insee);
  if (commune === "") return coded.length === 1 ? coded : [];
  const named = communes.named(commune).filter(({ codesPostaux }) => code_postal === "" || codesPostaux.includes(code_postal));
  const isNear = ({ code }: Commune): boolean => code_postal !== "" || coded.length === 0 || departementOf(code) === departementOf(code_insee);
  const bySureness = [
    coded.filter(({ nom }) => communeKey(nom) === communeKey(commune)),
    named.filter(isNear),
    coded.filter(({ nom }) => isLike(nom, commune)),
    coded.filter(({ codesPostaux }) => codesPostaux.includes(code_postal)),
    named,
  ];
  return bySureness.find((found) => found.length > 0) ?? [];
};

/** Of communes that share a name, those of the guide, when it has any. */
const ofTheGuide = (found: readonly Commune[], codes: ReadonlySet<string>): readonly Commune[] => {
  const own = found.filter(({ code }) => codes.has(code));
  return own.length > 0 ? own : found;
};

const onlyOne = <Value>(values: readonly Value[]): Value | undefined => (new Set(values).size === 1 ? values[0] : undefined);

/** What is said of a row whose commune goes by another name than the list's. */
const renamed = ({ commune, code_insee }: Place, nom: string): string =>
  isLike(nom, commune)
    ? `d'après son code INSEE ${code_insee}, « ${commune} » est la commune « ${nom} »`
    : `la liste dit « ${commune} », mais le code INSEE ${code_insee} et le code postal sont ceux de « ${nom} », retenue : à vérifier`;

/** Completes a place with what its other parts say without any doubt, in the commune's official name; `guideCodes` are the communes of the guide. */
export const knownPlace = (written: Place, communes: Communes, guideCodes: ReadonlySet<string> = new Set()): KnownPlace => {
  const { commune, code_postal, code_insee } = written;
  const found = ofTheGuide(meant(written, communes), guideCodes);
  const code = onlyOne(found.map((one) => one.code)) ?? "";
  const leftAside = code_insee !== "" && code !== code_insee ? [`le code INSEE ${code_insee} n'est pas celui de ${commune} : laissé de côté`] : [];
  if (code === "") return { place: { ...written, code_insee: "" }, deduced: [], remarques: leftAside };
  const nom = onlyOne(found.map((one) => one.nom)) ?? commune;
  const isRenamed = commune !== "" && communeKey(nom) !== communeKey(commune);
  const only = code_postal === "" ? onlyOne(found.flatMap(({ codesPostaux }) => codesPostaux)) : undefined;
  return {
    place: { commune: nom, code_postal: only ?? code_postal, code_insee: code },
    deduced: only === undefined ? [] : ["code_postal"],
    remarques: [...leftAside, ...(isRenamed ? [renamed(written, nom)] : [])],
  };
};
