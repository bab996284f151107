/** Problems as GitLab shows them in a merge request, from a « code quality » report: no token is needed to be read there. */
import { createHash } from "node:crypto";
import { printable, printableJson } from "./printable.ts";
import { isError, type Problem } from "./problem.ts";

/** The same problem keeps its mark from one run to the next, even when it moves down a line. */
const markOf = ({ fichier, code, message, extrait }: Problem): string =>
  createHash("sha256")
    .update(JSON.stringify([fichier, code, message, extrait]))
    .digest("hex");

export const gitlabReport = (problems: readonly Problem[]): string =>
  printableJson(
    problems.map((problem) => ({
      description: [problem.message, ...(problem.conseil === undefined ? [] : [`→ ${problem.conseil}`])].map(printable).join(" "),
      check_name: problem.code,
      fingerprint: markOf(problem),
      severity: isError(problem) ? "major" : "minor",
      location: { path: problem.fichier, lines: { begin: problem.ligne } },
    })),
  );
