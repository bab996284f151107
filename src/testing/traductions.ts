import type { Traductions } from "../model/traduction.ts";
import { DATA } from "../reading/data-folder.ts";
import { openFolder } from "../reading/text-file.ts";
import { readTraductions } from "../reading/traductions.ts";
import { readReferentiel } from "./referentiel.ts";

/** The words that come with the project, checked. */
export const traductions = (): Traductions => {
  const { value, problems } = readTraductions(openFolder(DATA), readReferentiel(), {});
  if (!value) throw new Error(problems.map(({ fichier, message }) => `${fichier} : ${message}`).join("\n"));
  return value;
};
