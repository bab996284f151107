/** What the search knows of each structure, at build time. */
import type { Guide } from "../model/guide.ts";
import { type Service, servicesOf } from "../model/referentiel.ts";
import type { Structure } from "../model/structure.ts";
import { oncePerGuide } from "./once.ts";
import { levelsOf } from "./rankings.ts";
import { type EncodedIndex, idFromName, letters, wordsOf } from "./search.ts";

const folded = (...texts: readonly (string | undefined)[]): string => wordsOf(texts.join(" ")).join(" ");

const postcodeAndCommune = ({ code_postal = "", commune }: Structure): string => `${code_postal} ${commune}`;

const column = (guide: Guide, textOf: (structure: Structure, rank: number) => string): string => guide.structures.map(textOf).join("\n");

/** A set of identifiers as letters; those the list does not hold are left out. */
const among = (all: readonly string[], some: readonly string[] = []): string => letters(some.map((id) => all.indexOf(id)).filter((rank) => rank >= 0));

const starsOf = (guide: Guide, services: readonly Service[], structure: Structure): string => {
  const levels = new Map(levelsOf(structure));
  const signs = services.map(({ id }) => {
    const niveau = levels.get(id);
    return niveau === undefined ? "-" : guide.niveau(niveau).etoiles;
  });
  return signs.join("").replace(/-+$/, "");
};

/** Going online is asked for like a piece of equipment, though it is written elsewhere in the files. */
const INTERNET = { id: "acces-internet", words: folded("wifi wi-fi internet connexion") } as const;

const equipmentOf = ({ materiel = [], acces_internet }: Structure): readonly string[] => [
  ...new Set(materiel.map(({ type }) => type)),
  ...(acces_internet?.wifi || acces_internet?.libre_service ? [INTERNET.id] : []),
];

/** The compact form sent to the browser. */
export const searchIndex = oncePerGuide((guide: Guide): EncodedIndex => {
  const { publics, materiel, typologies } = guide.referentiel;
  const services = servicesOf(guide.referentiel);
  const communes = [...new Set(guide.structures.map(postcodeAndCommune))];
  const kinds = [...new Set(guide.structures.flatMap(({ typologie }) => typologie ?? []))];
  const publicIds = publics.map(({ id }) => id);
  const materielIds = [...materiel.map(({ id }) => id), INTERNET.id];
  return {
    services: services.map(({ id, nom, nom_court, langage_simple, synonymes }) => [id, folded(nom, nom_court, langage_simple, ...synonymes)]),
    publics: publics.map(({ id, nom }) => [id, folded(nom)]),
    materiel: [...materiel.map(({ singulier, pluriel }) => folded(singulier, pluriel)), INTERNET.words],
    typologies: kinds.map((code) => folded(code, typologies.find(({ id }) => id === code)?.nom)),
    communes,
    territoires: guide.territoires.map(({ id, nom, lettre }) => [id, folded(nom), lettre, guide.structuresOf(id).length]),
    names: column(guide, ({ nom }) => nom.replace(/\s+/g, " ")),
    ids: Object.fromEntries(guide.structures.flatMap(({ id, nom }, rank) => (id === idFromName(nom) ? [] : [[rank, id]]))),
    commune: column(guide, (structure) => among(communes, [postcodeAndCommune(structure)])),
    niveaux: column(guide, (structure) => starsOf(guide, services, structure)),
    estimes: guide.structures.map(({ expertises_source }) => (expertises_source?.statut === "estimé" ? "e" : "-")).join(""),
    publicsOf: column(guide, (structure) => among(publicIds, structure.publics)),
    materielOf: column(guide, (structure) => among(materielIds, equipmentOf(structure))),
    typologieOf: column(guide, ({ typologie }) => among(kinds, typologie)),
  };
});
