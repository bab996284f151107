/** One file read against its schema: the typed value when it is sound, every problem when it is not. */
import type { z } from "zod";
import type { Communes } from "../model/commune.ts";
import { characterFindings } from "./characters.ts";
import { type NamesOf, readWith } from "./coach.ts";
import { leafFindings } from "./leaves.ts";
import { isError, type Problem } from "./problem.ts";
import { type Finding, problemAt, type Source } from "./source.ts";
import { readYaml, type YamlText } from "./yaml-text.ts";

export interface FileReading<Value> {
  /** Absent as soon as one problem is an error. */
  readonly value?: Value;
  readonly problems: readonly Problem[];
}

/** What a kind of file has to check beyond its schema, on the text as it is written. */
export type FileCheck = (yaml: YamlText) => readonly Finding[];

/**
 * One place, one sentence: the first error hides what else is said of the same characters, and two list
 * elements that became one value are not also refused for what they look like together.
 */
const distinct = (findings: readonly Finding[]): readonly Finding[] => {
  const merged = findings.filter(({ code }) => code === "tiret-decale");
  const errors = new Set(findings.filter(({ gravite, end }) => gravite === "erreur" && end > 0).map(({ start }) => start));
  const seen = new Set<number>();
  return findings.filter(({ gravite, start, end }) => {
    if (end === 0) return true;
    if (merged.some((other) => start < other.start && other.start < end)) return false;
    if (gravite === "avertissement") return !errors.has(start);
    const isFirst = !seen.has(start);
    seen.add(start);
    return isFirst;
  });
};

/** A file with more than this is not the file that was meant. */
const MOST_PROBLEMS = 60;

/** Findings → problems, in the order of the file, one a place. */
export const problemsOf = (source: Source, findings: readonly Finding[]): readonly Problem[] =>
  distinct(findings)
    .toSorted((a, b) => a.start - b.start)
    .slice(0, MOST_PROBLEMS)
    .map((finding) => problemAt(source, finding));

export interface Reader<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly namesOf?: NamesOf;
  readonly check?: FileCheck;
  readonly communes?: Communes;
}

interface Findings<Value> {
  readonly value: Value | undefined;
  readonly findings: readonly Finding[];
  /** Whether YAML could be made of the text at all. */
  readonly isReadable: boolean;
}

/** Everything there is to say of a text, one thing a place, before it is cut into lines. */
export const findingsIn = <Schema extends z.ZodType>(
  source: Source,
  { schema, namesOf, check, communes }: Reader<Schema>,
  yamlText: string = source.text,
  base = 0,
): Findings<z.output<Schema>> => {
  const characters = characterFindings(source.text);
  const yaml = readYaml(yamlText, base);
  const { value, findings } = readWith(schema, yaml, namesOf, communes);
  const more = yaml.value ? [...leafFindings(source.text, yaml, schema), ...(check?.(yaml) ?? [])] : [];
  return { value, findings: distinct([...characters, ...findings, ...more]), isReadable: yaml.value !== undefined };
};

/** Reads the YAML that starts at `base` in a source: a whole YAML file, or the front matter of a Markdown one. */
export const readSource = <Schema extends z.ZodType>(
  source: Source,
  reader: Reader<Schema>,
  yamlText: string = source.text,
  base = 0,
): FileReading<z.output<Schema>> => {
  const { value, findings } = findingsIn(source, reader, yamlText, base);
  const problems = problemsOf(source, findings);
  return value === undefined || problems.some(isError) ? { problems } : { value, problems };
};
