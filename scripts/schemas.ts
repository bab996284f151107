/** `npm run schemas`: writes data/schemas/, from which editors complete and underline the YAML files while one types. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readReferentiel } from "../src/reading/referentiel.ts";
import { textReport } from "../src/reading/report-text.ts";
import { PROJECT, Refusal, runCommand } from "./command-line.ts";
import { allEditorSchemas } from "./writing/editor-schemas.ts";

const COMMAND = { name: "schemas", summary: "Récrit data/schemas/ à partir des schémas du code et de data/referentiel.yaml.", options: {} } as const;

await runCommand(COMMAND, () => {
  const { value, problems } = readReferentiel();
  if (!value) throw new Refusal(textReport(problems, { couleurs: false, tout: true }));
  const folder = join(PROJECT, "data/schemas");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of allEditorSchemas(value)) writeFileSync(join(folder, name), text);
  console.log("data/schemas/ est à jour.");
  return 0;
});
