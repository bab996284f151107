/** Answers → the text of the file: only what was touched differs, and what goes with it is said by itself. */
import { editFiche } from "../exchange/yaml/edit-fiche.ts";
import { newFiche } from "../exchange/yaml/new-fiche.ts";
import type { YamlData, YamlGroup } from "../exchange/yaml/write.ts";
import { type Answers, touchedNames } from "./answers.ts";
import { changedFacts, factsOf } from "./facts.ts";
import type { Question } from "./question.ts";

const GRID = "expertises.";
const SOURCE = "expertises_source.";

/** `proposé` gives no level: nobody has to vouch for it. */
const isLevel = (level: string | undefined): boolean => level !== undefined && level !== "proposé";

/** Whether a star was given, changed or taken away: then somebody vouches for the levels anew. */
export const areLevelsTouched = (before: Answers, after: Answers): boolean =>
  touchedNames(before, after).some((name) => name.startsWith(GRID) && [before, after].some((answers) => isLevel(answers.get(name)?.[0])));

/** Who gives the levels once a star was touched: the place itself, unless the answers name another source. */
const sourceOfLevels = (before: Answers, after: Answers, today: string): YamlData => {
  const isSourceTouched = touchedNames(before, after).some((name) => name.startsWith(SOURCE));
  const source = after.get(`${SOURCE}source`)?.[0];
  if (isSourceTouched && after.get(`${SOURCE}statut`)?.[0] === "estimé") return { statut: "estimé", ...(source !== undefined && { source }), date: today };
  return { statut: "déclaré", date: today };
};

const hasLevels = (after: Answers): boolean => [...after].some(([name, [level]]) => name.startsWith(GRID) && isLevel(level));

const provenance = (before: Answers, after: Answers, today: string): YamlGroup => {
  if (!areLevelsTouched(before, after)) return {};
  return { expertises_source: hasLevels(after) ? sourceOfLevels(before, after, today) : undefined };
};

/** What a correction writes: the facts that differ, who vouches for the levels, and the day. Nothing when nothing was touched. */
export const changesOf = (questions: readonly Question[], before: Answers, after: Answers, today: string): YamlGroup => {
  const changes = { ...changedFacts(questions, before, after), ...provenance(before, after, today) };
  return Object.keys(changes).length === 0 ? {} : { ...changes, date_maj: today };
};

/** The file as corrected; undefined when its text cannot be edited. */
export const correctedFiche = (text: string, changes: YamlGroup): string | undefined => (Object.keys(changes).length === 0 ? text : editFiche(text, changes));

const NOTHING: Answers = new Map();

/** The file of a place that had none. */
export const declaredFiche = (questions: readonly Question[], answers: Answers, today: string): string =>
  newFiche({ ...factsOf(questions, answers), ...provenance(NOTHING, answers, today), date_maj: today });
