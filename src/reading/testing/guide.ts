/** A small sound guide as files, written to a temporary folder, with what a test changes in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { ficheWith } from "./fiche.ts";

export type Files = Readonly<Record<string, string | Buffer | undefined>>;

export const FICHE = "structures/borny/tilleuls.yaml";

const SOUND: Files = {
  "guide.yaml": `titre: Le numérique pour tous
nom_territoire: Metz
edition: Édition 2026
date_edition: 2026-03-01
url: https://guide.exemple.fr
editeur: { nom: Métropole }
contact: { courriel: contact@exemple.fr }
alsace_moselle: true
`,
  "territoires.yaml": `territoires:
  - id: borny
    nom: Borny
    lettre: B
    couleur: "#0b5c8a"
    communes: [{ nom: Metz }]
    latitude: 49.1
    longitude: 6.2
  - id: woippy
    nom: Woippy
    lettre: W
    couleur: "#a03060"
    communes: [{ nom: Woippy }]
`,
  [FICHE]: ficheWith(),
  "actualites/ouverture.md": "---\ntitre: Ouverture\ndate: 2026-02-01\nstructures: [tilleuls]\n---\nLe lieu **ouvre**.\n",
  "pages/a-propos.md": "---\ntitre: À propos\n---\nCe guide.\n",
};

/** `undefined` leaves a file out. */
export const writeGuide = (folder: string, changes: Files = {}): void => {
  for (const [path, content] of Object.entries({ ...SOUND, ...changes })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
};

/** The folder goes when the test ends. */
export const guideFolder = (changes: Files = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), "bonne-etoile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeGuide(folder, changes);
  return folder;
};
