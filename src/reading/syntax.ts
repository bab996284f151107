/**
 * What the YAML parser refuses → what the contributor did. The parser says « Nested mappings are not allowed in compact
 * mappings » at a place that is often the next line; the table below looks at the lines around and recognises the mistake.
 */
import type { YAMLError } from "yaml";
import { type Finding, startOfLine } from "./source.ts";
import { afterBracket, extraComma, unclosedBracket } from "./syntax/brackets.ts";
import { indentation, lineWithoutKey, margin, noSpaceAfterColon, noSpaceAfterDash, severalDocuments, shiftedDash } from "./syntax/lines.ts";
import { lineFrom, type Mistake, previousLine, type SyntaxTrap } from "./syntax/mistake.ts";
import { apostrophe, backslash, quoteInGroup, unclosedQuote } from "./syntax/quotes.ts";
import { colonInContinuation, colonInGroup, nestedColon, reserved } from "./syntax/values.ts";

/** In this order: the first that recognises its mistake explains it. */
const TRAPS: readonly SyntaxTrap[] = [
  extraComma,
  reserved,
  margin,
  severalDocuments,
  unclosedQuote,
  unclosedBracket,
  quoteInGroup,
  apostrophe,
  afterBracket,
  backslash,
  colonInGroup,
  colonInContinuation,
  nestedColon,
  noSpaceAfterDash,
  shiftedDash,
  noSpaceAfterColon,
  indentation,
  lineWithoutKey,
];

const explain = (text: string, error: YAMLError): Finding & { readonly isGuess: boolean } => {
  const at = Math.min(error.pos[0], text.length);
  const line = lineFrom(text, at);
  const mistake: Mistake = { error, text, at, line, before: previousLine(text, line) };
  for (const { code, recognise } of TRAPS) {
    const said = recognise(mistake);
    if (said) {
      const { start, longueur, ...words } = said;
      return { code, gravite: "erreur", ...words, start, end: start + longueur, isGuess: false };
    }
  }
  const message = "YAML ne comprend pas cet endroit du fichier.";
  return {
    code: "yaml-illisible",
    gravite: "erreur",
    message,
    conseil: "Comparez avec une fiche voisine : retrait, deux-points, guillemets.",
    start: at,
    end: at + 1,
    isGuess: true,
  };
};

/** Beyond the first mistakes the parser is lost, and so would the reader be. */
const MOST = 5;

/** One finding a line, in the order of the file; a vague one only when nothing better was found. */
export const syntaxFindings = (text: string, errors: readonly YAMLError[]): readonly Finding[] => {
  const byLine = new Map<number, ReturnType<typeof explain>>();
  for (const error of errors.slice(0, 50)) {
    const finding = explain(text, error);
    const line = startOfLine(text, finding.start);
    if (!byLine.has(line)) byLine.set(line, finding);
  }
  const all = [...byLine.values()].toSorted((a, b) => a.start - b.start);
  const sure = all.filter(({ isGuess }) => !isGuess);
  return (sure.length > 0 ? sure : all).slice(0, MOST).map(({ isGuess: _, ...finding }) => finding);
};
