/** `npm run forge -- verifier`: a proposal checked, annotated and drawn. Needs no right and no secret. */
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isError } from "../../../src/reading/problem.ts";
import { githubReport } from "../../../src/reading/report-github.ts";
import { gitlabReport } from "../../../src/reading/report-gitlab.ts";
import { counted } from "../../../src/reading/wording.ts";
import { type CommandLine, Refusal } from "../../command-line.ts";
import { headCommit } from "../git.ts";
import { discreet } from "../personal.ts";
import { changedFiles } from "../proposition/changed-files.ts";
import { PREVIEW_FILE, previewReport } from "../proposition/preview-report.ts";
import { type Previews, reportOf } from "../proposition/report.ts";
import { checkedOut, type Verdict, verdictOf } from "../proposition/verdict.ts";
import { reportComment } from "../proposition/words.ts";
import type { Task } from "../task.ts";

const structuresOf = (content: string, { guide, files }: Verdict) => {
  const touched = new Set(files.filter(({ change }) => change !== "supprimé").map(({ path }) => path));
  return guide?.structures.filter(({ fichier }) => touched.has(join(content, fichier))) ?? [];
};

const previewsOf = async (content: string, verdict: Verdict, line: CommandLine, output: string): Promise<Previews> => {
  if (line.has("sans-apercu")) return { of: new Map() };
  if (!verdict.guide) return { of: new Map(), sansApercu: "erreurs" };
  // Loaded only when it is needed: what draws pages takes longer to load than a guide to check.
  const { makePreviews } = await import("../proposition/previews.ts");
  return makePreviews(verdict.guide, structuresOf(content, verdict), join(output, "apercus"));
};

/** The page of the run, where its artefacts are. */
const runAddress = ({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, CI_JOB_URL }: Readonly<Record<string, string | undefined>>): string =>
  GITHUB_RUN_ID ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}` : `${CI_JOB_URL ?? "."}/artifacts/browse`;

const run = async (line: CommandLine): Promise<number> => {
  const content = line.path("content", "content");
  const output = line.path("sortie", "_site.proposition");
  const base = line.value("base");
  if (base === undefined) throw new Refusal("--base manque : la branche ou le commit que la proposition veut changer.", 2);
  const verdict = verdictOf(checkedOut(".", content, changedFiles(base)));
  const previews = await previewsOf(content, verdict, line, output);
  const report = reportOf(verdict, previews, { commit: headCommit() });
  const said = [...verdict.files.flatMap(({ problems }) => problems), ...verdict.consequences].map(discreet);

  mkdirSync(join(output, "compte-rendu"), { recursive: true });
  writeFileSync(join(output, "compte-rendu", PREVIEW_FILE), previewReport(previews));
  const comment = reportComment(report, runAddress(process.env));
  writeFileSync(join(output, "commentaire.md"), comment);
  // The page of the run says the same, for those who look there before the comment is written.
  const summary = process.env["GITHUB_STEP_SUMMARY"];
  if (summary) appendFileSync(summary, `${comment}\n`);
  writeFileSync(join(output, "qualite.json"), gitlabReport(said));
  const annotations = githubReport(said);
  if (annotations !== "") console.log(annotations);
  const errors = said.filter(isError).length + verdict.strays.length + report.files.filter(({ preview }) => preview?.deborde).length;
  console.log(
    `${counted(verdict.files.length, "fichier du guide touché", "fichiers du guide touchés")}, ${errors === 0 ? "aucune erreur" : counted(errors, "erreur")}.`,
  );
  return errors > 0 ? 1 : 0;
};

export const verifier: Task = {
  name: "verifier",
  summary: "Vérifie une proposition, et elle seule : annotations, compte rendu, images des pages changées. Code 1 s'il y a une erreur.",
  options: {
    base: { value: "REF", help: "ce que la proposition veut changer : une branche, un commit" },
    "sans-apercu": { help: "ne dessine pas les pages" },
  },
  run,
};
