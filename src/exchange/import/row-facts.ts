/** One row of a list → the facts of a structure, as its file would say them, and what could not be kept. */
import type { Communes } from "../../model/commune.ts";
import { comparable } from "../../model/comparable.ts";
import { WEEKDAYS } from "../../model/horaires.ts";
import { type Referentiel, servicesOf } from "../../model/referentiel.ts";
import type { Territoire } from "../../model/territoire.ts";
import type { YamlData, YamlGroup } from "../yaml/write.ts";
import { cleanLine, cleanText, saysNothing } from "./cells.ts";
import { CHOICE_KEYS, type ChoiceKey, type Correspondance, meaningsOf, TEXT_KEYS, type TextKey, WORDS_KEYS } from "./correspondance.ts";
import { keeperOfWhatFits } from "./fitting.ts";
import { hoursOfText, hoursOfWeek } from "./hours.ts";
import { knownPlace } from "./known-place.ts";
import { fromLambert } from "./lambert.ts";
import { addressParts, territoireFinder } from "./place.ts";
import { presentationOf } from "./presentation.ts";
import { choiceValue, textValue, wordsValue } from "./values.ts";

export interface ImportedRow {
  /** The identifier that the list gives: our own, when it is our own export. */
  readonly id: string;
  readonly facts: YamlGroup;
  /** Facts that the row does not say, worked out from others: enough for a new fiche, not for changing one. */
  readonly deduced?: readonly string[];
  readonly remarques: readonly string[];
  /** Why no file can be made of the row, when it is known already. */
  readonly refus?: string | undefined;
}

export interface ImportContext {
  readonly referentiel: Referentiel;
  readonly territoires: readonly Territoire[];
  readonly communes: Communes;
}

type Cells = Readonly<Record<string, string>>;
type Facts = Record<string, YamlData>;

/** What an interpreter of cells works with: it fills in the facts and says what it had to leave. */
interface Reading {
  readonly cell: (column: string | undefined) => string;
  readonly lines: (column: string | undefined) => string;
  readonly facts: Facts;
  readonly say: (remarque: string) => void;
}

const namesIn = (referentiel: Referentiel): ((id: string) => readonly string[]) => {
  const names = new Map<string, readonly string[]>([
    ...servicesOf(referentiel).map(({ id, nom, nom_court }) => [id, [nom, nom_court]] as const),
    ...referentiel.materiel.map(({ id, singulier, pluriel }) => [id, [singulier, pluriel]] as const),
    ...[referentiel.publics, referentiel.interventions, referentiel.referents, referentiel.typologies].flat().map(({ id, nom }) => [id, [nom]] as const),
  ]);
  return (id) => names.get(id) ?? [];
};

/** Words of a list → the shape that the file has for them. */
const shaped = (key: ChoiceKey, words: readonly string[]): YamlData => {
  if (key === "expertises") return Object.fromEntries(words.map((id) => [id, "proposé"]));
  if (key === "materiel") return words.map((type) => ({ type }));
  if (key === "acces_internet") return Object.fromEntries(words.map((word) => [word, true]));
  return words;
};

const readTexts = ({ colonnes }: Correspondance, { cell, facts, say }: Reading): void => {
  for (const key of TEXT_KEYS) {
    if (key === "horaires" || key === "presentation_detail") continue;
    const written = cell(colonnes[key]);
    if (saysNothing(written)) continue;
    const { text, remarque } = textValue(key satisfies TextKey, written);
    if (text !== undefined) facts[key] = text;
    if (remarque !== undefined) say(remarque);
  }
};

const readLists = (referentiel: Referentiel): ((mapping: Correspondance, reading: Reading) => void) => {
  const allowed = meaningsOf(referentiel);
  const namesOf = namesIn(referentiel);
  return ({ colonnes, separateurs = {}, valeurs = {} }, { cell, facts, say }) => {
    for (const key of [...WORDS_KEYS, ...CHOICE_KEYS]) {
      const written = cell(colonnes[key]);
      const separator = separateurs[key] ?? "|";
      const isFree = key === "courriels" || key === "site_web" || key === "transports" || key === "pieces_a_apporter" || key === "autres_formations_labels";
      if (colonnes[key] === undefined || (saysNothing(written) && !valeurs[key]?.[written])) continue;
      const { words, remarques } = isFree ? wordsValue(key, written, separator) : choiceValue(written, separator, valeurs[key] ?? {}, allowed[key], namesOf);
      if (words.length > 0) facts[key] = isFree ? words : shaped(key, words);
      for (const remarque of remarques) say(remarque);
    }
  };
};

const readHours = ({ colonnes, horaires_par_jour }: Correspondance, { cell, facts, say }: Reading): void => {
  const written = cell(colonnes.horaires);
  const { osm, words } = horaires_par_jour
    ? hoursOfWeek(WEEKDAYS.map((day) => cell(horaires_par_jour[day])))
    : hoursOfText(saysNothing(written) ? "" : written);
  if (osm !== undefined) facts["horaires"] = osm;
  if (words === undefined) return;
  say(`horaires gardés en toutes lettres : « ${words} »`);
  const precisions = facts["horaires_precisions"];
  facts["horaires_precisions"] = typeof precisions === "string" ? `${words} – ${precisions}` : words;
};

const readPresentation = ({ colonnes }: Correspondance, { lines, facts }: Reading): void => {
  const detail = lines(colonnes.presentation_detail);
  if (detail !== "") facts["presentation_detail"] = detail;
  if (colonnes.presentation !== undefined) Object.assign(facts, presentationOf(lines(colonnes.presentation)));
};

