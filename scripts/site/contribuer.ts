/** The files that the form reads: each fiche as its author wrote it, what it must know of the guide, and of its communes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newFiche } from "../../src/exchange/yaml/new-fiche.ts";
import { guideData, placeRows } from "../../src/formulaire/data.ts";
import { paths } from "../../src/model/addresses.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { communesIn } from "../../src/reading/communes.ts";
import { openFolder } from "../../src/reading/text-file.ts";

const factsOf = ({ id: _, fichier: __, ...facts }: Structure) => facts;

/** Each fiche, byte by byte; of a guide that comes from no folder, the file that says the same. Reading the guide has seen that none leads elsewhere. */
const ficheReader = (content: string | undefined): ((structure: Structure) => Uint8Array | string) => {
  const folder = content === undefined ? undefined : openFolder(content);
  return (structure) => folder?.bytes(structure.fichier, true).bytes ?? newFiche(factsOf(structure));
};

const write = (output: string, path: string, content: Uint8Array | string): void => writeFileSync(join(output, path), content);

/** Writes them under the output folder. */
export const writeContribuer = (guide: Guide, output: string, content: string | undefined): void => {
  const ficheOf = ficheReader(content);
  mkdirSync(dirname(join(output, paths.ficheBrute("x"))), { recursive: true });
  for (const structure of guide.structures) write(output, paths.ficheBrute(structure.id), ficheOf(structure));
  const data = guideData(guide);
  write(output, paths.formulaire, JSON.stringify(data));
  write(output, paths.lieuxConnus, JSON.stringify(placeRows(guide)));
  write(output, paths.communesConnues, communesIn(data.departements));
};
