/** What a build says when it is over: what it made, how heavy it is, what deserves a look. */
import { relative } from "node:path";
import type { PlacedFault } from "../printing/assemble.ts";
import { faultLine } from "../printing/fault-lines.ts";
import { duration, weight } from "../progress.ts";
import { type Made, PAPERS } from "./build.ts";

export const counted = (count: number, word: string): string => `${count.toLocaleString("fr-FR")} ${word}${count > 1 ? "s" : ""}`;

/** From where we stand, when it is below. */
export const shortest = (path: string): string => {
  const fromHere = relative("", path);
  return fromHere.startsWith("..") || fromHere === "" ? path : fromHere;
};

const papersLines = ({ output, printed }: Made): readonly string[] => {
  if (!("made" in printed)) {
    return [`  Papiers         ${printed.kept.length > 0 ? `ceux de la construction précédente sont gardés (${printed.kept.length})` : "aucun"}`];
  }
  const files = printed.made.works.flatMap((work) => work.files);
  return files.map(
    ({ file, pages, bytes }, index) =>
      `  ${index === 0 ? "Papiers       " : "              "}  ${shortest(output)}/${PAPERS}/${file} : ${counted(pages, "page")}, ${weight(bytes)}`,
  );
};

const NAMED_FAULTS = 20;

/** What is wrong on the papers, by the name of the structure: never hidden. */
const faultLines = (faults: readonly PlacedFault[]): readonly string[] => [
  ...faults.slice(0, NAMED_FAULTS).map((fault) => `    ${faultLine(fault)}`),
  ...(faults.length > NAMED_FAULTS ? [`    et ${faults.length - NAMED_FAULTS} autres (npm run imprimer les nomme tous)`] : []),
];

/** `warnings`: those of the content. */
export const summary = (made: Made, warnings: number, milliseconds: number): string => {
  const faults = "made" in made.printed ? made.printed.made.works.flatMap((work) => work.faults) : [];
  const remarks = [
    ...(warnings > 0 ? [`${warnings} dans le contenu (npm run verifier les détaille)`] : []),
    ...(faults.length > 0 ? [`${counted(faults.length, "défaut")} de mise en pages`] : []),
  ];
  return [
    "",
    `Le guide est prêt dans ${shortest(made.output)}/ en ${duration(milliseconds)}.`,
    "",
    `  Site            ${counted(made.pages, "page")}, ${counted(made.files, "fichier")}, ${weight(made.bytes)}`,
    ...papersLines(made),
    `  Avertissements  ${remarks.join(", ") || "aucun"}`,
    ...faultLines(faults),
  ].join("\n");
};
