/** `npm run forge -- reprendre-liens`: the report of the last check of links, brought back for who builds or checks next. */
import { LARGEST_REPORT, readLinkReport } from "../../../src/exchange/liens/liens.ts";
import { lastFileOfBranch } from "../github/artifact.ts";
import { githubOfWorkflow } from "../github/request.ts";
import { keepLinks } from "../liens/file.ts";
import type { Task } from "../task.ts";

export const reprendreLiens: Task = {
  name: "reprendre-liens",
  summary: "Reprend le compte rendu de la dernière vérification des liens. Lancé par la forge.",
  options: {},
  run: async () => {
    const branch = process.env["GITHUB_REF_NAME"] ?? "main";
    const text = await lastFileOfBranch(githubOfWorkflow(), branch, { name: "liens", file: "liens.json", limit: LARGEST_REPORT });
    const report = readLinkReport(text ?? "");
    if (!report) {
      console.log("Les liens n'ont pas encore été vérifiés, ou leur compte rendu n'est plus gardé.");
      return 0;
    }
    keepLinks(report);
    console.log(`Liens vérifiés le ${report.date}.`);
    return 0;
  },
};
