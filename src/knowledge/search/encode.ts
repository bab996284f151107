/** A guide → the index that travels to the browser. At build time only. */
import { slugOf } from "../../model/comparable.ts";
import { groupBy } from "../../model/grouping.ts";
import type { Guide } from "../../model/guide.ts";
import { type Service, servicesOf } from "../../model/referentiel.ts";
import type { Structure } from "../../model/structure.ts";
import { structuresByName } from "../lists.ts";
import { oncePerGuide } from "../once.ts";
import { ordinaryWeek } from "../ordinary-week.ts";
import { levelsOf } from "../rankings.ts";
import { type Choice, choicesOf, heldBy } from "./choices.ts";
import { foldSign, writeNumbers, writeSets } from "./columns.ts";
import { encodedNames } from "./encode-names.ts";
import { encodedPositions, territoireMiddle } from "./encode-positions.ts";
import { encodedTelephones } from "./encode-telephones.ts";
import { type EncodedIndex, LEVELS, VALUE_BREAK, type Values, type Vocabulary } from "./encoded.ts";
import { LISTED } from "./facets.ts";
import { writeWeek } from "./week.ts";
import { termsOf } from "./words.ts";

/** An identifier finds by its own words: only the others are written. */
const value = ({ id, words = "" }: Choice): string => {
  const own = new Set(termsOf(id));
  return [id, ...termsOf(words).filter((word) => !own.has(word))].join(" ");
};

const values = (choices: readonly Choice[]): Values => choices.map(value).join(VALUE_BREAK);

const serviceChoice = ({ id, nom, nom_court, langage_simple, synonymes }: Service): Choice => ({
  id,
  nom,
  words: [nom, nom_court, langage_simple, ...synonymes].join(" ; "),
});

/** The distinct keys, the most frequent first; equals in the order of the alphabet. */
const byFrequency = (keys: readonly string[]): readonly string[] =>
  [...groupBy(keys, (key) => key)].toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1)).map(([key]) => key);

const ranksIn = (all: readonly string[]): ((id: string) => number) => {
  const ranks = new Map(all.map((id, rank) => [id, rank]));
  return (id) => ranks.get(id) ?? -1;
};

/** A set for each structure; what the list does not hold is left out. */
const sets = (all: readonly string[], held: readonly (readonly string[])[]): string => {
  const rank = ranksIn(all);
  return writeSets(
    held.map((ids) => new Set(ids.map(rank))),
    all.length,
  );
};

const kindsOf = oncePerGuide((guide: Guide): readonly string[] => byFrequency(guide.structures.flatMap(({ typologie = [] }) => typologie)));

/** `niveaux`: two neighbouring services of the grid share a sign. */
const encodedLevels = (guide: Guide, services: readonly Service[], structures: readonly Structure[]): string => {
  const levels = structures.map((structure) => new Map(levelsOf(structure)));
  const digit = (rank: number, service: Service | undefined): number => {
    const niveau = service && levels[rank]?.get(service.id);
    return niveau === undefined ? 0 : guide.niveau(niveau).etoiles + 1;
  };
  const pairs = Array.from({ length: Math.ceil(services.length / 2) }, (_, pair) => pair * 2);
  return pairs.map((pair) => writeNumbers(structures.map((_, rank) => digit(rank, services[pair]) * LEVELS + digit(rank, services[pair + 1])))).join("");
};

const communeName = ({ code_postal, commune }: Structure): string => `${code_postal} ${commune}`;

const encodedPlaces = (
  guide: Guide,
  structures: readonly Structure[],
): Pick<EncodedIndex, "communes" | "territoires" | "milieux" | "territoire" | "commune"> => {
  const communes = byFrequency(structures.map(communeName));
  const rank = ranksIn(communes);
  const here = guide.territoires.map(({ id }) => byFrequency(guide.structuresOf(id).map(communeName)).map(rank));
  const territoireRank = ranksIn(guide.territoires.map(({ id }) => id));
  return {
    communes,
    territoires: guide.territoires.map(({ id, nom, lettre, quartiers = [] }) => {
      const mots = termsOf(...quartiers).join(" ");
      return mots !== "" ? [nom, lettre, id, mots] : id === slugOf(nom) ? [nom, lettre] : [nom, lettre, id];
    }),
    milieux: writeNumbers(
      guide.territoires.flatMap((territoire, at) => {
        const inside = here[at] ?? [];
        return [...territoireMiddle(guide, territoire.id).map(foldSign), inside.length, ...inside];
      }),
    ),
    territoire: writeNumbers(structures.map(({ territoire }) => territoireRank(territoire))),
    commune: writeNumbers(structures.map((structure) => here[territoireRank(structure.territoire)]?.indexOf(rank(communeName(structure))) ?? 0)),
  };
};

const encodedWeeks = (structures: readonly Structure[]): Pick<EncodedIndex, "semaines" | "semaine"> => {
  const weeks = structures.map((structure) => writeWeek(ordinaryWeek(structure).toSorted((a, b) => a.start - b.start || a.end - b.end)));
  const semaines = byFrequency(weeks.filter((week) => week !== ""));
  const rank = ranksIn(semaines);
  return { semaines, semaine: writeNumbers(weeks.map((week) => (week === "" ? 0 : rank(week) + 1))) };
};

/** Everything of the référentiel that finds a structure by a word. */
export const vocabularyOf = oncePerGuide((guide: Guide): Vocabulary => {
  const kindName = new Map(guide.referentiel.typologies.map(({ id, nom }) => [id, nom]));
  return {
    services: values(servicesOf(guide.referentiel).map(serviceChoice)),
    categories: guide.referentiel.categories.map(({ id, services }) => [id, services.length]),
    listed: LISTED.map((facet) => values(choicesOf(guide)[facet])),
    typologies: values(kindsOf(guide).map((id) => ({ id: slugOf(id), nom: id, words: kindName.get(id) ?? "" }))),
  };
});

/** What is known of the structures, in the compact form sent to the browser. */
export const searchIndex = oncePerGuide((guide: Guide): EncodedIndex => {
  const structures = structuresByName(guide);
  const choices = choicesOf(guide);
  const held = structures.map((structure) => heldBy(guide, structure));
  return {
    ...encodedPlaces(guide, structures),
    ...encodedNames(structures),
    niveaux: encodedLevels(guide, servicesOf(guide.referentiel), structures),
    estimes: sets(
      ["estimé"],
      structures.map(({ expertises_source }) => (expertises_source === undefined ? [] : [expertises_source.statut])),
    ),
    choix: LISTED.map((facet) =>
      sets(
        choices[facet].map(({ id }) => id),
        held.map((values) => values?.[facet] ?? []),
      ),
    ),
    typologie: sets(
      kindsOf(guide),
      structures.map(({ typologie = [] }) => typologie),
    ),
    ...encodedPositions(guide, structures),
    ...encodedWeeks(structures),
    ...encodedTelephones(structures),
  };
});
