import { type Commune, type Communes, communeKey, departementOf } from "../model/commune.ts";
import { nearest } from "../model/nearest.ts";
import type { Structure } from "../model/structure.ts";
import type { Complaint, Rule } from "./rule.ts";

type Words = Pick<Complaint, "gravite" | "message" | "conseil"> & { readonly key: "code_insee" | "code_postal" | "commune" };
type Place = Pick<Structure, "commune" | "code_postal" | "code_insee">;

const MOST_NAMES = 4;

/** The likeliest first: the one that was meant must not be left out because of the alphabet. */
const names = (communes: readonly Commune[], commune = ""): string => {
  const all = [...new Set(communes.map(({ nom }) => nom))];
  const meant = nearest(
    commune,
    all.map((value) => ({ value })),
  );
  const ordered = meant === undefined ? all : [meant, ...all.filter((nom) => nom !== meant)];
  const left = ordered.length - MOST_NAMES;
  return `${ordered.slice(0, MOST_NAMES).join(", ")}${left > 0 ? `… (${left} autre${left > 1 ? "s" : ""})` : ""}`;
};

/** An INSEE code says one commune: the name must be its name, or that of a commune it absorbed. */
const againstInsee = ({ commune, code_insee }: Place, { ofCode, named }: Communes): Words | undefined => {
  if (code_insee === undefined) return undefined;
  const known = ofCode(code_insee);
  if (known.some(({ nom }) => communeKey(nom) === communeKey(commune))) return undefined;
  if (known.length === 0)
    return {
      key: "code_insee",
      gravite: "avertissement",
      message: `Le code INSEE « ${code_insee} » n'est celui d'aucune commune.`,
      conseil: advice(named(commune)),
    };
  return {
    key: "code_insee",
    gravite: "erreur",
    message: `Le code INSEE « ${code_insee} » est celui de ${names(known)}, pas de ${commune}.`,
    conseil: advice(named(commune)),
  };
};

const advice = ([commune]: readonly Commune[]): string =>
  commune ? `Écrivez : code_insee: "${commune.code}"` : "Vérifiez le nom de la commune et son code INSEE.";

/** A name that no commune has: perhaps a quarter, perhaps a letter missing. */
const againstNames = ({ commune, code_postal, code_insee }: Place, { named, ofCode, atPostcode }: Communes): Words | undefined => {
  if (code_insee !== undefined && ofCode(code_insee).some(({ nom }) => communeKey(nom) === communeKey(commune))) return undefined;
  if (named(commune).length > 0) return undefined;
  const there = atPostcode(code_postal);
  const conseil =
    there.length > 0
      ? `Communes au code postal ${code_postal} : ${names(there, commune)}.`
      : "Écrivez le nom officiel de la commune ; un quartier ou un lieu-dit va dans « complement_adresse ».";
  return { key: "commune", gravite: "avertissement", message: `Aucune commune ne s'appelle « ${commune} ».`, conseil };
};

/** A postcode that is another commune's. One that is nobody's is a CEDEX: only its département can be checked. */
const againstPostcode = ({ commune, code_postal, code_insee }: Place, { named, ofCode, atPostcode }: Communes): Words | undefined => {
  const possible = code_insee === undefined ? named(commune) : ofCode(code_insee);
  if (possible.length === 0 || possible.some(({ codesPostaux }) => codesPostaux.includes(code_postal))) return undefined;
  const isSameDepartement = possible.some(({ code }) => departementOf(code) === departementOf(code_postal));
  const owners = atPostcode(code_postal);
  if (owners.length === 0 && isSameDepartement) return undefined;
  const codes = [...new Set(possible.flatMap(({ codesPostaux }) => codesPostaux))].slice(0, 6).map((code) => `"${code}"`);
  const message =
    owners.length > 0
      ? `Le code postal « ${code_postal} » est celui de ${names(owners)}, pas de ${commune}.`
      : `Le code postal « ${code_postal} » n'est pas dans le même département que ${commune}.`;
  return { key: "code_postal", gravite: isSameDepartement ? "avertissement" : "erreur", message, conseil: `Écrivez : code_postal: ${codes.join(" ou ")}` };
};

export const communeIncoherente: Rule = {
  name: "commune-incoherente",
  description: "La commune, le code postal et le code INSEE d'une fiche disent la même chose.",
  check: ({ structures, communes }) => {
    const known = new Map<string, readonly Words[]>();
    const checked = (place: Place): readonly Words[] => {
      const key = `${place.commune}\n${place.code_postal}\n${place.code_insee ?? ""}`;
      const before = known.get(key);
      if (before) return before;
      const words = [againstInsee(place, communes), againstNames(place, communes), againstPostcode(place, communes)]
        .filter((said) => said !== undefined)
        .slice(0, 1);
      known.set(key, words);
      return words;
    };
    return structures.flatMap((structure) => checked(structure).map(({ key, ...said }) => ({ ...said, fichier: structure.fichier, path: [key] })));
  },
};
