/** The comment of a proposal, from what its checks left behind. Runs with rights; believes nothing but the forge itself. */
import { z } from "zod";
import type { WorkflowRunEvent } from "../event.ts";
import { fileOfRun } from "../github/artifact.ts";
import { keepComment } from "../github/comment.ts";
import { allOf, ForgeRefusal, type Github } from "../github/request.ts";
import { LARGEST_REPORT, type Report, readReport } from "./report.ts";
import { reportComment } from "./words.ts";

export const REPORT_FILE = "commentaire.json";
export const REPORT_ARTIFACT = "commentaire";

const place = z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() });
const pull = z.object({ number: z.int(), state: z.string(), head: place, base: z.object({ repo: z.object({ full_name: z.string() }) }) });
const files = z.array(z.object({ filename: z.string() }));

/** More files than the forge itself lists. */
const MOST_PULL_FILES = 3_000;

/** Whether the pull request that the report names is the one whose checks have just run. */
const isItsPull = async (github: Github, numero: number, { workflow_run: run }: WorkflowRunEvent): Promise<boolean> => {
  try {
    const found = pull.parse(await github.get(`/pulls/${numero}`));
    const isSameHead = found.head.sha === run.head_sha && found.head.repo?.full_name === run.head_repository?.full_name;
    return found.state === "open" && isSameHead && found.base.repo.full_name === github.repository;
  } catch (error) {
    if (error instanceof ForgeRefusal && error.status === 404) return false;
    throw error;
  }
};

/** A report speaks of the files of its pull request; what it says of others is left out. */
const aboutItsFiles = async (github: Github, report: Report): Promise<Report> => {
  const names = await allOf(github, `/pulls/${report.numero}/files`, (answer) => files.parse(answer).map(({ filename }) => filename), MOST_PULL_FILES);
  const touched = new Set(names);
  return { ...report, files: report.files.filter(({ path }) => touched.has(path)) };
};

/** Gives back what was done, in one sentence for the log. */
export const commentProposal = async (github: Github, event: WorkflowRunEvent): Promise<string> => {
  const { workflow_run: run } = event;
  if (run.event !== "pull_request") return "Cette vérification n'est pas celle d'une proposition : rien à dire.";
  const text = await fileOfRun(github, run.id, { name: REPORT_ARTIFACT, file: REPORT_FILE, limit: LARGEST_REPORT });
  const report = text === undefined ? undefined : readReport(text);
  if (!report) return "La vérification n'a pas laissé de compte rendu lisible : rien à dire.";
  if (!(await isItsPull(github, report.numero, event))) return "Le compte rendu n'est pas celui de cette proposition : rien n'est écrit.";
  const address = `${new URL(run.html_url).origin}/${github.repository}/actions/runs/${run.id}`;
  const done = await keepComment(github, report.numero, "vérification", reportComment(await aboutItsFiles(github, report), address));
  return `Proposition ${report.numero} : commentaire ${done}.`;
};
