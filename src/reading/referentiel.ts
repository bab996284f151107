/** The référentiel: the guide's own when it has one, else the one that comes with the project. */
import { type Referentiel, referentielSchema } from "../model/referentiel.ts";
import { DATA } from "./data-folder.ts";
import type { FileReading } from "./file.ts";
import { type Folder, openFolder } from "./text-file.ts";
import { readYamlFile } from "./yaml-file.ts";

export const readReferentiel = (folder: Folder = openFolder(DATA)): FileReading<Referentiel> =>
  readYamlFile(folder.has("referentiel.yaml") ? folder : openFolder(DATA), "referentiel.yaml", referentielSchema);
