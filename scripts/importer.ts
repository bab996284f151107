/** `npm run importer`: a list of places into the guide; shown row by row first, written only on demand. */
import { resolve } from "node:path";
import { loadGuide } from "../src/reading/content.ts";
import { CONTENT, type Command, Refusal, runCommand } from "./command-line.ts";
import { planOf } from "./importing/import.ts";
import { importReport } from "./importing/report.ts";
import { defaultMapping, isNational, missingColumns, NATIONAL_MAPPING, readList, readMapping } from "./importing/source.ts";
import { writeCandidates } from "./writing/candidates.ts";

const COMMAND: Command = {
  name: "importer",
  summary: "Fait entrer une liste de lieux (CSV, XLSX, ODS ou JSON) dans le guide. Sans --ecrire, montre seulement ce qui serait fait.",
  arguments: { value: "FICHIER", help: [["FICHIER", "la liste ; celle du schéma national n'a besoin de rien d'autre"]] },
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
  const table = readList(resolve(process.env["INIT_CWD"] ?? process.cwd(), file));
  const mappingPath = line.has("correspondance") ? line.path("correspondance", "") : defaultMapping(table);
  const mapping = readMapping(mappingPath, guide.referentiel);
  const isOfSchema = isNational(table) && mapping.colonnes.nom === "nom";
  const missing = missingColumns(mapping, table);
  if (missing.length > 0 && !mappingPath.endsWith(NATIONAL_MAPPING))
    throw new Refusal(`Le fichier n'a pas les colonnes que la correspondance nomme : ${missing.join(", ")}.`);

  const { rows, texts } = planOf({ content, guide, problems, table, mapping, isNational: isOfSchema });
  console.log(importReport(rows));
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
