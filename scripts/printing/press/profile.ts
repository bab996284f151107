/** The CMYK that colours are converted to: a profile found on this machine, the usual European ones first. */
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

export interface Profile {
  readonly path: string;
  /** How the trade names what it describes; undefined for one of its own. */
  readonly registered?: string | undefined;
  /** How reports name it. */
  readonly name: string;
}

const FOLDERS = [
  "/usr/share/color/icc",
  "/usr/local/share/color/icc",
  join(homedir(), ".local/share/icc"),
  "/Library/ColorSync/Profiles",
  join(homedir(), "Library/ColorSync/Profiles"),
  "/usr/share/ghostscript",
  "/usr/local/share/ghostscript",
  "/opt/homebrew/share/ghostscript",
  "C:\\Windows\\System32\\spool\\drivers\\color",
];

/** Coated paper in Europe, then what comes with Ghostscript. */
const KNOWN: readonly { readonly file: RegExp; readonly registered?: string; readonly name: string }[] = [
  { file: /^(FOGRA39L?_?coated|ISOcoated_v2(_300)?(_eci|_bas)?|CoatedFOGRA39)\.icc$/i, registered: "FOGRA39", name: "FOGRA39" },
  { file: /^PSOcoated_v3\.icc$/i, registered: "FOGRA51", name: "FOGRA51" },
  { file: /^default_cmyk\.icc$/i, name: "le profil CMJN de Ghostscript" },
];

const filesUnder = (folder: string): readonly string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.name.endsWith(".icc") ? [join(entry.parentPath, entry.name)] : [],
  );
};

/** The best profile of this machine; undefined when it has none that we know. */
export const outputProfile = (): Profile | undefined => {
  const files = FOLDERS.flatMap(filesUnder);
  for (const { file, registered, name } of KNOWN) {
    const path = files.find((candidate) => file.test(basename(candidate)));
    if (path !== undefined) return { path, registered, name };
  }
  return undefined;
};
