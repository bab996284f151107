/** Reads one file of the content folder as text, safely: inside the folder, of a reasonable size, in UTF-8. */
import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileProblem, type Problem } from "./problem.ts";
import { problemAt, type Source } from "./source.ts";
import { counted } from "./wording.ts";

/** In bytes. The longest real file is a twentieth of this. */
export const LARGEST_YAML = 200_000;
export const LARGEST_GEOJSON = 20_000_000;

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

const refused = (fichier: string, code: string, message: string, conseil: string): FileText => ({
  problems: [fileProblem(fichier, { code, gravite: "erreur", message, conseil })],
});

/** At most `limit` bytes and one, which is enough to know that a file is too large without reading it whole. */
const readBytes = (path: string, limit: number): Buffer => {
  const file = openSync(path, "r");
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    while (size <= limit) {
      const chunk = Buffer.allocUnsafe(Math.min(limit + 1 - size, 65_536));
      const read = readSync(file, chunk, 0, chunk.length, null);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      size += read;
    }
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
};

const BOM = "\ufeff";

/** Where UTF-8 stops being understood: the text up to there, so that the caret can show it. */
const firstInvalid = (bytes: Buffer): string => {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const isGood = [0, 1, 2, 3].some((back) => middle - back >= 0 && isUtf8(bytes.subarray(0, middle - back)));
    if (isGood) good = middle;
    else bad = middle;
  }
  return bytes
    .subarray(0, good)
    .toString("utf8")
    .replace(/\ufffd+$/, "");
};

const notUtf8 = (fichier: string, bytes: Buffer): Problem => {
  const before = firstInvalid(bytes);
  const source: Source = { fichier, text: bytes.toString("latin1") };
  const at = Buffer.byteLength(before);
  const message = "Le fichier n'est pas enregistré en UTF-8 : ses accents seraient perdus.";
  const problem = problemAt(source, {
    code: "encodage",
    gravite: "erreur",
    message,
    conseil: "Réenregistrez le fichier en choisissant l'encodage « UTF-8 ».",
    debut: at,
    fin: at + 1,
  });
  const column = before.length - (before.lastIndexOf("\n") + 1) + 1;
  return { ...problem, colonne: column };
};

const decode = (fichier: string, bytes: Buffer): FileText => {
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

/** A content folder: everything is read through it, and nothing outside of it. */
export interface Folder {
  /** As typed by the person who runs the command. */
  readonly directory: string;
  /** The path people read in messages. */
  readonly shown: (path: string) => string;
  readonly read: (path: string, limit?: number) => FileText;
  /** Entries of a sub-folder in a fixed order; empty when there is none. */
  readonly list: (path: string) => readonly Entry[];
  readonly has: (path: string) => boolean;
}

export interface Entry {
  readonly name: string;
  readonly kind: "fichier" | "dossier" | "lien" | "autre";
}

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): Entry["kind"] =>
  entry.isFile() ? "fichier" : entry.isDirectory() ? "dossier" : entry.isSymbolicLink() ? "lien" : "autre";

/** Both are real paths. */
const isInside = (root: string, path: string): boolean => path === root || path.startsWith(root + sep);

export const openFolder = (directory: string): Folder => {
  const shown = (path: string) => join(directory, path).replaceAll("\\", "/");
  const folder: Folder = {
    directory,
    shown,
    has: (path) => statSync(join(directory, path), { throwIfNoEntry: false }) !== undefined,
    list: (path) => {
      if (!statSync(join(directory, path), { throwIfNoEntry: false })?.isDirectory()) return [];
      const entries = readdirSync(join(directory, path), { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: (path, limit = LARGEST_YAML) => {
      const fichier = shown(path);
      try {
        const real = realpathSync.native(join(directory, path));
        if (!isInside(realpathSync.native(directory), real))
          return refused(
            fichier,
            "lien-exterieur",
            "Ce lien symbolique mène hors du dossier du guide : il n'est pas suivi.",
            "Remplacez le lien par une copie du fichier.",
          );
        const stats = statSync(real);
        if (!stats.isFile()) return refused(fichier, "fichier-illisible", "Ce n'est pas un fichier ordinaire.", "Remplacez-le par un fichier texte.");
        if (stats.size > limit)
          return refused(
            fichier,
            "fichier-trop-gros",
            `Le fichier pèse ${counted(Math.ceil(stats.size / 1000), "ko", "ko")}, ${counted(limit / 1000, "ko", "ko")} au plus.`,
            "Vérifiez que c'est le bon fichier.",
          );
        return decode(fichier, readBytes(real, limit));
      } catch (error) {
        return { problems: [unreadable(fichier, error)] };
      }
    },
  };
  return folder;
};
