/** `npm run verifier`: every error and warning of every file of a guide, with what to write instead. */
import { parseArgs } from "node:util";
import { loadGuide } from "../src/reading/content.ts";
import { isError, type Problem } from "../src/reading/problem.ts";
import { githubReport } from "../src/reading/report-github.ts";
import { jsonReport } from "../src/reading/report-json.ts";
import { textReport } from "../src/reading/report-text.ts";

const AIDE = `Usage : npm run verifier -- [options]

  --content DOSSIER   le dossier du guide (par défaut : content)
  --format FORMAT     texte (par défaut), json ou github (annotations de pull request)
  --tout              montre tous les avertissements, même répétés
  --aide              montre cette aide

Sort avec le code 1 s'il y a au moins une erreur, 2 si la commande est mal écrite.`;

const usesColours = (): boolean => process.stdout.isTTY === true && !process.env["NO_COLOR"];

const REPORTS: ReadonlyMap<string, (problems: readonly Problem[], tout: boolean) => string> = new Map([
  ["texte", (problems: readonly Problem[], tout: boolean) => textReport(problems, { couleurs: usesColours(), tout })],
  ["json", jsonReport],
  ["github", githubReport],
]);

const options = {
  content: { type: "string", default: "content" },
  format: { type: "string", default: "texte" },
  tout: { type: "boolean", default: false },
  aide: { type: "boolean", short: "h", default: false },
} as const;

const readArguments = () => {
  try {
    return parseArgs({ options }).values;
  } catch {
    return undefined;
  }
};

const verify = (): number => {
  const values = readArguments();
  const report = values && REPORTS.get(values.format);
  if (!values || !report) {
    console.error(`La commande est mal écrite.\n\n${AIDE}`);
    return 2;
  }
  if (values.aide) {
    console.log(AIDE);
    return 0;
  }
  const { problems } = loadGuide(values.content);
  console.log(report(problems, values.tout));
  return problems.some(isError) ? 1 : 0;
};

process.exitCode = verify();
