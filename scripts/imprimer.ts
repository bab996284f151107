/** `npm run imprimer`: the printed guide alone. */
import { join } from "node:path";
import { loadGuide } from "../src/reading/content.ts";
import { isError } from "../src/reading/problem.ts";
import { CONTENT, type Command, Refusal, runCommand } from "./command-line.ts";
import { printGuide } from "./printing/print.ts";
import { createProgress, duration, weight } from "./progress.ts";

const command: Command = {
  name: "imprimer",
  summary: "Met le guide en pages et écrit le PDF, avec l'image de sa couverture.",
  options: {
    content: CONTENT,
    sortie: { value: "DIR", help: "le dossier où écrire guide.pdf et couverture.png (impression/ sans cette option)" },
    navigateur: { value: "auto|npm", help: "npm : seulement le Chromium apporté par npm, pour un fichier identique partout" },
  },
};

await runCommand(command, async (line) => {
  const content = line.path("content", "content");
  const browser = line.value("navigateur") ?? "auto";
  if (browser !== "auto" && browser !== "npm") throw new Refusal(`--navigateur ${browser} n'existe pas : écrivez « auto » ou « npm ».`);
  const { guide, problems } = loadGuide(content);
  if (!guide) {
    const errors = problems.filter(isError).length;
    throw new Refusal(`Le contenu de ${content} a ${errors} erreur${errors > 1 ? "s" : ""}. « npm run verifier » les montre toutes.`);
  }
  const progress = createProgress();
  progress.start("Guide imprimé");
  const file = join(line.path("sortie", "impression"), "guide.pdf");
  const report = await printGuide(guide, file, {
    browser,
    content,
    onProgress: ({ step, done, total }) => progress.at(`${step}, ${done} sur ${total}`),
  });
  if ("missing" in report) {
    progress.clear();
    throw new Refusal(report.missing);
  }
  progress.end(`${report.pages} pages`);
  for (const { page, name, mm } of report.overflows)
    console.log(`  Page ${page} : « ${name} » dépasse de ${String(mm).replace(".", ",")} mm. Raccourcissez ses textes.`);
  console.log(`${file} : ${report.pages} pages, ${weight(report.bytes)}, en ${duration(report.seconds * 1000)}, avec ${report.browser}`);
  return 0;
});
