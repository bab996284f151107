/** Where a command is asked to write: tried before anything long begins. */
import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Refusal } from "./command-line.ts";

const nearestExisting = (folder: string): string => {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? folder : nearestExisting(parent);
};

/**
 * Refuses in French a folder that cannot be written, or made. Making it with its parents is no way to know: where the
 * system denies that a parent exists (`/proc`), that would never end.
 */
export const refuseUnwritable = (folder: string): void => {
  try {
    rmdirSync(mkdtempSync(join(nearestExisting(resolve(folder)), ".essai-")));
  } catch {
    throw new Refusal(
      `Impossible d'écrire dans ${folder}. Vérifiez ce chemin (option --sortie), les droits de ses dossiers et la place qui reste sur le disque.`,
    );
  }
};
