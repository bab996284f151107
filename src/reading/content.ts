/** A content directory → a Guide, or every problem of every file at once. The only place where content is read from disk. */
import type { z } from "zod";
import { actualiteSchema, pageSchema } from "../model/article.ts";
import { editionSchema } from "../model/edition.ts";
import { createGuide, type Guide } from "../model/guide.ts";
import { territoiresSchema } from "../model/territoire.ts";
import { RULES } from "../rules/all.ts";
import type { ReadContent } from "../rules/rule.ts";
import { readArticle } from "./article.ts";
import { COMMUNES } from "./communes.ts";
import { locate } from "./complaints.ts";
import { contentDate, weekOfBuild } from "./content-date.ts";
import { readContours } from "./contours.ts";
import { articleNameProblems } from "./fiche-files.ts";
import { readFiches } from "./fiches.ts";
import type { FileReading } from "./file.ts";
import { joinedFileComplaints } from "./joined-files.ts";
import { fileProblem, isError, type Problem } from "./problem.ts";
import { readReferentiel } from "./referentiel.ts";
import { type Folder, openFolder } from "./text-file.ts";
import { readTraductions } from "./traductions.ts";
import { readNeeded } from "./yaml-file.ts";

export interface LoadedContent {
  /** Absent as soon as one problem is an error. */
  readonly guide?: Guide;
  readonly problems: readonly Problem[];
}

type Kept = <Value>(reading: FileReading<Value>) => Value | undefined;

const readArticles = <Schema extends z.ZodType>(folder: Folder, paths: readonly string[], schema: Schema, kept: Kept) =>
  paths
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) => {
      const misnamed = articleNameProblems(folder, path);
      const { text, problems } = folder.text(path);
      const article = kept<z.output<Schema> & { readonly text: string }>(
        text === undefined ? { problems } : readArticle({ fichier: folder.shown(path), text }, schema, [...misnamed, ...problems]),
      );
      const id = (path.split("/").at(-1) ?? "").replace(/\.md$/, "").toLowerCase();
      return article ? [{ ...article, id, fichier: path }] : [];
    });

const filesIn = (folder: Folder, path: string): readonly string[] => folder.list(path).map(({ name }) => `${path}/${name}`);

const complaintsOf = (content: ReadContent) => RULES.flatMap(({ name, check }) => check(content).map((complaint) => ({ ...complaint, code: name })));

const latest = (...dates: readonly string[]): string => dates.toSorted().at(-1) ?? "";

const missingFolder = (directory: string): Problem =>
  fileProblem(directory, {
    code: "dossier-absent",
    gravite: "erreur",
    message: "Le dossier du guide n'existe pas.",
    conseil: "Vérifiez le chemin donné avec --content.",
  });

/** Reads everything, then checks that the files agree. `spokenFrom` is the day the guide speaks from. */
export const loadGuide = (directory = "content", spokenFrom?: string): LoadedContent => readGuide(openFolder(directory), spokenFrom);

/** The same, of a folder that may hold files that are not written yet. */
export const readGuide = (folder: Folder, spokenFrom?: string): LoadedContent => {
  const date = spokenFrom ?? contentDate(folder.directory);
  const horairesDu = spokenFrom ?? weekOfBuild();
  const problems: Problem[] = [];
  const kept: Kept = (reading) => {
    problems.push(...reading.problems);
    return reading.value;
  };
  if (!folder.has("")) return { problems: [missingFolder(folder.directory)] };
  const referentiel = kept(readReferentiel(folder));
  const edition = kept(readNeeded(folder, "guide.yaml", editionSchema, "titre, éditeur et adresse du guide"));
  const territoires = kept(readNeeded(folder, "territoires.yaml", territoiresSchema, "les chapitres du guide"))?.territoires;
  const fiches = referentiel ? readFiches(folder, referentiel) : { files: [], structures: [], problems: [] };
  problems.push(...fiches.problems);
  const actualites = readArticles(folder, filesIn(folder, "actualites"), actualiteSchema, kept);
  const pages = readArticles(folder, [...filesIn(folder, "pages"), ...(folder.has("METHODE.md") ? ["METHODE.md"] : [])], pageSchema, kept);
  const outlines = edition?.contours === undefined ? undefined : readContours(folder, edition.contours);
  problems.push(...(outlines?.problems ?? []));
  const traductions = referentiel && edition ? kept(readTraductions(folder, referentiel, edition)) : undefined;

  const { files, structures } = fiches;
  const today = latest(date, new Date().toISOString().slice(0, 10));
  const content = { structures, fiches: files, territoires, edition, actualites, pages, communes: COMMUNES, today };
  const joined = edition ? joinedFileComplaints(folder, edition) : [];
  problems.push(...locate(folder, [...joined, ...complaintsOf(content)]));
  if (problems.some(isError) || !referentiel || !edition || !territoires || !traductions) return { problems };
  const guide = createGuide({ edition, referentiel, territoires, structures, actualites, pages, contours: outlines?.contours, traductions, date, horairesDu });
  return { guide, problems };
};
