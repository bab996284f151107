/** What a notation means, in the words that the guide would use. */
import { horairesInWords, readNotation } from "../../../../src/model/osm/notation.ts";
import { typeset } from "../../../parts/typography.ts";
import { create } from "../../recherche/elements.ts";

/** One sentence a line; nothing for what cannot be read. */
export const sentences = (osm: string): readonly string[] => {
  if (osm.trim() === "") return ["Aucun horaire n’est indiqué."];
  const read = readNotation(osm);
  return read.ok ? horairesInWords(read.horaires) : [];
};

export const paragraphs = (lines: readonly string[]): readonly HTMLElement[] => lines.map((line) => create("p", "", typeset(line)));
