/** Answers → the text of the file: only what was touched differs, and what goes with it is said by itself. */
import { editFiche } from "../exchange/yaml/edit-fiche.ts";
import { newFiche } from "../exchange/yaml/new-fiche.ts";
import type { YamlGroup } from "../exchange/yaml/write.ts";
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

const hasLevels = (answers: Answers): boolean => [...answers].some(([name, [level]]) => name.startsWith(GRID) && isLevel(level));

/** Who gives the levels, as the form says it when they are touched: the place itself, unless another source is named. */
const provenance = (before: Answers, after: Answers, today: string): YamlGroup => {
  const isSourceTouched = touchedNames(before, after).some((name) => name.startsWith(SOURCE));
  if (!isSourceTouched && !areLevelsTouched(before, after)) return {};
  if (!hasLevels(after)) return { expertises_source: undefined };
  const source = after.get(`${SOURCE}source`)?.[0]?.trim();
  const isEstimated = after.get(`${SOURCE}statut`)?.[0] === "estimé";
  return { expertises_source: isEstimated ? { statut: "estimé", ...(source && { source }), date: today } : { statut: "déclaré", date: today } };
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
