/**
 * The comment of a proposal. Runs with rights, on the program of the main branch: what is said of the files is worked out here,
 * from the files themselves read as data. Of what the checks left behind – where anybody's code may have run – nothing is taken
 * but which pages were drawn, and that only when the proposal cannot have changed the program.
 */
import { z } from "zod";
import { withTexts } from "../../../src/reading/overlay.ts";
import { openFolder } from "../../../src/reading/text-file.ts";
import type { WorkflowRunEvent } from "../event.ts";
import { fileOfRun } from "../github/artifact.ts";
import { keepComment } from "../github/comment.ts";
import { allOf, type Github } from "../github/request.ts";
import { headFiles, pullFiles } from "./head-files.ts";
import { LARGEST_PREVIEW_REPORT, PREVIEW_ARTIFACT, PREVIEW_FILE, readPreviewReport } from "./preview-report.ts";
import { type Previews, reportOf } from "./report.ts";
import { verdictOf } from "./verdict.ts";
import { reportComment } from "./words.ts";

/** Pull requests that wait; the one whose checks have just run is among the last that moved. */
const MOST_PULLS = 300;

const pull = z.object({
  number: z.int().positive(),
  state: z.string(),
  head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
  base: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }) }),
});
type Pull = z.infer<typeof pull>;
const withCount = pull.extend({ changed_files: z.int().min(0) });

/** Whether the checks that have just run are those of this pull request, as it is now. */
const isOfRun = ({ state, head, base }: Pull, { workflow_run: run, repository }: WorkflowRunEvent): boolean =>
  state === "open" &&
  head.sha === run.head_sha &&
  head.repo?.full_name === run.head_repository?.full_name &&
  base.ref === repository.default_branch &&
  base.repo.full_name === repository.full_name;

/** By its commit: a fork has no other say in which one it is. */
const pullOfRun = async (github: Github, event: WorkflowRunEvent): Promise<Pull | undefined> => {
  const open = await allOf(github, "/pulls?state=open&sort=updated&direction=desc", (answer) => z.array(pull).parse(answer), MOST_PULLS);
  return open.find((one) => isOfRun(one, event));
};

const NONE: Previews = { of: new Map() };

const previewsOf = async (github: Github, run: number): Promise<Previews> => {
  const text = await fileOfRun(github, run, { name: PREVIEW_ARTIFACT, file: PREVIEW_FILE, limit: LARGEST_PREVIEW_REPORT }).catch(() => undefined);
  return (text === undefined ? undefined : readPreviewReport(text)) ?? NONE;
};

/** Gives back what was done, in one sentence for the log. `content` is the folder of the guide as it is on the main branch. */
export const commentProposal = async (github: Github, event: WorkflowRunEvent, content: string): Promise<string> => {
  const { workflow_run: run } = event;
  if (run.event !== "pull_request") return "Cette vérification n'est pas celle d'une proposition : rien à dire.";
  const found = await pullOfRun(github, event);
  if (!found) return "Aucune proposition ouverte n'en est à ce commit : rien n'est écrit.";
  const files = await pullFiles(github, found.number);
  const { bytes, unseen } = await headFiles(github, run.head_sha, "content", files);
  // Asked again once its files are known: they must be those of the commit that was checked.
  const now = withCount.parse(await github.get(`/pulls/${found.number}`));
  if (!isOfRun(now, event)) return "La proposition a changé pendant la lecture : rien n'est écrit, sa nouvelle vérification le fera.";
  const before = openFolder(content);
  const verdict = verdictOf({ before, after: withTexts(before, bytes), content: "content", files, unseen });
  const previews = verdict.elsewhere.length === 0 ? await previewsOf(github, run.id) : NONE;
  const isWhole = new Set(files.map(({ path }) => path)).size >= now.changed_files;
  const report = reportOf(verdict, previews, { commit: run.head_sha, unseen, isWhole });
  const address = `${new URL(run.html_url).origin}/${github.repository}/actions/runs/${run.id}`;
  const done = await keepComment(github, found.number, "vérification", reportComment(report, address));
  return `Proposition ${found.number} : commentaire ${done}.`;
};
