/** What the search knows of each structure, at build time. */
import type { Guide } from "../model/guide.ts";
import { servicesOf } from "../model/referentiel.ts";
import type { Structure } from "../model/structure.ts";
import { oncePerGuide } from "./once.ts";
import { levelsOf } from "./rankings.ts";
import { decodeEntries, type EncodedEntry, type EncodedIndex, fold, type SearchEntry } from "./search.ts";

const folded = (...texts: readonly (string | undefined)[]): string => [...new Set(fold(texts.join(" ")).split(" "))].join(" ");

const numbersOf = (all: readonly string[], some: readonly string[]): readonly number[] => some.map((id) => all.indexOf(id)).filter((rank) => rank >= 0);

/** The compact form sent to the browser: what structures share (services, audiences…) is written once, and pointed to by rank. */
export const searchIndex = oncePerGuide((guide: Guide): EncodedIndex => {
  const { publics, materiel, typologies } = guide.referentiel;
  const services = servicesOf(guide.referentiel);
  const communes = [...new Set(guide.structures.map(({ commune }) => commune))];
  const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);
  const used = [...new Set(guide.structures.flatMap(({ typologie }) => typologie ?? []))];
  const entry = (structure: Structure): EncodedEntry => {
    const levels = new Map(levelsOf(structure));
    return [
      structure.id,
      structure.nom,
      guide.code(structure.id),
      communes.indexOf(structure.commune),
      guide.territoires.findIndex(({ id }) => id === structure.territoire),
      services
        .map(({ id }) => (levels.has(id) ? guide.niveau(levels.get(id) ?? "proposé").etoiles : "-"))
        .join("")
        .replace(/-+$/, ""),
      numbersOf(ids(publics), structure.publics ?? []),
      numbersOf(
        ids(materiel),
        (structure.materiel ?? []).map(({ type }) => type),
      ),
      numbersOf(used, structure.typologie ?? []),
    ];
  };
  return {
    services: services.map(({ id, nom, nom_court, langage_simple, synonymes }) => [id, folded(nom, nom_court, langage_simple, ...synonymes)]),
    territoires: guide.territoires.map(({ id, nom }) => [id, folded(nom)]),
    publics: publics.map(({ id, nom }) => [id, folded(nom)]),
    materiel: materiel.map(({ singulier, pluriel }) => folded(singulier, pluriel)),
    typologies: used.map((code) => folded(code, typologies.find(({ id }) => id === code)?.nom)),
    communes,
    entries: guide.structures.map(entry),
  };
});

/** The entries as the browser will see them. */
export const searchEntries = (guide: Guide): readonly SearchEntry[] => decodeEntries(searchIndex(guide));
