/** The référentiel: the guide's own when it has one, else the one that comes with the project. */
import { fileURLToPath } from "node:url";
import { type Referentiel, referentielSchema } from "../model/referentiel.ts";
import type { FileReading } from "./file.ts";
import { type Folder, openFolder } from "./text-file.ts";
import { readYamlFile } from "./yaml-file.ts";

/** Found from this file, so that commands work from any folder. */
export const DATA = fileURLToPath(new URL("../../data", import.meta.url));

export const readReferentiel = (folder: Folder = openFolder(DATA)): FileReading<Referentiel> =>
  readYamlFile(folder.has("referentiel.yaml") ? folder : openFolder(DATA), "referentiel.yaml", referentielSchema);
