/** The words of the sheet handed over: French ones, and those of the languages that the guide asks for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Edition } from "../model/edition.ts";
import type { Referentiel } from "../model/referentiel.ts";
import { LANGUES_REMISE, looseTraductionSchema, type Mots, motsSchema, type Traduction, type Traductions, traductionSchema } from "../model/traduction.ts";
import { DATA } from "./data-folder.ts";
import type { FileReading } from "./file.ts";
import { readFlatYaml } from "./flat-yaml.ts";
import { fileProblem } from "./problem.ts";
import type { Folder } from "./text-file.ts";
import { readYamlFile } from "./yaml-file.ts";

const pathOf = (name: string): string => `traductions/${name}.yaml`;

/** The files that come with the project: tests hold them to their schema, so that no command pays for the coach. */
const readShipped = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
  schema.parse(readFlatYaml(readFileSync(join(DATA, pathOf(name)), "utf8")));

/** They never change while a command runs. */
const oncePerName = <Value>(read: (name: string) => Value): ((name: string) => Value) => {
  const known = new Map<string, Value>();
  return (name) => {
    const value = known.get(name) ?? read(name);
    known.set(name, value);
    return value;
  };
};

const shippedMots = oncePerName((name) => readShipped(name, motsSchema));
/** They speak of the project's own référentiel: in a guide that has another, a service they do not know stays in French. */
const shippedTraduction = oncePerName((langue) => ({ ...readShipped(langue, looseTraductionSchema), langue }));

/** The guide's own file when it has one, else the one that comes with the project. */
const readLangue = (folder: Folder, referentiel: Referentiel, langue: string): FileReading<Traduction> => {
  const path = pathOf(langue);
  if (folder.has(path)) {
    const { value, problems } = readYamlFile(folder, path, traductionSchema(referentiel));
    return value ? { value: { ...value, langue }, problems } : { problems };
  }
  if (LANGUES_REMISE.includes(langue)) return { value: shippedTraduction(langue), problems: [] };
  const message = `La langue « ${langue} » de langues_remise n'a pas de traduction.`;
  const conseil = `Langues livrées : ${LANGUES_REMISE.join(", ")}. Pour une autre, copiez data/traductions/en.yaml dans ${folder.shown(path)} et traduisez-le.`;
  return { problems: [fileProblem(folder.shown("guide.yaml"), { code: "langue-sans-traduction", gravite: "erreur", message, conseil })] };
};

const readMots = (folder: Folder, name: string): FileReading<Mots> =>
  folder.has(pathOf(name)) ? readYamlFile(folder, pathOf(name), motsSchema) : { value: shippedMots(name), problems: [] };

/** No value as soon as one of the files has an error. */
export const readTraductions = (
  folder: Folder,
  referentiel: Referentiel,
  { langues_remise = LANGUES_REMISE }: Pick<Edition, "langues_remise">,
): FileReading<Traductions> => {
  const francais = readMots(folder, "fr");
  const simple = readMots(folder, "fr-simple");
  const autres = langues_remise.map((langue) => readLangue(folder, referentiel, langue));
  const problems = [francais, simple, ...autres].flatMap((reading) => reading.problems);
  const values = autres.flatMap(({ value }) => (value ? [value] : []));
  if (!francais.value || !simple.value || values.length < autres.length) return { problems };
  return { value: { francais: francais.value, simple: simple.value, autres: values }, problems };
};
