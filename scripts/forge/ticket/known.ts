/** What a ticket is compared with: the fiches and chapters of the guide as it is, and how a fiche is read. */
import { join } from "node:path";
import type { StructureFacts } from "../../../src/model/structure.ts";
import { COMMUNES } from "../../../src/reading/communes.ts";
import { type LoadedContent, loadGuide } from "../../../src/reading/content.ts";
import { ficheFiles } from "../../../src/reading/fiche-files.ts";
import { ficheReader } from "../../../src/reading/fiche-reader.ts";
import { type FileReading, readSource } from "../../../src/reading/file.ts";
import { readReferentiel } from "../../../src/reading/referentiel.ts";
import { openFolder } from "../../../src/reading/text-file.ts";

export interface Known extends LoadedContent {
  /** The content folder, from the root of the repository. */
  readonly content: string;
  /** Paths in the content folder, by the name of the file without `.yaml`. */
  readonly fiches: ReadonlyMap<string, string>;
  readonly territoires: readonly string[];
  textOf(fichier: string): string | undefined;
  /** `fichier` is only shown. */
  read(text: string, fichier: string): FileReading<StructureFacts>;
}

export const openKnown = (content: string): Known => {
  const folder = openFolder(content);
  const { value: referentiel, problems } = readReferentiel(folder);
  const loaded = loadGuide(content);
  return {
    ...loaded,
    content,
    fiches: new Map(ficheFiles(folder).files.map(({ id, fichier }) => [id, fichier])),
    territoires: loaded.guide?.territoires.map(({ id }) => id) ?? folder.list("structures").map(({ name }) => name),
    textOf: (fichier) => folder.text(fichier).text,
    read: (text, fichier) => (referentiel ? readSource({ fichier: join(content, fichier), text }, ficheReader(referentiel, COMMUNES)) : { problems }),
  };
};
