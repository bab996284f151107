/** `npm run exporter`: the open data alone, without the site. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { dataFiles } from "../src/exchange/data-files.ts";
import { nationalExport } from "../src/exchange/schema-national/schema-national.ts";
import { loadGuide } from "../src/reading/content.ts";
import { isError } from "../src/reading/problem.ts";
import { counted } from "../src/reading/wording.ts";
import { CONTENT, type Command, Refusal, runCommand } from "./command-line.ts";
import { refuseUnwritable } from "./output-folder.ts";
import { weight } from "./progress.ts";

const COMMAND: Command = {
  name: "exporter",
  summary: "Écrit les données ouvertes du guide : schéma national (CSV), JSON, GeoJSON, tableau (CSV), data·inclusion v1 (JSON), classeur (XLSX).",
  options: { content: CONTENT, sortie: { value: "DIR", help: "le dossier où écrire (_site.donnees/ sans cette option)" } },
};

await runCommand(COMMAND, (line) => {
  const content = line.path("content", "content");
  const output = line.path("sortie", "_site.donnees");
  refuseUnwritable(output);
  const { guide, problems } = loadGuide(content);
  if (!guide) {
    const count = problems.filter(isError).length;
    throw new Refusal(`Rien n'est exporté : ${count} erreur${count > 1 ? "s" : ""} dans ${content}. « npm run verifier » les montre toutes.`);
  }
  mkdirSync(output, { recursive: true });
  for (const { path: published, content: data, bytes, count, of } of dataFiles(guide)) {
    const path = join(output, basename(published));
    writeFileSync(path, data);
    console.log(`  ${path} : ${counted(count, of)}, ${weight(bytes)}`);
  }
  const { missing } = nationalExport(guide);
  if (missing.length > 0) console.log(`\n  Absentes du fichier au schéma national : ${missing.length}`);
  for (const { structure, raisons } of missing) console.log(`  - ${structure.fichier} : ${raisons.join(" ; ")}`);
  return 0;
});
