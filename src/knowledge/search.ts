/** Searching structures. Pure, with no dependency: the build encodes with it, the browser decodes and asks with it. */

/** « Café de l'Œuvre » → « cafe de l oeuvre »: what is typed and what is written meet without accents or capitals. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** One structure as the search knows it. */
export interface SearchEntry {
  readonly id: string;
  readonly nom: string;
  readonly code: string;
  readonly commune: string;
  readonly territoire: string;
  /** By service identifier: 3 expert, 2 maîtrise, 1 basique, 0 proposé. */
  readonly niveaux: ReadonlyMap<string, number>;
  readonly publics: readonly string[];
  /** Folded: its names, its place, the labels and synonyms of what it offers. */
  readonly texte: string;
}

/** A structure in the compact index; numbers are ranks in the lists of `EncodedIndex`. */
export type EncodedEntry = readonly [
  id: string,
  nom: string,
  code: string,
  commune: number,
  territoire: number,
  /** One sign a service, in the order of the grid: its stars, `-` when not offered; the last dashes left out. */
  niveaux: string,
  publics: readonly number[],
  materiel: readonly number[],
  typologies: readonly number[],
];

type Named = readonly [id: string, mots: string];

/** The index as JSON carries it. */
export interface EncodedIndex {
  readonly services: readonly Named[];
  readonly territoires: readonly Named[];
  readonly publics: readonly Named[];
  readonly materiel: readonly string[];
  readonly typologies: readonly string[];
  readonly communes: readonly string[];
  readonly entries: readonly EncodedEntry[];
}

const present = <Value>(values: readonly (Value | undefined)[]): readonly Value[] => values.flatMap((value) => (value === undefined ? [] : [value]));

/** Index → entries, in the browser or at build. */
export const decodeEntries = (index: EncodedIndex): readonly SearchEntry[] =>
  index.entries.map(([id, nom, code, commune, territoire, stars, publics, materiel, typologies]) => {
    const offered = index.services.flatMap(([service, mots], rank) => {
      const star = stars[rank];
      return star === undefined || star === "-" ? [] : [{ service, mots, niveau: Number(star) }];
    });
    const audiences = present(publics.map((rank) => index.publics[rank]));
    const [territoireId = "", territoireMots = ""] = index.territoires[territoire] ?? [];
    const nomCommune = index.communes[commune] ?? "";
    const shared = [...typologies.map((rank) => index.typologies[rank]), ...materiel.map((rank) => index.materiel[rank])];
    return {
      id,
      nom,
      code,
      commune: nomCommune,
      territoire: territoireId,
      niveaux: new Map(offered.map(({ service, niveau }) => [service, niveau])),
      publics: audiences.map(([audience]) => audience),
      texte: [fold(`${nom} ${nomCommune}`), territoireMots, ...present(shared), ...audiences.map(([, mots]) => mots), ...offered.map(({ mots }) => mots)].join(
        " ",
      ),
    };
  });

export interface SearchCriteria {
  readonly texte?: string | undefined;
  readonly service?: string | undefined;
  readonly territoire?: string | undefined;
  /** Of the service asked for, or of any when none is. */
  readonly niveauMin?: number | undefined;
  readonly public?: string | undefined;
}

const hasLevel = ({ niveaux }: SearchEntry, service: string | undefined, least: number): boolean =>
  service === undefined ? [...niveaux.values()].some((niveau) => niveau >= least) : (niveaux.get(service) ?? -1) >= least;

/** Whether one of the entry's words begins with the word typed. */
const beginsAWord = (texte: string, word: string): boolean => ` ${texte}`.includes(` ${word}`);

/** The entries that meet every criterion, best level of the service first, else in the order given. */
export const query = (entries: readonly SearchEntry[], criteria: SearchCriteria): readonly SearchEntry[] => {
  const { service, territoire, niveauMin, public: audience } = criteria;
  const words = fold(criteria.texte ?? "")
    .split(" ")
    .filter(Boolean);
  const found = entries.filter(
    (entry) =>
      (territoire === undefined || entry.territoire === territoire) &&
      (audience === undefined || entry.publics.includes(audience) || entry.publics.includes("tous")) &&
      ((service === undefined && niveauMin === undefined) || hasLevel(entry, service, niveauMin ?? 0)) &&
      words.every((word) => beginsAWord(entry.texte, word)),
  );
  return service === undefined ? found : found.toSorted((a, b) => (b.niveaux.get(service) ?? -1) - (a.niveaux.get(service) ?? -1));
};
