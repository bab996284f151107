/** `--commune woippy --service creer-cv`: the part of the guide that a command asks for. */
import { type Choice, CRITERIA, type Criteria, type Criterion, choicesOf, extractOf } from "../../src/knowledge/extract.ts";
import { slugOf } from "../../src/model/comparable.ts";
import type { Guide } from "../../src/model/guide.ts";
import { nearest } from "../../src/model/nearest.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type CommandLine, type Option, Refusal } from "../command-line.ts";

const EXAMPLES: Readonly<Record<Criterion, readonly [value: string, help: string]>> = {
  commune: ["NOM", "seulement les lieux de cette commune (plusieurs : séparées par des virgules, ici comme dessous)"],
  territoire: ["NOM", "seulement ce chapitre"],
  service: ["NOM", "seulement les lieux qui aident pour ce service, « creer-cv »"],
  public: ["NOM", "seulement les lieux qui s'adressent à ce public, « seniors »"],
  label: ["NOM", "seulement les lieux qui portent ce label, « france-services »"],
  structures: ["NOMS", "seulement ces fiches"],
};

export const EXTRACT_OPTIONS: Readonly<Record<Criterion, Option>> = Object.fromEntries(
  CRITERIA.map((criterion) => [criterion, { value: EXAMPLES[criterion][0], help: EXAMPLES[criterion][1] }]),
) as Record<Criterion, Option>;

const MOST_SUGGESTED = 12;

const suggestion = (typed: string, choices: readonly Choice[]): string => {
  const near = nearest(
    typed,
    choices.flatMap(({ id, nom }) => [{ value: id, names: [nom] }]),
  );
  if (near !== undefined) return `Écrivez « ${near} ».`;
  return `Par exemple : ${choices
    .slice(0, MOST_SUGGESTED)
    .map(({ id }) => id)
    .join(", ")}.`;
};

/** The identifier that was typed, or the name; refused in French when the guide has no such thing. */
export const known = (guide: Guide, criterion: Criterion, typed: string, option: string = criterion): string => {
  const choices = choicesOf(guide, criterion);
  const found = choices.find(({ id, nom }) => id === typed || slugOf(nom) === slugOf(typed));
  if (found) return found.id;
  throw new Refusal(`--${option} : « ${typed} » n'est pas dans ce guide. ${suggestion(typed, choices)}`);
};

/** The part asked for, and what to add to the names of its files; the whole guide when nothing is asked. */
export const askedExtract = (guide: Guide, line: CommandLine): { readonly guide: Guide; readonly suffix: string } => {
  const criteria: Criteria = Object.fromEntries(
    CRITERIA.flatMap((criterion) => {
      const typed = line.value(criterion);
      return typed === undefined ? [] : [[criterion, typed.split(",").map((one) => known(guide, criterion, one.trim()))]];
    }),
  );
  const ids = Object.values(criteria).flat();
  if (ids.length === 0) {
    if (line.arguments.includes("extrait")) throw new Refusal(`Un extrait de quoi ? Ajoutez ${CRITERIA.map((criterion) => `--${criterion}`).join(", ")}.`);
    return { guide, suffix: "" };
  }
  const extract = extractOf(guide, criteria);
  if (!extract) throw new Refusal("Aucun lieu de ce guide ne répond à tous ces critères à la fois. Retirez-en un.");
  return { guide: extract, suffix: `-${ids.join("-").slice(0, 80)}` };
};

/** The structures of `--apercu a,b`; undefined when it is not asked for. */
export const askedPreviews = (guide: Guide, line: CommandLine): readonly Structure[] | undefined => {
  const ids = line.value("apercu")?.split(",");
  return ids && [...new Set(ids.map((one) => known(guide, "structures", one.trim(), "apercu")))].map((id) => guide.structure(id));
};
