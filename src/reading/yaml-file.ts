/** A YAML file of the content folder against its schema. */
import type { z } from "zod";
import { type FileReading, readSource } from "./file.ts";
import { fileProblem } from "./problem.ts";
import type { Folder } from "./text-file.ts";

/** A file that cannot be read, or is absent, has problems and no value. */
export const readYamlFile = <Schema extends z.ZodType>(folder: Folder, path: string, schema: Schema): FileReading<z.output<Schema>> => {
  const { text, problems } = folder.text(path);
  if (text === undefined) return { problems };
  const reading = readSource({ fichier: folder.shown(path), text }, { schema });
  return { ...reading, problems: [...problems, ...reading.problems] };
};

/** A file that a guide cannot do without. */
export const readNeeded = <Schema extends z.ZodType>(folder: Folder, path: string, schema: Schema, role: string): FileReading<z.output<Schema>> => {
  if (folder.has(path)) return readYamlFile(folder, path, schema);
  const message = `Il manque le fichier ${path} : ${role}.`;
  const conseil = `Créez-le en copiant celui du guide livré avec le projet (content/${path}).`;
  return { problems: [fileProblem(folder.shown(path), { code: "fichier-absent", gravite: "erreur", message, conseil })] };
};
