/** `npm run nouveau`: a new structure's file, asked question by question or given by options; never over another file. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { createInterface } from "node:readline/promises";
import { newFiche } from "../src/exchange/yaml/new-fiche.ts";
import { slugOf } from "../src/model/comparable.ts";
import { COMMUNES } from "../src/reading/communes.ts";
import { loadGuide } from "../src/reading/content.ts";
import { textReport } from "../src/reading/report-text.ts";
import { CONTENT, type Command, type CommandLine, PROJECT, Refusal, runCommand } from "./command-line.ts";
import { judge, writeCandidates } from "./writing/candidates.ts";
import { factsOf, optionOf, QUESTIONS } from "./writing/questions.ts";

const COMMAND: Command = {
  name: "nouveau",
  summary: "Écrit la fiche d'un nouveau lieu, après l'avoir vérifiée. Pose les questions dont la réponse n'est pas donnée.",
  options: {
    content: CONTENT,
    ...Object.fromEntries(QUESTIONS.map((question) => [optionOf(question), { value: "TEXTE", help: question.help }])),
    fichier: { value: "NOM", help: "le nom du fichier, sans .yaml (tiré du nom du lieu sans cette option)" },
    essai: { help: "montre la fiche sans l'écrire" },
  },
};

const ask = async (given: Map<string, string>, territoires: readonly string[]): Promise<void> => {
  const screen = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<never>((_, reject) => screen.once("close", () => reject(new Refusal("Abandonné : rien n'est écrit."))));
  left.catch(() => undefined);
  console.log(`Entrée passe une question qui n'est pas obligatoire (*).\nTerritoires : ${territoires.join(", ")}\n`);
  for (const { key, question, isRequired } of QUESTIONS) {
    if (given.has(key)) continue;
    let answer = "";
    do answer = await Promise.race([screen.question(`${question}${isRequired ? " *" : ""} : `), left]);
    while (isRequired && answer.trim() === "");
    given.set(key, answer);
  }
  screen.close();
};

const answersOf = async (line: CommandLine, territoires: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const given = new Map(QUESTIONS.flatMap((question) => (line.has(optionOf(question)) ? [[question.key, line.value(optionOf(question)) ?? ""] as const] : [])));
  const missing = QUESTIONS.filter(({ key, isRequired }) => isRequired && !given.has(key));
  if (missing.length === 0) return given;
  if (!process.stdin.isTTY) throw new Refusal(`Il manque : ${missing.map((question) => `--${optionOf(question)}`).join(", ")}.`, 2);
  await ask(given, territoires);
  return given;
};

/** Editors find the schema from the file, when the content is inside the project. */
const schemaFrom = (folder: string): string => {
  const path = relative(folder, join(PROJECT, "data/schemas/structure.schema.json")).replaceAll("\\", "/");
  return join(folder).startsWith("content") ? path : "";
};

await runCommand(COMMAND, async (line) => {
  const content = line.path("content", "content");
  const { guide, problems } = loadGuide(content);
  if (!guide) throw new Refusal("Le guide a des erreurs : corrigez-les avant d'ajouter une fiche (« npm run verifier » les montre).");
  const answers = await answersOf(
    line,
    guide.territoires.map(({ id }) => id),
  );
  const facts = factsOf(answers, { ...guide, communes: COMMUNES }, new Date().toISOString().slice(0, 10));
  const name = line.value("fichier") ?? slugOf(answers.get("nom") ?? "");
  if (name === "" || slugOf(name) !== name)
    throw new Refusal("Donnez un nom de fichier avec --fichier : des minuscules sans accent, des chiffres et des tirets.");
  const folder = `structures/${slugOf(String(facts["territoire"]))}`;
  const path = `${folder}/${name}.yaml`;
  const text = newFiche(facts, schemaFrom(join(content, folder)));
  if (existsSync(join(content, path))) throw new Refusal(`${join(content, path)} existe déjà : rien n'est écrit. Donnez un autre nom avec --fichier.`);

  const candidates = new Map([[path, text]]);
  const { added } = judge(content, candidates, problems);
  if (added.length > 0) throw new Refusal(`${textReport(added, { couleurs: false, tout: true })}\n\nRien n'est écrit.`);
  console.log(text);
  if (line.has("essai")) return 0;
  writeCandidates(content, candidates, () => true);
  console.log(`${join(content, path)} est écrit. Relisez-le et complétez-le : le modèle commenté est dans CONTRIBUTING.md.`);
  return 0;
});
