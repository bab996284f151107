/** `npm run verifier`: every error and warning of every file of a guide, with what to write instead. */
import type { Guide } from "../src/model/guide.ts";
import { loadGuide } from "../src/reading/content.ts";
import { isError, type Problem } from "../src/reading/problem.ts";
import { githubReport } from "../src/reading/report-github.ts";
import { jsonReport } from "../src/reading/report-json.ts";
import { textReport } from "../src/reading/report-text.ts";
import { counted } from "../src/reading/wording.ts";
import { CONTENT, type Command, Refusal, runCommand } from "./command-line.ts";
import { askedCheck, PAPER_OPTIONS, type PaperCheck } from "./printing/asked-check.ts";

const COMMAND: Command = {
  name: "verifier",
  summary: "Vérifie tous les fichiers du guide et dit quoi corriger, ligne par ligne. Code 1 s'il y a une erreur.",
  options: {
    content: CONTENT,
    format: { value: "FORMAT", help: "texte (sans cette option), json, ou github pour annoter une pull request" },
    tout: { help: "montre tous les avertissements, même ceux qui se répètent" },
    ...PAPER_OPTIONS,
  },
};

const usesColours = (): boolean => process.stdout.isTTY === true && !process.env["NO_COLOR"];

type Report = (problems: readonly Problem[], tout: boolean) => string;

const REPORTS: ReadonlyMap<string, Report> = new Map<string, Report>([
  ["texte", (problems, tout) => textReport(problems, { couleurs: usesColours(), tout })],
  ["json", jsonReport],
  ["github", githubReport],
]);

/** Loaded only when it is asked for: what prints takes longer to load than a guide to check. */
const onPaper = async (guide: Guide, content: string, check: PaperCheck): Promise<readonly Problem[]> =>
  (await import("./printing/checked-papers.ts")).checkPapers(guide, content, check);

await runCommand(COMMAND, async (line) => {
  const format = line.value("format") ?? "texte";
  const report = REPORTS.get(format);
  if (!report) throw new Refusal(`Le format « ${format} » n'existe pas : écrivez texte, json ou github.`, 2);
  const check = askedCheck(line);
  const content = line.path("content", "content");
  const { guide, problems: written } = loadGuide(content);
  // A guide with errors has no pages: they come first.
  const problems = [...written, ...(guide && check ? await onPaper(guide, content, check) : [])];
  const text = report(problems, line.has("tout"));
  if (text !== "") console.log(text);
  const sure = problems.filter(({ remplacement }) => remplacement !== undefined).length;
  if (format === "texte" && sure > 0)
    console.log(`\n${counted(sure, "correction est certaine", "corrections sont certaines")} : « npm run reparer » les montre, puis les écrit.`);
  return problems.some(isError) ? 1 : 0;
});
