/** The facts of the comment under a proposal: short texts, few of them, and nothing that joins a person. */
import { isError, type Problem } from "../../../src/reading/problem.ts";
import { discreet, isPersonal } from "../personal.ts";
import type { SaidProblem } from "../problem-lines.ts";
import type { JudgedFile, Verdict } from "./verdict.ts";

const MOST_FILES = 50;
const MOST_PROBLEMS = 25;

export interface ReportProblem extends SaidProblem, Pick<Problem, "gravite"> {
  readonly isPersonal: boolean;
}

/** Which pictures there are of a fiche, and whether its printed page overflows. */
export interface Preview {
  readonly web: boolean;
  readonly papier: boolean;
  readonly deborde: boolean;
}

export interface Previews {
  /** By the last part of the fiche's address. */
  readonly of: ReadonlyMap<string, Preview>;
  /** Why there is no picture of the pages. */
  readonly sansApercu?: "navigateur" | "erreurs" | "nombre" | undefined;
}

export interface ReportFile extends Omit<JudgedFile, "problems"> {
  readonly problems: readonly ReportProblem[];
  /** What is not listed. */
  readonly others: number;
  readonly preview?: Preview | undefined;
}

export interface Report {
  readonly files: readonly ReportFile[];
  /** Files of the guide that are not listed, and whether one of them has something to settle. */
  readonly otherFiles: number;
  readonly consequences: readonly (ReportProblem & { readonly path: string })[];
  readonly hasErrors: boolean;
  readonly hasPersonal: boolean;
  /** Files of anything but the guide: nothing is said of them. */
  readonly elsewhere: readonly string[];
  readonly strays: Verdict["strays"];
  /** Files of the guide that could not be read here. */
  readonly unseen: readonly string[];
  /** Whether the forge gave all the files of the proposal. */
  readonly isWhole: boolean;
  readonly sansApercu?: Previews["sansApercu"];
  /** The commit that was judged. */
  readonly commit: string;
}

const clipped = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

const reported = (problem: Problem): ReportProblem => {
  const { gravite, ligne, message, conseil, extrait } = discreet(problem);
  return {
    gravite,
    ligne,
    message: clipped(message, 600),
    conseil: conseil === undefined ? undefined : clipped(conseil, 600),
    extrait: clipped(extrait, 400),
    isPersonal: isPersonal(problem),
  };
};

/** Errors first: what is cut is what matters less. */
const worstFirst = (problems: readonly Problem[]): readonly Problem[] => {
  const rank = (problem: Problem): number => (isError(problem) ? 0 : isPersonal(problem) ? 1 : 2);
  return problems.toSorted((a, b) => rank(a) - rank(b));
};

const reportedFile = ({ guide }: Verdict, { of }: Previews, file: JudgedFile): ReportFile => {
  const structure = guide?.structures.find(({ fichier }) => file.path.endsWith(`/${fichier}`));
  return {
    ...file,
    path: clipped(file.path, 300),
    problems: worstFirst(file.problems).slice(0, MOST_PROBLEMS).map(reported),
    others: Math.max(0, file.problems.length - MOST_PROBLEMS),
    preview: structure && of.get(structure.id),
  };
};

export interface Seen {
  readonly commit: string;
  readonly unseen?: readonly string[];
  readonly isWhole?: boolean;
}

export const reportOf = (verdict: Verdict, previews: Previews, { commit, unseen = [], isWhole = true }: Seen): Report => {
  const { files, consequences, elsewhere, strays } = verdict;
  const all = [...files.flatMap(({ problems }) => problems), ...consequences];
  return {
    files: files.slice(0, MOST_FILES).map((file) => reportedFile(verdict, previews, file)),
    otherFiles: Math.max(0, files.length - MOST_FILES),
    consequences: consequences.slice(0, MOST_PROBLEMS).map((problem) => ({ path: clipped(problem.fichier, 300), ...reported(problem) })),
    hasErrors: all.some(isError) || strays.length > 0 || [...previews.of.values()].some(({ deborde }) => deborde),
    hasPersonal: all.some(isPersonal),
    elsewhere,
    strays,
    unseen,
    isWhole,
    sansApercu: previews.sansApercu,
    commit,
  };
};
