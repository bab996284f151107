/** What the rules complain of, by file and path → problems with a line and a column. */
import { groupBy } from "../model/grouping.ts";
import type { Complaint, Rule } from "../rules/rule.ts";
import { headerOf } from "./article.ts";
import { problemsOf } from "./file.ts";
import type { Problem } from "./problem.ts";
import type { Folder } from "./text-file.ts";
import { readYaml } from "./yaml-text.ts";

export type Named = Complaint & { readonly code: Rule["name"] };

/** Parsed documents are not kept: the few files with a complaint are read again. */
const locateIn = (folder: Folder, fichier: string, complaints: readonly Named[]): readonly Problem[] => {
  const text = complaints.every(({ path }) => path.length === 0) ? "" : (folder.text(fichier).text ?? "");
  const header = fichier.endsWith(".md") ? headerOf(text) : undefined;
  const yaml = readYaml(header?.yaml ?? text, header?.base);
  const findings = complaints.map(({ path, on, fichier: _, ...statement }) => {
    const [start, end] = path.length === 0 ? [0, 0] : yaml.placeOf(path, on);
    return { ...statement, start, end };
  });
  return problemsOf({ fichier: folder.shown(fichier), text }, findings);
};

export const locate = (folder: Folder, complaints: readonly Named[]): readonly Problem[] =>
  [...groupBy(complaints, ({ fichier }) => fichier)].flatMap(([fichier, ofFile]) => locateIn(folder, fichier, ofFile));
