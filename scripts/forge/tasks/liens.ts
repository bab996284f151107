/** `npm run forge -- liens`: every link of the fiches tried once. A dead link is no failure. */
import { loadGuide } from "../../../src/reading/content.ts";
import { printable } from "../../../src/reading/printable.ts";
import { counted } from "../../../src/reading/wording.ts";
import { Refusal } from "../../command-line.ts";
import { githubOfWorkflow } from "../github/request.ts";
import { askWeb } from "../liens/ask.ts";
import { checkLinks, isCutOff, linksOf } from "../liens/check.ts";
import { keepLinks, keptLinks } from "../liens/file.ts";
import { keepIssue } from "../liens/issue.ts";
import type { Task } from "../task.ts";

export const liens: Task = {
  name: "liens",
  summary: "Essaie tous les liens des fiches, écrit .cache/liens.json, et tient à jour un ticket quand la forge le permet.",
  options: {},
  run: async (line) => {
    const { guide } = loadGuide(line.path("content", "content"));
    if (!guide) throw new Refusal("Le guide a des erreurs : « npm run verifier » les montre.");
    const links = linksOf(guide.structures);
    const report = await checkLinks(links, { ask: askWeb, today: new Date().toISOString().slice(0, 10), before: keptLinks() });
    if (isCutOff(links, report)) throw new Refusal("Aucun lien ne répond : c'est sans doute le réseau de cette machine. Rien n'est écrit.");
    keepLinks(report);
    for (const { url, raison, fiche } of [...report.morts, ...(report.douteux ?? [])]) console.log(`  ${fiche} : ${printable(url)} – ${raison}`);
    console.log(
      `${counted(links.length, "lien essayé", "liens essayés")}, ${counted(report.morts.length, "mort")}, ${counted(report.douteux?.length ?? 0, "douteux", "douteux")}.`,
    );
    if (process.env["GITHUB_TOKEN"]) console.log(await keepIssue(githubOfWorkflow(), report));
    return 0;
  },
};
