/**
 * Writes data/communes.tsv again from the communes.json of the npm package @etalab/decoupage-administratif, which is not
 * a dependency: install it anywhere once a year and give the path.
 *
 *   node --import tsx scripts/communes.ts --paquet CHEMIN/VERS/@etalab/decoupage-administratif
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PROJECT, runCommand } from "./command-line.ts";

const communes = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    type: z.string(),
    codesPostaux: z.array(z.string()).optional(),
    /** Of a former commune: the commune it belongs to today. */
    chefLieu: z.string().optional(),
  }),
);
const metadata = z.object({ version: z.string() });

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const tableOf = (packageFolder: string): string => {
  const all = communes.parse(readJson(join(packageFolder, "data/communes.json")));
  const { version } = metadata.parse(readJson(join(packageFolder, "package.json")));
  const postcodes = new Map(all.flatMap(({ code, codesPostaux }) => (codesPostaux ? [[code, codesPostaux] as const] : [])));
  const rows = all.flatMap(({ code, nom, codesPostaux, chefLieu }) => {
    const codes = codesPostaux ?? postcodes.get(chefLieu ?? "");
    return codes ? [`${code}\t${nom}\t${codes.join("|")}`] : [];
  });
  const credit = `# Communes, anciennes communes et arrondissements, d'après @etalab/decoupage-administratif ${version} (INSEE, La Poste), Licence Ouverte 2.0. Écrit par scripts/communes.ts.`;
  return `${[credit, "code_insee\tnom\tcodes_postaux", ...new Set(rows.toSorted())].join("\n")}\n`;
};

const COMMAND = {
  name: "communes",
  summary: "Récrit data/communes.tsv à partir du paquet npm @etalab/decoupage-administratif.",
  options: { paquet: { value: "DIR", help: "le dossier du paquet" } },
} as const;

await runCommand(COMMAND, (line) => {
  const text = tableOf(line.path("paquet", "node_modules/@etalab/decoupage-administratif"));
  writeFileSync(join(PROJECT, "data/communes.tsv"), text);
  console.log(`data/communes.tsv : ${text.split("\n").length - 3} lignes, ${Math.round(Buffer.byteLength(text) / 1000)} ko.`);
  return 0;
});
