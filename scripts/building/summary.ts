/** What a build says when it is over: what it made, how heavy it is, what deserves a look. */
import { relative } from "node:path";
import type { PrintReport } from "../printing/print.ts";
import { duration, weight } from "../progress.ts";
import { type Made, PDF } from "./build.ts";

export const counted = (count: number, word: string): string => `${count.toLocaleString("fr-FR")} ${word}${count > 1 ? "s" : ""}`;

/** From where we stand, when it is below. */
export const shortest = (path: string): string => {
  const fromHere = relative("", path);
  return fromHere.startsWith("..") || fromHere === "" ? path : fromHere;
};

const guideLine = ({ output, printed }: Made): string => {
  if ("made" in printed) {
    const { pages, bytes, browser } = printed.made;
    return `${counted(pages, "page")}, ${weight(bytes)} : ${shortest(output)}/${PDF} (${browser})`;
  }
  return printed.kept ? `celui de la construction précédente est gardé (${counted(printed.kept.pages, "page")})` : "aucun";
};

const NAMED_OVERFLOWS = 20;

/** Text that sticks out of its printed page, by the name of the structure: never cut silently. */
const overflowLines = (overflows: PrintReport["overflows"]): readonly string[] => [
  ...overflows.slice(0, NAMED_OVERFLOWS).map(({ page, name, mm }) => `    page ${page}, ${name} : le texte dépasse de ${mm.toFixed(1).replace(".", ",")} mm`),
  ...(overflows.length > NAMED_OVERFLOWS ? [`    et ${overflows.length - NAMED_OVERFLOWS} autres (npm run imprimer les nomme tous)`] : []),
];

/** `warnings`: those of the content. */
export const summary = (made: Made, warnings: number, milliseconds: number): string => {
  const overflowing = "made" in made.printed ? made.printed.made.overflows : [];
  const remarks = [
    ...(warnings > 0 ? [`${warnings} dans le contenu (npm run verifier les détaille)`] : []),
    ...(overflowing.length > 0 ? [`${counted(overflowing.length, "débordement")} dans le guide imprimé`] : []),
  ];
  return [
    "",
    `Le guide est prêt dans ${shortest(made.output)}/ en ${duration(milliseconds)}.`,
    "",
    `  Site            ${counted(made.pages, "page")}, ${counted(made.files, "fichier")}, ${weight(made.bytes)}`,
    `  Guide imprimé   ${guideLine(made)}`,
    `  Avertissements  ${remarks.join(", ") || "aucun"}`,
    ...overflowLines(overflowing),
  ].join("\n");
};
