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

const EMPTY_WORDS = new Set(
  "a au aux avec ce d de des du en et il j je l la le les leur ma me mes mon n ne ou par pas pour s sa se ses son sur un une y".split(" "),
);

/** The words that say something, folded, each once. */
export const wordsOf = (text: string): readonly string[] => [...new Set(fold(text).split(" "))].filter((word) => word !== "" && !EMPTY_WORDS.has(word));

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
  readonly text: string;
}

type Named = readonly [id: string, mots: string];

/**
 * The index as JSON carries it: what structures share is written once, and each fact of the structures is one column.
 * Columns of text hold one line a structure; sets are written as letters, `a` being the first of the list they point into.
 */
export interface EncodedIndex {
  readonly services: readonly Named[];
  readonly publics: readonly Named[];
  readonly materiel: readonly string[];
  readonly typologies: readonly string[];
  readonly communes: readonly string[];
  /** With the letter of its codes and its number of structures: they follow each other, territoire by territoire. */
  readonly territoires: readonly (readonly [id: string, mots: string, lettre: string, structures: number])[];
  readonly names: string;
  /** The identifiers that do not follow from the name, by rank. */
  readonly ids: Readonly<Record<string, string>>;
  readonly commune: string;
  /** One sign a service, in the order of the grid: its stars, `-` when not offered; the last dashes left out. */
  readonly niveaux: string;
  readonly publicsOf: string;
  readonly materielOf: string;
  readonly typologieOf: string;
}

const FIRST_LETTER = 97;

/** Ranks → letters, and back. */
export const letters = (ranks: readonly number[]): string => String.fromCharCode(...ranks.map((rank) => rank + FIRST_LETTER));
const pointed = <Value>(text: string | undefined, values: readonly Value[]): readonly Value[] =>
  [...(text ?? "")].flatMap((letter) => {
    const value = values[letter.charCodeAt(0) - FIRST_LETTER];
    return value === undefined ? [] : [value];
  });

/** The identifier that a name gives when nobody chose another. */
export const idFromName = (nom: string): string => fold(nom).replaceAll(" ", "-");

/** Index → entries, in the browser or at build. */
export const decodeEntries = (index: EncodedIndex): readonly SearchEntry[] => {
  const columns = [index.names, index.commune, index.niveaux, index.publicsOf, index.materielOf, index.typologieOf].map((column) => column.split("\n"));
  const [noms = [], communes = [], niveaux = [], publics = [], materiel = [], typologies = []] = columns;
  const places = index.territoires.flatMap(([id, words, lettre, count]) =>
    Array.from({ length: count }, (_, rank) => ({ id, mots: words, code: `${lettre}${rank + 1}` })),
  );
  return places.map(({ id: territoire, mots: words, code }, rank) => {
    const nom = noms[rank] ?? "";
    const stars = niveaux[rank] ?? "";
    const [commune = ""] = pointed(communes[rank], index.communes);
    const audiences = pointed(publics[rank], index.publics);
    const offered = index.services.flatMap(([service, words], place) => {
      const star = stars[place];
      return star === undefined || star === "-" ? [] : [{ service, words, niveau: Number(star) }];
    });
    const shared = [...pointed(typologies[rank], index.typologies), ...pointed(materiel[rank], index.materiel), ...audiences.map(([, words]) => words)];
    return {
      id: index.ids[rank] ?? idFromName(nom),
      nom,
      code,
      commune,
      territoire,
      niveaux: new Map(offered.map(({ service, niveau }) => [service, niveau])),
      publics: audiences.map(([audience]) => audience),
      text: [fold(`${nom} ${commune}`), words, ...shared, ...offered.map(({ words }) => words)].join(" "),
    };
  });
};

export interface SearchCriteria {
  readonly text?: string | undefined;
  readonly service?: string | undefined;
  readonly territoire?: string | undefined;
  /** Of the service asked for, or of any when none is. */
  readonly leastNiveau?: number | undefined;
  readonly public?: string | undefined;
}

const hasLevel = ({ niveaux }: SearchEntry, service: string | undefined, least: number): boolean =>
  service === undefined ? [...niveaux.values()].some((niveau) => niveau >= least) : (niveaux.get(service) ?? -1) >= least;

/** Whether one of the entry's words begins with the word typed. */
const beginsAWord = (text: string, word: string): boolean => ` ${text}`.includes(` ${word}`);

/** The entries that meet every criterion, best level of the service first, else in the order given. */
export const query = (entries: readonly SearchEntry[], criteria: SearchCriteria): readonly SearchEntry[] => {
  const { service, territoire, leastNiveau, public: audience } = criteria;
  const words = wordsOf(criteria.text ?? "");
  const found = entries.filter(
    (entry) =>
      (territoire === undefined || entry.territoire === territoire) &&
      (audience === undefined || entry.publics.includes(audience) || entry.publics.includes("tous")) &&
      ((service === undefined && leastNiveau === undefined) || hasLevel(entry, service, leastNiveau ?? 0)) &&
      words.every((word) => beginsAWord(entry.text, word)),
  );
  return service === undefined ? found : found.toSorted((a, b) => (b.niveaux.get(service) ?? -1) - (a.niveaux.get(service) ?? -1));
};