const numberOf = (value: YamlData): number | undefined => (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined);

/** Ten centimetres: what a decimal more says is noise. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const readPoint = ({ coordonnees }: Correspondance, { cell, facts, say }: Reading): void => {
  if (coordonnees) {
    const [x, y] = [coordonnees.x, coordonnees.y].map((column) => numberOf(cell(column).replace(/\s/g, "").replace(",", ".")));
    if (x !== undefined && y !== undefined) Object.assign(facts, fromLambert(coordonnees.projection, x, y));
  }
  const [latitude, longitude] = ["latitude", "longitude"].map((key) => (typeof facts[key] === "number" ? facts[key] : numberOf(facts[key])));
  delete facts["latitude"];
  delete facts["longitude"];
  if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0)) return;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) say(`le point ${latitude}, ${longitude} n'est pas sur Terre : laissé de côté`);
  else Object.assign(facts, { latitude: rounded(latitude), longitude: rounded(longitude), position: "rue" });
};

const textAt = (facts: Facts, key: string): string => {
  const value = facts[key];
  return typeof value === "string" ? value : "";
};

/** Makes what completes the commune of a row, and tells which facts the row itself does not say. */
const readCommune = ({ colonnes }: Correspondance, { communes, territoires }: ImportContext): ((reading: Reading) => readonly string[]) => {
  const guideCodes = new Set(territoires.flatMap((territoire) => territoire.communes.flatMap(({ code_insee }) => code_insee ?? [])));
  return ({ cell, facts, say }) => {
    if (colonnes.adresse_complete !== undefined) {
      const parts = addressParts(cell(colonnes.adresse_complete), textAt(facts, "commune"));
      for (const [key, part] of Object.entries(parts)) facts[key] ??= part;
    }
    const written = { commune: textAt(facts, "commune"), code_postal: textAt(facts, "code_postal"), code_insee: textAt(facts, "code_insee") };
    const { place, deduced, remarques } = knownPlace(written, communes, guideCodes);
    for (const [key, part] of Object.entries(place)) facts[key] = part === "" ? undefined : part;
    for (const remarque of remarques) say(remarque);
    return deduced;
  };
};

/** A list says a chapter as people do: by its name, which is not that of its folder. */
const readNamedTerritoire = (territoires: readonly Territoire[], facts: Facts): string | undefined => {
  const written = textAt(facts, "territoire");
  const named = territoires.find(({ id, nom }) => id === written || comparable(nom) === comparable(written));
  facts["territoire"] = named?.id;
  return named ? undefined : `le guide n'a pas de territoire « ${written} », mais ${territoires.map(({ nom }) => `« ${nom} »`).join(", ")}`;
};

/** Finds the chapter of a row whose commune is known, or says why it has none. */
const readTerritoire = (territoires: readonly Territoire[], territoireOf: ReturnType<typeof territoireFinder>, facts: Facts): string | undefined => {
  if (facts["territoire"] !== undefined) return readNamedTerritoire(territoires, facts);
  const commune = textAt(facts, "commune");
  if (commune === "") return undefined;
  const [latitude, longitude] = [facts["latitude"], facts["longitude"]].map((value) => (typeof value === "number" ? value : undefined));
  const found = territoireOf({ commune, code_insee: textAt(facts, "code_insee"), latitude, longitude });
  if (found.id === undefined) {
    const several = `${commune} est dans plusieurs territoires du guide (${found.parmi.join(", ")}) : dites lequel dans une colonne « territoire » de la liste`;
    return found.parmi.length > 1 ? several : `aucun territoire du guide n'a la commune « ${commune} »`;
  }
  facts["territoire"] = found.id;
  return undefined;
};

/** Three times the longest text of a fiche: what is beyond is not a text about a place. */
const LONGEST_CELL = 20_000;

/** Makes the reader of the rows of one list. */
export const rowReader = (mapping: Correspondance, context: ImportContext): ((cells: Cells) => ImportedRow) => {
  const lists = readLists(context.referentiel);
  const completeCommune = readCommune(mapping, context);
  const territoireOf = territoireFinder(context.territoires);
  const keepWhatFits = keeperOfWhatFits(context.referentiel);
  return (cells) => {
    const remarques: string[] = [];
    const facts: Facts = {};
    const lines = (column: string | undefined): string => (column === undefined ? "" : cleanText((cells[column] ?? "").slice(0, LONGEST_CELL)));
    const reading: Reading = { facts, lines, cell: (column) => lines(column).replace(/\n+/g, " "), say: (remarque) => void remarques.push(remarque) };
    readTexts(mapping, reading);
    lists(mapping, reading);
    readHours(mapping, reading);
    readPresentation(mapping, reading);
    readPoint(mapping, reading);
    const deduced = completeCommune(reading);
    const refus = readTerritoire(context.territoires, territoireOf, facts);
    const constants: YamlGroup = mapping.constantes ?? {};
    // What the mapping decides for all, whatever could be worked out for one.
    const chosen = Object.fromEntries(["territoire", "position"].flatMap((key) => (constants[key] === undefined ? [] : [[key, constants[key]]])));
    const filled = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    const all = keepWhatFits({ ...constants, ...filled, ...chosen }, reading.say);
    return {
      id: cleanLine(cells[mapping.colonnes.id ?? ""] ?? ""),
      facts: all,
      deduced,
      remarques,
      refus: all["territoire"] === undefined ? refus : undefined,
    };
  };
};
