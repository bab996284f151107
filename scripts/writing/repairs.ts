/** The files of a guide that can be repaired, and what a repair says of itself. */
import { join } from "node:path";
import type { z } from "zod";
import { editionSchema } from "../../src/model/edition.ts";
import { territoiresSchema } from "../../src/model/territoire.ts";
import { COMMUNES } from "../../src/reading/communes.ts";
import { ficheFiles } from "../../src/reading/fiche-files.ts";
import { ficheReader } from "../../src/reading/fiche-reader.ts";
import type { Reader } from "../../src/reading/file.ts";
import { printable } from "../../src/reading/printable.ts";
import { readReferentiel } from "../../src/reading/referentiel.ts";
import { type Repair, type Repaired, repair } from "../../src/reading/repair.ts";
import { openFolder } from "../../src/reading/text-file.ts";

export interface RepairedFile extends Repaired {
  /** As people type it. */
  readonly fichier: string;
}

/** A mark that some editors put before the text: it is no part of it. */
const BOM: Repair = { ligne: 1, message: "Le fichier commence par une marque invisible (BOM).", avant: "\ufeff", apres: "" };

/** Every file in which something can be mended, with its new text; nothing is written. */
export const repairsOf = (content: string): readonly RepairedFile[] => {
  const folder = openFolder(content);
  const { value: referentiel } = readReferentiel(folder);
  const fiches = referentiel ? ficheFiles(folder).files.map(({ fichier }) => [fichier, ficheReader(referentiel, COMMUNES)] as const) : [];
  const others = [["guide.yaml", { schema: editionSchema }] as const, ["territoires.yaml", { schema: territoiresSchema }] as const];
  const files: readonly (readonly [string, Reader<z.ZodType>])[] = [...others.filter(([path]) => folder.has(path)), ...fiches];
  return files.flatMap(([path, reader]): readonly RepairedFile[] => {
    const { text, problems } = folder.text(path);
    if (text === undefined) return [];
    const fichier = join(content, path).replaceAll("\\", "/");
    const marks = problems.some(({ code }) => code === "marque-utf-8") ? [BOM] : [];
    const repaired = repair({ fichier, text }, reader);
    const repairs = [...marks, ...repaired.repairs];
    return repairs.length > 0 ? [{ fichier, text: repaired.text, repairs }] : [];
  });
};

const LONGEST = 90;

/** What cannot be seen is named; a long text is cut. */
const shown = (text: string): string => {
  if (text === "") return "(rien)";
  if (text.trim() === "") return text.includes("\t") ? "(tabulation)" : "(espace)";
  const line = printable(text.replace(/\s*\n\s*/g, " ⏎ "));
  return `« ${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line} »`;
};

/** « content/structures/x.yaml:8  « 0387000000 » → « "03 87 00 00 00" » », and why. */
export const repairInWords = (fichier: string, { ligne, avant, apres, message }: Repair): string =>
  `  ${printable(fichier)}:${ligne}\n      ${shown(avant)} → ${shown(apres)}\n      ${printable(message)}`;
