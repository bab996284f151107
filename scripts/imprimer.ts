/** `npm run imprimer`: the printed guide alone. */
import { join } from "node:path";
import { loadGuide } from "../src/reading/content.ts";
import { isError } from "../src/reading/problem.ts";
import { CONTENT, type Command, Refusal, runCommand } from "./command-line.ts";
import { printGuide } from "./printing/print.ts";
import { createProgress, duration, weight } from "./progress.ts";

const command: Command = {
  nom: "imprimer",
  resume: "Met le guide en pages et écrit le PDF, avec l'image de sa couverture.",
  options: {
    content: CONTENT,
    sortie: { valeur: "DIR", aide: "le dossier où écrire guide.pdf et couverture.png (impression/ sans cette option)" },
    navigateur: { valeur: "auto|npm", aide: "npm : seulement le Chromium apporté par npm, pour un fichier identique partout" },
  },
};

await runCommand(command, async (line) => {
  const content = line.path("content", "content");
  const navigateur = line.value("navigateur") ?? "auto";
  if (navigateur !== "auto" && navigateur !== "npm") throw new Refusal(`--navigateur ${navigateur} n'existe pas : écrivez « auto » ou « npm ».`);
  const { guide, problems } = loadGuide(content);
  if (!guide) {
    const errors = problems.filter(isError).length;
    throw new Refusal(`Le contenu de ${content} a ${errors} erreur${errors > 1 ? "s" : ""}. « npm run verifier » les montre toutes.`);
  }
  const progress = createProgress();
  progress.start("Guide imprimé");
  const file = join(line.path("sortie", "impression"), "guide.pdf");
  const report = await printGuide(guide, file, {
    navigateur,
    contenu: content,
    onProgress: ({ etape, fait, total }) => progress.at(`${etape}, ${fait} sur ${total}`),
  });
  if ("missing" in report) {
    progress.clear();
    throw new Refusal(report.missing);
  }
  progress.end(`${report.pages} pages`);
  for (const { page, nom, mm } of report.overflows)
    console.log(`  Page ${page} : « ${nom} » dépasse de ${String(mm).replace(".", ",")} mm. Raccourcissez ses textes.`);
  console.log(`${file} : ${report.pages} pages, ${weight(report.bytes)}, en ${duration(report.secondes * 1000)}, avec ${report.navigateur}`);
  return 0;
});
