/** What becomes of a fiche that is taken away: its address and the QR codes already printed lead somewhere, or nowhere. */
import { join } from "node:path";
import type { LoadedContent } from "../../../src/reading/content.ts";
import type { ChangedFile } from "./changed-files.ts";

export interface Departure {
  /** The last part of its address. */
  readonly id: string;
  /** To another folder, to the fiche of another place that takes its name over, or for good. */
  readonly suite: "déplacée" | "reprise" | "perdue";
  /** The name of the place that takes it over. */
  readonly par?: string | undefined;
}

export const idOf = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.yaml$/, "");

interface Known {
  readonly content: string;
  readonly before: LoadedContent;
  readonly after: LoadedContent;
  readonly files: readonly ChangedFile[];
}

/** Nothing for a file that was no fiche. */
export const departureOf = (path: string, { content, before, after, files }: Known): { readonly nom?: string | undefined; readonly depart?: Departure } => {
  if (!path.startsWith(`${content}/structures/`) || !path.endsWith(".yaml")) return {};
  const id = idOf(path);
  const nom = before.guide?.structures.find(({ fichier }) => join(content, fichier) === path)?.nom;
  if (files.some((file) => file.change === "ajouté" && idOf(file.path) === id)) return { nom, depart: { id, suite: "déplacée" } };
  const heir = after.guide?.structures.find(({ anciens_noms = [] }) => anciens_noms.includes(id));
  return { nom, depart: heir ? { id, suite: "reprise", par: heir.nom } : { id, suite: "perdue" } };
};
