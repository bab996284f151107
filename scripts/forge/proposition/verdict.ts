/** What the checks say of a proposal, and of nothing else: the files it touches, and what it breaks in others. */
import { join, relative } from "node:path";
import type { Guide } from "../../../src/model/guide.ts";
import { loadGuide } from "../../../src/reading/content.ts";
import { isError, type Problem } from "../../../src/reading/problem.ts";
import { judge } from "../../writing/candidates.ts";
import { discreet } from "../personal.ts";
import { type ChangedFile, textAt } from "./changed-files.ts";
import { MOST_FILES, MOST_PROBLEMS, type Report, type ReportFile, type ReportProblem } from "./report.ts";

export interface Verdict {
  /** The guide with the proposal; absent when it has errors. */
  readonly guide?: Guide | undefined;
  /** Files of the guide only, with what is said of each. */
  readonly files: readonly (ChangedFile & { readonly problems: readonly Problem[] })[];
  readonly consequences: readonly Problem[];
}

export interface Proposal {
  /** The checkout. */
  readonly folder: string;
  /** The folder of the guide in it, « content ». */
  readonly content: string;
  /** The commit that the proposal starts from. */
  readonly from: string;
  readonly files: readonly ChangedFile[];
}

/** What the guide said before: errors that were already there are nobody's news. */
const problemsBefore = ({ folder, content, from }: Proposal, files: readonly ChangedFile[]): readonly Problem[] => {
  const texts = files.map(({ path, change }) => [path.slice(content.length + 1), change === "ajouté" ? undefined : textAt(from, path, folder)] as const);
  return judge(join(folder, content), new Map(texts), []).problems;
};

export const verdictOf = (proposal: Proposal): Verdict => {
  const { folder, content, files: all } = proposal;
  const files = all.filter(({ path }) => path.startsWith(`${content}/`));
  const loaded = loadGuide(join(folder, content));
  const inCheckout = (problem: Problem): Problem => ({ ...problem, fichier: relative(folder, problem.fichier) });
  const problems = loaded.problems.map(inCheckout);
  const touched = new Set(files.map(({ path }) => path));
  // A change of the program or of the grid may break any file: there is then no « before » to compare with.
  const before = files.length === all.length ? problemsBefore(proposal, files).map(inCheckout) : [];
  const known = new Set(before.filter(isError).map(({ fichier, message }) => `${fichier}\n${message}`));
  return {
    guide: loaded.guide,
    files: files.map((file) => ({ ...file, problems: problems.filter(({ fichier }) => fichier === file.path) })),
    consequences: problems.filter((problem) => isError(problem) && !touched.has(problem.fichier) && !known.has(`${problem.fichier}\n${problem.message}`)),
  };
};

const clipped = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

const reported = ({ gravite, ligne, message, conseil, extrait }: Problem): ReportProblem => ({
  gravite,
  ligne,
  message: clipped(message, 600),
  ...(conseil === undefined ? {} : { conseil: clipped(conseil, 600) }),
  extrait: clipped(extrait, 400),
});

/** Errors first: what is cut is what matters less. */
const worstFirst = (problems: readonly Problem[]): readonly Problem[] => [...problems.filter(isError), ...problems.filter((one) => !isError(one))];

export type Previews = Pick<Report, "sansApercu"> & { readonly of: ReadonlyMap<string, NonNullable<ReportFile["apercu"]>> };

/** The facts of the comment. `numero` is that of the pull request. */
export const reportOf = (content: string, numero: number, { guide, files, consequences }: Verdict, { of, sansApercu }: Previews): Report => ({
  version: 1,
  numero,
  files: files.slice(0, MOST_FILES).map(({ path, change, problems }): ReportFile => {
    const structure = guide?.structures.find(({ fichier }) => join(content, fichier) === path);
    const apercu = structure && of.get(structure.id);
    return {
      path: clipped(path, 300),
      change,
      ...(structure ? { nom: structure.nom } : {}),
      problemes: worstFirst(problems).slice(0, MOST_PROBLEMS).map(discreet).map(reported),
      autres: Math.max(0, problems.length - MOST_PROBLEMS),
      ...(apercu ? { apercu } : {}),
    };
  }),
  autresFichiers: Math.max(0, files.length - MOST_FILES),
  consequences: consequences.slice(0, MOST_PROBLEMS).map((problem) => ({ path: clipped(problem.fichier, 300), ...reported(problem) })),
  ...(sansApercu === undefined ? {} : { sansApercu }),
});
