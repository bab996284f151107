/** Where a row of a list is: its address cut in parts, its chapter of the guide. */
import { flatMetresFrom } from "../../knowledge/distance.ts";
import { communeKey } from "../../model/commune.ts";
import type { Territoire } from "../../model/territoire.ts";
import type { Place } from "./known-place.ts";

export interface AddressParts {
  readonly adresse?: string;
  readonly code_postal?: string;
  readonly commune?: string;
}

const filled = (parts: Readonly<Record<keyof AddressParts, string>>): AddressParts =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ""));

/** « BP 12 », « Cedex 3 » are for letters; hyphens and commas joined the parts. */
const streetOf = (text: string): string =>
  text
    .replace(/[\s,–-]*\b(?:BP|CS) ?(?:n°)? ?\d+.*$/i, "")
    .replace(/[\s,–-]*\bcedex ?\d*\s*$/i, "")
    .replace(/^[\s,–-]+|[\s,–-]+$/g, "");

const endsWith = (text: string, commune: string): boolean => commune !== "" && ` ${communeKey(text)}`.endsWith(` ${communeKey(commune)}`);

/** Takes the commune off the end of an address that has no postcode: « 5 avenue du Lac, Bègles ». */
const withoutCommune = (text: string, commune: string): string => {
  if (!endsWith(text, commune)) return text;
  const words = text.split(/(?=[\s,-])/);
  const start = words.findIndex((_, index) => index > 0 && communeKey(words.slice(index).join("")) === communeKey(commune));
  return start === -1 ? text : words.slice(0, start).join("");
};

/** « 8 rue de la Boétie - 33000 Bordeaux » → its parts; `commune` is what another column says. */
export const addressParts = (cell: string, commune = ""): AddressParts => {
  const found = /^(.*)(?<!\b(?:BP|CS|cedex) ?(?:n° ?)?)\b(\d{2} ?\d{3})\b[\s,)–-]*(.*)$/is.exec(cell);
  if (!found) return filled({ adresse: streetOf(withoutCommune(cell, commune)), code_postal: "", commune });
  const [, before = "", code = "", after = ""] = found;
  const named = after.replace(/\bcedex\b.*$/i, "").replace(/[\s,–-]+$/, "");
  return filled({ adresse: streetOf(before), code_postal: code.replace(" ", ""), commune: commune || named });
};

type Where = Pick<Place, "commune" | "code_insee"> & { readonly latitude?: number | undefined; readonly longitude?: number | undefined };

/** The chapters by the code and by the name of their communes. */
const indexOf = (territoires: readonly Territoire[]): ReadonlyMap<string, ReadonlySet<Territoire>> => {
  const index = new Map<string, Set<Territoire>>();
  for (const territoire of territoires)
    for (const { nom, code_insee } of territoire.communes)
      for (const key of [communeKey(nom), code_insee ?? ""]) index.set(key, (index.get(key) ?? new Set()).add(territoire));
  return index;
};

const nearest = (chapters: readonly Territoire[], { latitude, longitude }: Where): string | undefined => {
  if (latitude === undefined || longitude === undefined) return undefined;
  const metres = flatMetresFrom({ latitude, longitude });
  const placed = chapters.flatMap(({ id, latitude: north, longitude: east }) =>
    north === undefined || east === undefined ? [] : [{ id, away: metres(north, east) }],
  );
  return placed.length < chapters.length ? undefined : placed.toSorted((a, b) => a.away - b.away)[0]?.id;
};

/** The chapter of a place, or those among which nothing tells: none, or several that share the commune. */
export type FoundTerritoire = { readonly id: string } | { readonly id?: undefined; readonly parmi: readonly string[] };

/** Finds the chapter that has a commune; the nearest one when several share it and the row says where it is. */
export const territoireFinder = (territoires: readonly Territoire[]): ((where: Where) => FoundTerritoire) => {
  const index = indexOf(territoires);
  return (where) => {
    const coded = where.code_insee === "" ? undefined : index.get(where.code_insee);
    const having = [...(coded ?? index.get(communeKey(where.commune)) ?? [])];
    const id = having.length === 1 ? having[0]?.id : nearest(having, where);
    return id === undefined ? { parmi: having.map((territoire) => territoire.id) } : { id };
  };
};
