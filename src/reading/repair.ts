/**
 * The faults of a file that the coach is sure of, mended in its text; comments and everything else stay. A repair is kept
 * only when the file is the better for it, so that none can do harm, and doing it twice changes nothing.
 */
import type { z } from "zod";
import { findingsIn, type Reader } from "./file.ts";
import { type Finding, problemAt, type Source } from "./source.ts";

export interface Repair {
  readonly ligne: number;
  readonly message: string;
  readonly avant: string;
  readonly apres: string;
}

export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

interface State {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly isReadable: boolean;
}

type Sure = Finding & { readonly remplacement: string };

const isSure = (finding: Finding): finding is Sure => finding.remplacement !== undefined && finding.end > 0;

/** Those that do not touch one another, in the order of the file. */
const apart = (findings: readonly Finding[]): readonly Sure[] => {
  let end = -1;
  return findings
    .filter(isSure)
    .toSorted((a, b) => a.start - b.start)
    .filter((finding) => {
      const isFree = finding.start >= end;
      if (isFree) end = finding.end;
      return isFree;
    });
};

const applied = (text: string, repairs: readonly Sure[]): string =>
  repairs.toReversed().reduce((current, { start, end, remplacement }) => current.slice(0, start) + remplacement + current.slice(end), text);

/** How far the faults are from the end of the file: a fault that is told once a line gives way to the next one of its line. */
const leftToMend = ({ text, findings }: State): number => findings.reduce((sum, { start }) => sum + text.length - start, 0);

/** YAML that could not be read hid what was wrong with its values: once it can, there may be more to say. */
const isBetter = (before: State, after: State): boolean => {
  if (before.isReadable !== after.isReadable) return after.isReadable;
  if (before.findings.length !== after.findings.length) return after.findings.length < before.findings.length;
  const hasSameFaults = after.findings.every(({ code }, index) => code === before.findings[index]?.code);
  return hasSameFaults && leftToMend(after) < leftToMend(before);
};

/** More rounds than any file needs: each mends at least one fault. */
const MOST_ROUNDS = 200;

export const repair = <Schema extends z.ZodType>(source: Source, reader: Reader<Schema>): Repaired => {
  const stateOf = (text: string): State => ({ text, ...findingsIn({ ...source, text }, reader) });
  const repairs: Repair[] = [];
  let state = stateOf(source.text);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const sure = apart(state.findings);
    const attempts = sure.length > 1 ? [sure, ...sure.map((one) => [one])] : [sure];
    const before = state;
    const done = attempts.find((attempt) => attempt.length > 0 && isBetter(before, stateOf(applied(before.text, attempt))));
    if (!done) break;
    for (const finding of done) {
      const { ligne, message } = problemAt({ ...source, text: before.text }, finding);
      repairs.push({ ligne, message, avant: before.text.slice(finding.start, finding.end), apres: finding.remplacement });
    }
    state = stateOf(applied(before.text, done));
  }
  return { text: state.text, repairs };
};
