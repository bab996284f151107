/** The files of the structures, `structures/<territoire>/<slug>.yaml`, and what is wrong with the name of any other. */
import { slugOf } from "../model/comparable.ts";
import { fileProblem, type Problem } from "./problem.ts";
import type { Entry, Folder } from "./text-file.ts";
import { quoted } from "./wording.ts";

export interface FicheFile {
  /** File name without extension, the last part of the structure's address. */
  readonly id: string;
  /** Relative to the content folder. */
  readonly fichier: string;
  /** Listed as an ordinary file: no link to follow. */
  readonly isPlain: boolean;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

type Fault = Pick<Problem, "code" | "gravite" | "message" | "conseil">;

const stem = (name: string): string => name.replace(/\.ya?ml.*$/i, "");

const nameFault = (name: string): Fault | undefined => {
  const slug = slugOf(stem(name));
  const advice = `Renommez-le : ${slug || "nom-de-la-structure"}.yaml`;
  if (!name.endsWith(".yaml")) {
    if (!/\.ya?ml/i.test(name))
      return {
        code: "fichier-ignore",
        gravite: "avertissement",
        message: "Ce fichier n'est pas une fiche : il est ignoré.",
        conseil: "Déplacez-le hors du dossier structures/.",
      };
    return { code: "extension", gravite: "erreur", message: `Le nom d'une fiche finit par « .yaml » ; ${quoted(name)} ne serait pas lu.`, conseil: advice };
  }
  if (SLUG.test(stem(name))) return undefined;
  return {
    code: "nom-de-fichier",
    gravite: "erreur",
    message: "Le nom du fichier devient l'adresse de la page : des minuscules sans accent, des chiffres et des tirets.",
    conseil: advice,
  };
};

const isDocumentation = ({ name }: Entry): boolean => /^[^.]+\.(?:md|txt)$/i.test(name);

/** News and pages have addresses too. `METHODE.md`, at the top of the folder, is known by its name. */
export const articleNameProblems = (folder: Folder, path: string): readonly Problem[] => {
  const name = (path.split("/").at(-1) ?? "").replace(/\.md$/, "");
  if (SLUG.test(name) || !path.includes("/")) return [];
  const message = "Le nom du fichier devient l'adresse de la page : des minuscules sans accent, des chiffres et des tirets.";
  return [
    fileProblem(folder.shown(path), { code: "nom-de-fichier", gravite: "erreur", message, conseil: `Renommez-le : ${slugOf(name) || "nom-de-la-page"}.md` }),
  ];
};

export interface FicheFiles {
  readonly files: readonly FicheFile[];
  readonly problems: readonly Problem[];
}

/** The files of structures that can be read, and what is wrong with the names and places of the others. */
export const ficheFiles = (folder: Folder): FicheFiles => {
  const files: FicheFile[] = [];
  const problems: Problem[] = [];
  const say = (fichier: string, fault: Fault) => void problems.push(fileProblem(folder.shown(fichier), fault));

  for (const territoire of folder.list("structures")) {
    const path = `structures/${territoire.name}`;
    if (territoire.kind !== "folder") {
      if (territoire.kind === "file" && isDocumentation(territoire)) continue;
      const conseil = territoire.kind === "link" ? "Remplacez le lien par un vrai dossier." : `Déplacez-le, par exemple : structures/borny/${territoire.name}`;
      say(path, {
        code: "fiche-hors-dossier",
        gravite: "erreur",
        message: "Une fiche se range dans le dossier de son territoire : structures/<territoire>/<nom>.yaml.",
        conseil,
      });
      continue;
    }
    for (const entry of folder.list(path)) {
      const fichier = `${path}/${entry.name}`;
      if (entry.kind === "folder" || entry.kind === "other") {
        say(fichier, {
          code: "fiche-hors-dossier",
          gravite: "erreur",
          message: "Il n'y a pas de sous-dossier dans le dossier d'un territoire.",
          conseil: `Remontez les fiches dans ${path}/.`,
        });
        continue;
      }
      const fault = isDocumentation(entry) ? undefined : nameFault(entry.name);
      if (fault) say(fichier, fault);
      if (entry.name.endsWith(".yaml")) files.push({ id: stem(entry.name), fichier, isPlain: entry.kind === "file" });
    }
  }
  return { files, problems };
};
