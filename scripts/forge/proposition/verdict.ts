/** What the checks say of a proposal, and of nothing else: the files it touches, and what it breaks in others. */
import { join, relative } from "node:path";
import type { Guide } from "../../../src/model/guide.ts";
import { type LoadedContent, readGuide } from "../../../src/reading/content.ts";
import { withTexts } from "../../../src/reading/overlay.ts";
import { isError, type Problem } from "../../../src/reading/problem.ts";
import { type Folder, openFolder } from "../../../src/reading/text-file.ts";
import { type ChangedFile, textAt } from "./changed-files.ts";
import { type Departure, departureOf, idOf } from "./departure.ts";
import { type Stray, strayOf, unreadProblem, watched } from "./unread.ts";

export interface JudgedFile extends ChangedFile {
  readonly problems: readonly Problem[];
  /** Of the place, when its file can be read. */
  readonly nom?: string | undefined;
  /** Only of a fiche that is taken away. */
  readonly depart?: Departure | undefined;
}

export interface Verdict {
  /** The guide with the proposal; absent when it has errors. */
  readonly guide?: Guide | undefined;
  /** Files of the guide only, with what is said of each. */
  readonly files: readonly JudgedFile[];
  readonly consequences: readonly Problem[];
  /** Files of anything but the guide: nothing is said of them. */
  readonly elsewhere: readonly string[];
  /** Those of them that seem to have been meant for the guide. */
  readonly strays: readonly Stray[];
}

export interface Proposal {
  /** The guide without the proposal, and with it. */
  readonly before: Folder;
  readonly after: Folder;
  /** The folder of the guide, from the root of the repository: « content ». */
  readonly content: string;
  readonly files: readonly ChangedFile[];
  /** Those that could not be read: nothing is said of them here. */
  readonly unseen?: readonly string[];
}

const said = ({ fichier, code, message, extrait }: Problem): string => [fichier, code, message, extrait].join("\n");

/** A file, or a folder that should not be there and holds it. */
const isAbout = ({ fichier }: Problem, path: string): boolean => path === fichier || path.startsWith(`${fichier}/`);

/** Nothing is said to be unread where the files that name the others cannot be read themselves. */
const isWhole = ({ problems }: LoadedContent, { content }: Proposal): boolean =>
  !problems.some((problem) => isError(problem) && [`${content}/guide.yaml`, `${content}/referentiel.yaml`].includes(problem.fichier));

/** Old remarks stay silent: who mends an hour is told of the hour. A fiche that changes folder takes its remarks along. */
const isNews = (problem: Problem, { path, change }: ChangedFile, files: readonly ChangedFile[], known: ReadonlySet<string>): boolean => {
  if (isError(problem)) return true;
  const former = change === "ajouté" ? files.find((file) => file.change === "supprimé" && idOf(file.path) === idOf(path))?.path : path;
  return former === undefined || !known.has(said({ ...problem, fichier: former }));
};

export const verdictOf = (proposal: Proposal): Verdict => {
  const { content, files: all, unseen = [] } = proposal;
  const isInGuide = ({ path }: ChangedFile): boolean => path.startsWith(`${content}/`);
  const files = all.filter(isInGuide);
  const inRoot = (loaded: LoadedContent): LoadedContent => ({
    ...loaded,
    problems: loaded.problems.map((problem) => ({ ...problem, fichier: join(content, relative(proposal.after.directory, problem.fichier)) })),
  });
  const { folder, opened } = watched(proposal.after);
  const [before, after] = [inRoot(readGuide(proposal.before)), inRoot(readGuide(folder))];
  const known = new Set(before.problems.map(said));
  const unread = (path: string): readonly Problem[] => {
    const inContent = path.slice(content.length + 1);
    const problem = opened.has(inContent) || !isWhole(after, proposal) ? undefined : unreadProblem(proposal.after, content, inContent);
    return problem ? [problem] : [];
  };
  const judged = (file: ChangedFile): JudgedFile => {
    if (file.change === "supprimé") return { ...file, problems: [], ...departureOf(file.path, { content, before, after, files }) };
    if (unseen.includes(file.path)) return { ...file, problems: [] };
    const about = after.problems.filter((problem) => isAbout(problem, file.path));
    return {
      ...file,
      problems: about.length === 0 ? unread(file.path) : about.filter((problem) => isNews(problem, file, files, known)),
      nom: after.guide?.structures.find(({ fichier }) => join(content, fichier) === file.path)?.nom,
    };
  };
  const there = files.filter(({ change }) => change !== "supprimé");
  const elsewhere = all.filter((file) => !isInGuide(file));
  // A change of the program or of the grid may break any file: errors that were there before are then no excuse.
  const isOld = (problem: Problem): boolean => files.length === all.length && known.has(said(problem));
  return {
    guide: after.guide,
    files: files.map(judged),
    consequences: after.problems.filter((problem) => isError(problem) && !there.some(({ path }) => isAbout(problem, path)) && !isOld(problem)),
    elsewhere: elsewhere.map(({ path }) => path),
    strays: elsewhere.filter(({ change }) => change === "ajouté").flatMap(({ path }) => strayOf(proposal.after, content, path) ?? []),
  };
};

/** The proposal that is checked out in `root`, since the commit it starts from. */
export const checkedOut = (root: string, content: string, { from, files }: { readonly from: string; readonly files: readonly ChangedFile[] }): Proposal => {
  const after = openFolder(join(root, content));
  const texts = files
    .filter(({ path }) => path.startsWith(`${content}/`))
    .map(({ path, change }) => [path.slice(content.length + 1), change === "ajouté" ? undefined : textAt(from, path, root)] as const);
  return { before: withTexts(after, new Map(texts)), after, content, files };
};
