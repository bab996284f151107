/** `npm run importer`: a list of places into the guide; shown row by row first, written only on demand. */
import { resolve } from "node:path";
import { loadGuide } from "../src/reading/content.ts";
import { CONTENT, type Command, Refusal, runCommand } from "./command-line.ts";
import { planOf } from "./importing/import.ts";
import { importReport } from "./importing/report.ts";
import { openList } from "./importing/source.ts";
import { writeCandidates } from "./writing/candidates.ts";

const COMMAND: Command = {
  name: "importer",
  summary: "Fait entrer une liste de lieux (CSV, XLSX, ODS ou JSON) dans le guide. Sans --ecrire, montre seulement ce qui serait fait.",
  arguments: { value: "FICHIER", help: [["FICHIER", "la liste ; celle du schéma national et l'export du guide n'ont besoin de rien d'autre"]] },
  options: {
    content: CONTENT,
    correspondance: { value: "FICHIER.yaml", help: "ce que veulent dire les colonnes d'une autre liste ; exemples dans data/correspondances/" },
    ecrire: { help: "écrit les fiches" },
  },
};

await runCommand(COMMAND, (line) => {
  const [file, ...others] = line.arguments;
  if (file === undefined || others.length > 0) throw new Refusal("Donnez un fichier à importer : npm run importer -- liste.csv", 2);
  const content = line.path("content", "content");
  const { guide, problems } = loadGuide(content);
  if (!guide) throw new Refusal("Le guide a des erreurs : corrigez-les avant d'importer (« npm run verifier » les montre).");
  const path = resolve(process.env["INIT_CWD"] ?? process.cwd(), file);
  const list = openList(path, line.has("correspondance") ? line.path("correspondance", "") : undefined, guide.referentiel);
  const { rows, texts } = planOf({ content, guide, problems, list });
  console.log(importReport(rows, list.kind === "own" ? 0 : list.leftOut));
  if (texts.size === 0) return 0;
  if (!line.has("ecrire")) {
    console.log("Rien n'est écrit : ajoutez --ecrire pour écrire les fiches.");
    return 0;
  }
  const created = new Set(rows.flatMap((row) => (row.action === "créée" ? [row.fichier] : [])));
  writeCandidates(content, texts, (path) => created.has(path));
  console.log("Les fiches sont écrites. Relisez-les, puis lancez « npm run verifier ».");
  return 0;
});
