/** `npm run reparer`: the faults that the checks are sure how to mend, mended in the files; shown first, written only on demand. */
import { writeFileSync } from "node:fs";
import { counted } from "../src/reading/wording.ts";
import { CONTENT, type Command, runCommand } from "./command-line.ts";
import { repairInWords, repairsOf } from "./writing/repairs.ts";

const COMMAND: Command = {
  name: "reparer",
  summary: "Corrige dans les fichiers les erreurs dont la correction est certaine. Sans --ecrire, montre seulement ce qui changerait.",
  options: {
    content: CONTENT,
    essai: { help: "montre ce qui changerait, sans rien écrire (c'est le cas sans cette option)" },
    ecrire: { help: "écrit les corrections dans les fichiers" },
  },
};

await runCommand(COMMAND, (line) => {
  const files = repairsOf(line.path("content", "content"));
  const isWritten = line.has("ecrire") && !line.has("essai");
  for (const { fichier, text, repairs } of files) {
    for (const repair of repairs) console.log(repairInWords(fichier, repair));
    if (isWritten) writeFileSync(fichier, text);
  }
  const count = files.reduce((sum, { repairs }) => sum + repairs.length, 0);
  if (count === 0) console.log("Rien à corriger automatiquement. « npm run verifier » montre le reste.");
  else {
    const what = `${counted(count, "correction")} dans ${counted(files.length, "fichier")}`;
    console.log(
      isWritten ? `\n${what}. Relisez-les, puis lancez « npm run verifier ».` : `\n${what}. Rien n'est écrit : ajoutez --ecrire pour corriger les fichiers.`,
    );
  }
  return 0;
});
