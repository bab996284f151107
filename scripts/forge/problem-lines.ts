/** Problems of a file as a list that a contributor reads in a comment: where, what, and what to write instead. */
import type { Problem } from "../../src/reading/problem.ts";
import { counted } from "../../src/reading/wording.ts";
import { inCode, inText } from "./markdown.ts";

export type SaidProblem = Pick<Problem, "ligne" | "message" | "conseil" | "extrait">;

/** More would not be read. */
const MOST = 20;

const problemLine = ({ ligne, message, conseil, extrait }: SaidProblem): string =>
  [
    `- **${extrait === "" ? "Tout le fichier" : `Ligne ${ligne}`}** : ${inText(message)}`,
    ...(extrait === "" ? [] : [`  Il est écrit : ${inCode(extrait.trim(), 160)}`]),
    ...(conseil === undefined ? [] : [`  → ${inCode(conseil, 400)}`]),
  ].join("  \n");

export const problemLines = (problems: readonly SaidProblem[]): string =>
  [...problems.slice(0, MOST).map(problemLine), ...(problems.length > MOST ? [`- … et ${counted(problems.length - MOST, "autre")}.`] : [])].join("\n");
