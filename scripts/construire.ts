/** `npm run build`: content → the website and its printed guide, published in one go. */
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type LinkReport, readLinkReport } from "../src/exchange/liens/liens.ts";
import { loadGuide } from "../src/reading/content.ts";
import { isError } from "../src/reading/problem.ts";
import { textReport } from "../src/reading/report-text.ts";
import { buildGuide, type Makers } from "./building/build.ts";
import { counted, shortest, summary } from "./building/summary.ts";
import { CONTENT, type Command, type CommandLine, Refusal, runCommand } from "./command-line.ts";
import { refuseUnwritable } from "./output-folder.ts";
import { publishedProducts, worksFor } from "./printing/orders.ts";
import { printWorks } from "./printing/print.ts";
import { createProgress } from "./progress.ts";
import { writeSite } from "./site.ts";

const COMMAND: Command = {
  name: "build",
  summary: "Construit le site et le guide imprimé à partir du contenu.",
  options: {
    content: CONTENT,
    sortie: { value: "DIR", help: "le dossier à publier (_site/ sans cette option)" },
    navigateur: { value: "npm", help: "met en pages avec le navigateur venu par npm, le même partout" },
    liens: { value: "FICHIER", help: "ce qu'a trouvé la vérification des liens (JSON), à montrer à la rédaction" },
    "sans-guide": { help: "construit le site seul, et garde le guide imprimé d'une construction précédente" },
  },
};

/** The site is published, the printed guide could not be made. */
const WITHOUT_GUIDE = 2;

const browserChoice = (typed: string | undefined): "auto" | "npm" => {
  if (typed !== undefined && typed !== "npm") throw new Refusal("--navigateur n'accepte que « npm ».");
  return typed ?? "auto";
};

const printing =
  (content: string, browser: "auto" | "npm"): NonNullable<Makers["print"]> =>
  (guide, folder, progress) =>
    printWorks(guide, worksFor(guide, { products: publishedProducts(guide), content }), folder, {
      browser,
      onProgress: ({ work, step, done, total }) => progress.at(`${work}, ${step}, ${done} sur ${total}`),
    });

/** Refuses a file that is not there or says something else: a list of dead links must not be empty by mistake. */
const askedLinks = (line: CommandLine): LinkReport | undefined => {
  if (!line.has("liens")) return undefined;
  const path = line.path("liens", "");
  const report = existsSync(path) ? readLinkReport(readFileSync(path, "utf8")) : undefined;
  if (!report) throw new Refusal(`${path} n'est pas un compte rendu de la vérification des liens : refaites-le, ou construisez sans --liens.`);
  return report;
};

await runCommand(COMMAND, async (line) => {
  const started = performance.now();
  const progress = createProgress();
  progress.start("Lecture du contenu");
  const content = line.path("content", "content");
  const output = line.path("sortie", "_site");
  const liens = askedLinks(line);
  // A build is written beside the folder whose place it takes.
  refuseUnwritable(dirname(output));
  const { guide, problems } = loadGuide(content);
  const errors = problems.filter(isError);
  progress.end(guide ? counted(guide.structures.length, "structure") : counted(errors.length, "erreur"));
  if (!guide) {
    console.error(textReport(errors, { couleurs: process.stderr.isTTY === true && !process.env["NO_COLOR"], tout: true }));
    console.error(`\nRien n'a été construit : ${shortest(output)} est resté tel qu'il était.`);
    return 1;
  }
  const print = line.has("sans-guide") ? undefined : printing(content, browserChoice(line.value("navigateur")));
  const made = await buildGuide(guide, output, { write: (read, folder, options) => writeSite(read, folder, { ...options, content, liens }), print }, progress);
  console.log(summary(made, problems.length - errors.length, performance.now() - started));
  if (!("missing" in made.printed) || !made.printed.missing) return 0;
  console.error(`\nAttention : le site est publié, mais le guide imprimé n'a pas pu être fait.\n${made.printed.missing}`);
  return WITHOUT_GUIDE;
});
