/** Problems of a file as a list that a contributor reads in a comment: where, what, and what to write instead. */
import type { Problem } from "../../src/reading/problem.ts";
import { counted } from "../../src/reading/wording.ts";
import { inCode, inPaste, inText } from "./markdown.ts";

export interface SaidProblem extends Pick<Problem, "ligne" | "message" | "extrait"> {
  readonly conseil?: string | undefined;
}

/** More would not be read. */
const MOST = 20;

const problemLine = ({ ligne, message, conseil, extrait }: SaidProblem): string =>
  [
    `- **${extrait === "" && ligne === 1 ? "Tout le fichier" : `Ligne ${ligne}`}** : ${inText(message)}`,
    ...(extrait === "" ? [] : [`  Il est écrit : ${inCode(extrait.trim(), 160)}`]),
    ...(conseil === undefined ? [] : [`  → ${inPaste(conseil)}`]),
  ].join("  \n");

export const problemLines = (problems: readonly SaidProblem[]): string =>
  [...problems.slice(0, MOST).map(problemLine), ...(problems.length > MOST ? [`- … et ${counted(problems.length - MOST, "autre")}.`] : [])].join("\n");
