/** A content directory → a Guide, or every problem of every file at once. The only place where content is read from disk. */
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { actualiteSchema, pageSchema } from "../model/article.ts";
import { editionSchema } from "../model/edition.ts";
import { createGuide, type Guide } from "../model/guide.ts";
import { referentielSchema } from "../model/referentiel.ts";
import { type Structure, structureSchema } from "../model/structure.ts";
import { territoiresSchema } from "../model/territoire.ts";
import { ficheCheck } from "./fiche/check.ts";
import { type FileReading, type Reader, readSource } from "./file.ts";
import { namesIn } from "./names.ts";
import { fileProblem, isError, type Problem } from "./problem.ts";
import { type Folder, openFolder } from "./text-file.ts";

export interface LoadedContent {
  /** Absent as soon as one problem is an error. */
  readonly guide?: Guide;
  readonly problems: readonly Problem[];
}

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

const readYamlFile = <Schema extends z.ZodType>(folder: Folder, path: string, reader: Reader<Schema>): FileReading<z.output<Schema>> => {
  const { text, problems } = folder.read(path);
  if (text === undefined) return { problems };
  const reading = readSource({ fichier: folder.shown(path), text }, reader);
  return { ...reading, problems: [...problems, ...reading.problems] };
};

const FRONT_MATTER = /^---[ \t]*\r?\n(?<front>[\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

const readArticle = <Schema extends z.ZodType>(
  folder: Folder,
  path: string,
  schema: Schema,
): FileReading<z.output<Schema> & { texte: string; fichier: string }> => {
  const { text, problems } = folder.read(path);
  if (text === undefined) return { problems };
  const fichier = folder.shown(path);
  const found = FRONT_MATTER.exec(text);
  if (found?.index !== 0) {
    const statement = { code: "en-tete-absent", gravite: "erreur", message: "Il manque l'en-tête au début du fichier." } as const;
    return { problems: [...problems, fileProblem(fichier, { ...statement, conseil: "Commencez par trois lignes : --- puis « titre: … » puis ---" })] };
  }
  const front = found.groups?.["front"] ?? "";
  const reading = readSource({ fichier, text }, { schema }, front, text.indexOf("\n") + 1);
  const all = [...problems, ...reading.problems];
  return reading.value === undefined ? { problems: all } : { value: { ...reading.value, texte: text.slice(found[0].length), fichier: path }, problems: all };
};

const idOf = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.(?:yaml|md)$/, "");

export const loadGuide = (directory = "content", date = "2022-04-30"): LoadedContent => {
  const problems: Problem[] = [];
  const kept = <Value>(reading: FileReading<Value>): Value | undefined => {
    problems.push(...reading.problems);
    return reading.value;
  };
  const folder = openFolder(directory);
  const own = folder.has("referentiel.yaml");
  const referentiel = kept(readYamlFile(own ? folder : openFolder(`${PROJECT}data`), "referentiel.yaml", { schema: referentielSchema }));
  const edition = kept(readYamlFile(folder, "guide.yaml", { schema: editionSchema }));
  const territoires = kept(readYamlFile(folder, "territoires.yaml", { schema: territoiresSchema }))?.territoires;
  const structures: Structure[] = [];
  if (referentiel) {
    const reader = { schema: structureSchema(referentiel), nomsDe: namesIn(referentiel), check: ficheCheck };
    for (const { name } of folder.list("structures").filter(({ kind }) => kind === "dossier"))
      for (const { name: file } of folder.list(`structures/${name}`).filter((entry) => entry.name.endsWith(".yaml"))) {
        const fichier = `structures/${name}/${file}`;
        const facts = kept(readYamlFile(folder, fichier, reader));
        if (facts) structures.push({ ...facts, id: idOf(file), fichier });
      }
  }
  const articles = (paths: readonly string[]) => paths.filter((path) => path.endsWith(".md"));
  const actualites = articles(folder.list("actualites").map(({ name }) => `actualites/${name}`)).flatMap((path) => {
    const article = kept(readArticle(folder, path, actualiteSchema));
    return article ? [{ ...article, id: idOf(path) }] : [];
  });
  const pagePaths = [...folder.list("pages").map(({ name }) => `pages/${name}`), ...(folder.has("METHODE.md") ? ["METHODE.md"] : [])];
  const pages = articles(pagePaths).flatMap((path) => {
    const article = kept(readArticle(folder, path, pageSchema));
    return article ? [{ ...article, id: idOf(path).toLowerCase() }] : [];
  });
  if (problems.some(isError) || !referentiel || !edition || !territoires) return { problems };
  return { guide: createGuide({ edition, referentiel, territoires, structures, actualites, pages, date }), problems };
};
