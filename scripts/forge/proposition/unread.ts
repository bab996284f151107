/** Files of a proposal that the guide never opens: a letter wrong in the name of a folder, and all that was written is lost. */
import { slugOf } from "../../../src/model/comparable.ts";
import { nearest } from "../../../src/model/nearest.ts";
import { fileProblem, type Problem } from "../../../src/reading/problem.ts";
import type { Folder } from "../../../src/reading/text-file.ts";

/** The same folder, which notes what is asked of it. */
export const watched = (folder: Folder): { readonly folder: Folder; readonly opened: ReadonlySet<string> } => {
  const opened = new Set<string>();
  const noting =
    <Rest extends readonly unknown[], Answer>(read: (path: string, ...rest: Rest) => Answer) =>
    (path: string, ...rest: Rest): Answer => {
      opened.add(path);
      return read(path, ...rest);
    };
  const { bytes, text, large, isFile } = folder;
  return { folder: { ...folder, bytes: noting(bytes), text: noting(text), large: noting(large), isFile: noting(isFile) }, opened };
};

const AT_THE_TOP = ["guide.yaml", "territoires.yaml", "referentiel.yaml"];

/** What stands beside the guide for those who write it. */
const isForEditors = (path: string): boolean => {
  const name = path.split("/").at(-1) ?? "";
  return /^\.git\w*$/.test(name) || /^(?:readme|lisez-?moi|licen[cs]e)\b/i.test(name) || /^structures\/.*\.(?:md|txt)$/i.test(path);
};

/** The chapter that the fiche names, else the one that its folders seem to name. */
const chapterOf = (path: string, text: string, chapters: readonly string[]): string => {
  const written = /^territoire:[ \t]*["']?([\w-]+)/m.exec(text)?.[1] ?? "";
  return [written, ...path.split("/").slice(0, -1)].find((name) => chapters.includes(name)) ?? "<territoire>";
};

const placeOfFiche = (path: string, text: string, chapters: readonly string[]): string => {
  const name = (path.split("/").at(-1) ?? "").replace(/\.ya?ml.*$/i, "");
  return `structures/${chapterOf(path, text, chapters)}/${slugOf(name) || "nom-de-la-structure"}.yaml`;
};

const placeOfYaml = (path: string, text: string, chapters: readonly string[]): string => {
  const [first = "", ...deeper] = path.split("/");
  const top =
    deeper.length === 0 && !/^nom:/m.test(text)
      ? nearest(
          first,
          AT_THE_TOP.map((value) => ({ value })),
        )
      : undefined;
  return top ?? placeOfFiche(path, text, chapters);
};

/** A file sent beside the folder of the guide, and where it was meant to go. */
export interface Stray {
  readonly path: string;
  readonly place: string;
}

const GUIDE_FOLDERS = ["content", "structures"].map((value) => ({ value }));

/** At the root, or under folders named almost as ours: undefined for anything that may well be of the program. */
export const strayOf = (folder: Folder, content: string, path: string): Stray | undefined => {
  const steps = path.split("/");
  const name = steps.at(-1) ?? "";
  if (path.startsWith(".") || !/\.ya?ml$/i.test(name)) return undefined;
  const chapters = folder.list("structures").map((entry) => entry.name);
  const isMeant = (step: string): boolean => chapters.includes(step) || nearest(step, GUIDE_FOLDERS) !== undefined;
  if (steps.length > 1 && !steps.slice(0, -1).some(isMeant)) return undefined;
  return { path, place: `${content}/${AT_THE_TOP.includes(name) ? name : placeOfFiche(path, "", chapters)}` };
};

const adviceFor = (folder: Folder, content: string, path: string): string | undefined => {
  if (path.startsWith("traductions/")) return `Ajoutez cette langue à langues_remise, dans ${content}/guide.yaml.`;
  const name = path.split("/").at(-1) ?? "";
  if (/\.md$/i.test(name)) {
    const page = `${slugOf(name.replace(/\.md$/i, "")) || "nom-de-la-page"}.md`;
    return `Déplacez-le : ${content}/pages/${page} pour une page, ${content}/actualites/${page} pour une actualité.`;
  }
  if (!/\.ya?ml/i.test(name)) return undefined;
  const chapters = folder.list("structures").map((entry) => entry.name);
  return `Déplacez-le ici : ${content}/${placeOfYaml(path, folder.text(path).text ?? "", chapters)}`;
};

/** What is to be said of a file that nothing opened; undefined for what is only there for the editors. `content` is shown. */
export const unreadProblem = (folder: Folder, content: string, path: string): Problem | undefined => {
  if (isForEditors(path)) return undefined;
  const conseil = adviceFor(folder, content, path);
  return fileProblem(`${content}/${path}`, {
    code: "fichier-jamais-lu",
    gravite: conseil === undefined ? "avertissement" : "erreur",
    message: "Le guide ne lit pas ce fichier, à cause de son nom ou de son dossier : rien de ce qu'il dit ne paraîtrait.",
    ...(conseil === undefined ? {} : { conseil }),
  });
};
