/**
 * What the checks of a proposal hand to the workflow that comments on it: facts, no sentence that the project would sign.
 * It is written where anybody's code may have run, so it is read back as hostile: closed schema, short texts, few of them.
 */
import { z } from "zod";
import { CHANGES } from "./changed-files.ts";

/** In bytes, as `commentaire.json`. */
export const LARGEST_REPORT = 500_000;
export const MOST_FILES = 50;
export const MOST_PROBLEMS = 25;

const short = (longest: number) => z.string().max(longest);

const problem = z.strictObject({
  gravite: z.enum(["erreur", "avertissement"]),
  ligne: z.int().min(1).max(1_000_000),
  message: short(600),
  conseil: short(600).optional(),
  extrait: short(400),
});

const file = z.strictObject({
  /** From the root of the repository. */
  path: short(300),
  change: z.enum(CHANGES),
  /** Of the place, when the file could be read. */
  nom: short(140).optional(),
  problemes: z.array(problem).max(MOST_PROBLEMS),
  /** What is not listed. */
  autres: z.int().min(0).max(100_000),
  apercu: z.strictObject({ web: z.boolean(), papier: z.boolean(), deborde: z.boolean() }).optional(),
});

export const reportSchema = z.strictObject({
  version: z.literal(1),
  numero: z.int().positive().max(100_000_000),
  files: z.array(file).max(MOST_FILES),
  /** Files of the guide that are not listed. */
  autresFichiers: z.int().min(0).max(1_000_000),
  /** Errors that the proposal causes in files that it does not touch. */
  consequences: z.array(z.strictObject({ path: short(300), ...problem.shape })).max(MOST_PROBLEMS),
  /** Why there is no picture of the pages. */
  sansApercu: z.enum(["navigateur", "erreurs", "nombre"]).optional(),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportFile = Report["files"][number];
export type ReportProblem = ReportFile["problemes"][number];

/** Undefined for anything that this program would not have written. */
export const readReport = (text: string): Report | undefined => {
  if (text.length > LARGEST_REPORT) return undefined;
  try {
    const read = reportSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
};
