/** Reads one file of the content folder as text, safely: inside the folder, of a reasonable size, in UTF-8. */
import { isUtf8 } from "node:buffer";
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileProblem, type Problem } from "./problem.ts";
import { problemAt } from "./source.ts";
import { counted } from "./wording.ts";

/** In bytes. The longest real file is a twentieth of this. */
export const LARGEST_YAML = 200_000;

export type FileText = { readonly text: string; readonly problems: readonly Problem[] } | { readonly text?: undefined; readonly problems: readonly Problem[] };

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "code" in error;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "la lecture n'est pas autorisée",
  EPERM: "la lecture n'est pas autorisée",
  EISDIR: "c'est un dossier",
  ELOOP: "le lien symbolique tourne en rond",
  ENOENT: "le fichier n'existe pas",
  EIO: "le disque a rendu une erreur",
  ENAMETOOLONG: "le nom est trop long",
};

export const unreadable = (fichier: string, error: unknown): Problem => {
  const reason = isSystemError(error) ? (REASONS[error.code ?? ""] ?? `erreur ${error.code ?? "inconnue"}`) : "erreur inconnue";
  return fileProblem(fichier, {
    code: "fichier-illisible",
    gravite: "erreur",
    message: `Le fichier ne peut pas être lu : ${reason}.`,
    conseil: "Vérifiez le nom du fichier et ses droits de lecture.",
  });
};

const refused = (fichier: string, code: string, message: string, conseil: string): { readonly problems: readonly Problem[] } => ({
  problems: [fileProblem(fichier, { code, gravite: "erreur", message, conseil })],
});

/** Files are read one after the other into the same room, which holds the largest YAML file and one byte more. */
const room = Buffer.allocUnsafe(LARGEST_YAML + 1);

/** The bytes of a small file, valid until the next call; more than the limit means too large, and the rest is not read. */
const readBytes = (path: string): Buffer => {
  const file = openSync(path, "r");
  try {
    let size = 0;
    for (let read = -1; read !== 0 && size < room.length; size += read) read = readSync(file, room, size, room.length - size, null);
    return room.subarray(0, size);
  } finally {
    closeSync(file);
  }
};

const BOM = "\ufeff";

/** Decoding puts a mark in place of the first byte that is not UTF-8: there is the caret. */
const notUtf8 = (fichier: string, bytes: Buffer): Problem => {
  const text = bytes.toString("utf8");
  const start = Math.max(0, text.indexOf("\ufffd"));
  const message = "Le fichier n'est pas enregistré en UTF-8 : ses accents seraient perdus.";
  const conseil = "Réenregistrez le fichier en choisissant l'encodage « UTF-8 ».";
  return problemAt({ fichier, text }, { code: "encodage", gravite: "erreur", message, conseil, start, end: start + 1 });
};

/** Bytes → text, or what a contributor must do about its encoding. */
export const decode = (fichier: string, bytes: Buffer): FileText => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return refused(fichier, "encodage", "Le fichier est enregistré en UTF-16.", "Réenregistrez le fichier en choisissant l'encodage « UTF-8 ».");
  if (!isUtf8(bytes)) return { problems: [notUtf8(fichier, bytes)] };
  const text = bytes.toString("utf8");
  if (!text.startsWith(BOM)) return { text, problems: [] };
  const statement = {
    code: "marque-utf-8",
    gravite: "avertissement",
    message: "Le fichier commence par une marque invisible (BOM), ajoutée par certains éditeurs.",
  } as const;
  return { text: text.slice(1), problems: [fileProblem(fichier, { ...statement, conseil: "Réenregistrez-le en « UTF-8 » simple (« UTF-8 sans BOM »)." })] };
};

/** The bytes of one file (valid until the next is read), or why they cannot be had. */
export type FileBytes = { readonly bytes: Buffer; readonly problems?: undefined } | { readonly bytes?: undefined; readonly problems: readonly Problem[] };

/** A content folder: everything is read through it, and nothing outside of it. */
export interface Folder {
  readonly directory: string;
  /** The path people read in messages. */
  readonly shown: (path: string) => string;
  readonly bytes: (path: string, isPlain?: boolean) => FileBytes;
  readonly text: (path: string) => FileText;
  /** A file that may be large, such as outlines; the text is not checked further. */
  readonly large: (path: string, limit: number) => FileText;
  /** Entries of a sub-folder in a fixed order; empty when there is none. */
  readonly list: (path: string) => readonly Entry[];
  readonly has: (path: string) => boolean;
  /** An ordinary file that stands in the folder, links followed. */
  readonly isFile: (path: string) => boolean;
}

export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): Entry["kind"] =>
  entry.isFile() ? "file" : entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "other";

/** A file that is not read any further. */
export const tooLarge = (fichier: string, limit: number) =>
  refused(
    fichier,
    "fichier-trop-gros",
    `Le fichier pèse plus de ${counted(limit / 1000, "ko", "ko")} : il n'est pas lu.`,
    "Vérifiez que c'est le bon fichier.",
  );

/** Why a path may not be read, when it is not known to be an ordinary file of the folder. */
const refusalOf = (directory: string, path: string, fichier: string): { readonly problems: readonly Problem[] } | undefined => {
  const root = realpathSync.native(directory);
  const real = realpathSync.native(join(directory, path));
  if (!real.startsWith(root + sep))
    return refused(
      fichier,
      "lien-exterieur",
      "Ce lien symbolique mène hors du dossier du guide : il n'est pas suivi.",
      "Remplacez le lien par une copie du fichier.",
    );
  return statSync(real).isFile()
    ? undefined
    : refused(fichier, "fichier-illisible", "Ce n'est pas un fichier ordinaire.", "Remplacez-le par un fichier texte.");
};

/** Whatever the disk answers, the reader gets a French sentence. */
const guarded = <Result extends { readonly problems?: readonly Problem[] | undefined }>(
  fichier: string,
  read: () => Result,
): Result | { readonly problems: readonly Problem[] } => {
  try {
    return read();
  } catch (error) {
    return { problems: [unreadable(fichier, error)] };
  }
};

export const openFolder = (directory: string): Folder => {
  const shown = (path: string) => join(directory, path).replaceAll("\\", "/");
  const at = (path: string) => join(directory, path);

  const bytes: Folder["bytes"] = (path, isPlain = false) =>
    guarded<FileBytes>(shown(path), () => {
      const refusal = isPlain ? undefined : refusalOf(directory, path, shown(path));
      if (refusal) return refusal;
      const read = readBytes(at(path));
      return read.length > LARGEST_YAML ? tooLarge(shown(path), LARGEST_YAML) : { bytes: read };
    });

  return {
    directory,
    shown,
    bytes,
    has: (path) => lstatSync(at(path), { throwIfNoEntry: false }) !== undefined,
    isFile: (path) =>
      guarded<{ readonly problems?: readonly Problem[] }>(shown(path), () => refusalOf(directory, path, shown(path)) ?? {}).problems === undefined,
    list: (path) => {
      if (!lstatSync(at(path), { throwIfNoEntry: false })?.isDirectory()) return [];
      const entries = readdirSync(at(path), { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    text: (path) => {
      const read = bytes(path);
      return read.bytes ? decode(shown(path), read.bytes) : { problems: read.problems ?? [] };
    },
    large: (path, limit) =>
      guarded<FileText>(shown(path), () => {
        const refusal = refusalOf(directory, path, shown(path));
        if (refusal) return refusal;
        return statSync(at(path)).size > limit ? tooLarge(shown(path), limit) : { text: readFileSync(at(path), "utf8"), problems: [] };
      }),
  };
};
