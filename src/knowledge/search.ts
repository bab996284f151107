/** Searching structures. Pure, light: the build encodes with it, the browser decodes and asks with it. */
import { compareNames } from "./order.ts";

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

/** « R.S.A. » → « RSA »: cut at its dots, it would be three letters that say nothing. */
const joinInitials = (text: string): string => text.replace(/(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})\.?/gu, (initials) => initials.replaceAll(".", ""));

/** The words that say something, folded, each once. */
export const wordsOf = (text: string): readonly string[] =>
  [...new Set(fold(joinInitials(text)).split(" "))].filter((word) => word !== "" && !EMPTY_WORDS.has(word));

/** One structure as the search knows it. */
export interface SearchEntry {
  readonly id: string;
  readonly nom: string;
  readonly code: string;
  readonly commune: string;
  readonly territoire: string;
  /** By service identifier: 3 expert, 2 maîtrise, 1 basique, 0 proposé. */
  readonly niveaux: ReadonlyMap<string, number>;
  /** Its levels were estimated, not declared. */
  readonly estime: boolean;
  readonly publics: readonly string[];
  /** Folded: its commune, postcode and territoire. */
  readonly place: string;
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
  /** « 57140 Woippy »: a commune is listed once for each of its postcodes. */
  readonly communes: readonly string[];
  /** With the letter of its codes and its number of structures: they follow each other, territoire by territoire. */
  readonly territoires: readonly (readonly [id: string, mots: string, lettre: string, structures: number])[];
  readonly names: string;
  /** The identifiers that do not follow from the name, by rank. */
  readonly ids: Readonly<Record<string, string>>;
  readonly commune: string;
  /** One sign a service, in the order of the grid: its stars, `-` when not offered; the last dashes left out. */
  readonly niveaux: string;
  /** One sign a structure: `e` when its levels are estimated. */
  readonly estimes: string;
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
    const [postcodeAndCommune = " "] = pointed(communes[rank], index.communes);
    const commune = postcodeAndCommune.slice(postcodeAndCommune.indexOf(" ") + 1);
    const place = `${fold(postcodeAndCommune)} ${words}`;
    const audiences = pointed(publics[rank], index.publics);
    const offered = index.services.flatMap(([service, words], column) => {
      const star = stars[column];
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
      estime: index.estimes[rank] === "e",
      publics: audiences.map(([audience]) => audience),
      place,
      text: [wordsOf(nom).join(" "), place, ...shared, ...offered.map(({ words }) => words)].join(" "),
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

/** Whether one of the words of the text begins with the word typed. */
const beginsAWord = (text: string, word: string): boolean => ` ${text}`.includes(` ${word}`);
const isAWord = (text: string, word: string): boolean => ` ${text} `.includes(` ${word} `);

export interface Understood {
  readonly words: readonly string[];
  /** Known nowhere: asking for them would only hide what the others find. */
  readonly ignored: readonly string[];
  /** Among the words, those that are a commune, a postcode or a territoire. */
  readonly places: readonly string[];
  /** The services that the words which are no place all name. */
  readonly services: readonly string[];
}

/** « imprimer » finds « imprimante »: when a word is written nowhere as typed, its beginning is enough. */
const shortened = (word: string): string => (word.length > 5 ? word.slice(0, -2) : word);

/** What typed words mean to this guide. */
export const understand = (entries: readonly SearchEntry[], services: EncodedIndex["services"], text = ""): Understood => {
  const known = (word: string): boolean => entries.some((entry) => beginsAWord(entry.text, word));
  const read = wordsOf(text).map((typed) => ({ typed, word: [typed, shortened(typed)].find(known) }));
  const words = read.flatMap(({ word }) => word ?? []);
  const places = words.filter((word) => entries.some(({ place }) => isAWord(place, word)));
  // As typed: the mere beginning of a word names no service for sure.
  const others = read.flatMap(({ typed, word }) => (word === undefined || places.includes(word) ? [] : [typed]));
  return {
    words,
    ignored: read.flatMap(({ typed, word }) => (word === undefined ? [typed] : [])),
    places,
    services: others.length === 0 ? [] : services.flatMap(([id, label]) => (others.every((word) => beginsAWord(label, word)) ? [id] : [])),
  };
};

/** The one service the search is about: the one chosen, else the only one that the words name. */
export const serviceAsked = ({ service }: SearchCriteria, { services }: Understood): string | undefined =>
  service ?? (services.length === 1 ? services[0] : undefined);

/** Those in the place named first, then the better level, the declared one, the name: as on the page of the service. */
const strongestFirst = (found: readonly SearchEntry[], service: string, places: readonly string[]): readonly SearchEntry[] => {
  const away = ({ place }: SearchEntry): number => places.filter((word) => !isAWord(place, word)).length;
  const niveau = ({ niveaux }: SearchEntry): number => niveaux.get(service) ?? -1;
  // Where no level is declared, nothing is estimated either.
  const estimated = (entry: SearchEntry): number => Number(entry.estime && niveau(entry) > 0);
  return found.toSorted((a, b) => away(a) - away(b) || niveau(b) - niveau(a) || estimated(a) - estimated(b) || compareNames(a.nom, b.nom));
};

/** The entries that meet every criterion, best level of the service first, else in the order given. */
export const query = (entries: readonly SearchEntry[], criteria: SearchCriteria, understood: Understood): readonly SearchEntry[] => {
  const { service, territoire, leastNiveau, public: audience } = criteria;
  const { words, ignored, places } = understood;
  if (words.length === 0 && ignored.length > 0) return [];
  const found = entries.filter(
    (entry) =>
      (territoire === undefined || entry.territoire === territoire) &&
      (audience === undefined || entry.publics.includes(audience) || entry.publics.includes("tous")) &&
      ((service === undefined && leastNiveau === undefined) || hasLevel(entry, service, leastNiveau ?? 0)) &&
      words.every((word) => beginsAWord(entry.text, word)),
  );
  const about = serviceAsked(criteria, understood);
  return about === undefined ? found : strongestFirst(found, about, places);
};
