/** The lines of the file that change, as they are written: those that leave and those that come, by their sign and not by colour alone. */
import { changedBlocks, type Ligne } from "../../../src/exchange/proposition/lignes.ts";
import type { Proposition } from "../../../src/exchange/proposition/proposition.ts";
import { counted } from "../../parts/typography.ts";
import { create } from "../recherche/elements.ts";

const SIGNS = { "-": "−", "+": "+", "=": " " } as const;
const TAGS = { "-": "del", "+": "ins", "=": "span" } as const;

const line = ({ signe, texte }: Ligne): HTMLElement => {
  const said = signe === "=" ? "" : signe === "-" ? "ligne retirée : " : "ligne ajoutée : ";
  return create(TAGS[signe], "ligne-de-fichier", ...(said ? [create("span", "hors-vue", said)] : []), `${SIGNS[signe]} ${texte}\n`);
};

const skipped = (count: number): HTMLElement => create("span", "lignes-sautees", `… ${counted(count, "ligne inchangée", "lignes inchangées")}\n`);

const folded = (words: string, ...content: readonly HTMLElement[]): HTMLDetailsElement =>
  create("details", "", create("summary", "", words), create("pre", "lignes-du-fichier", ...content));

/** Folded: few people want it, and it is the exact truth. */
export const linesThatChange = ({ avant, apres }: Pick<Proposition, "avant" | "apres">): HTMLDetailsElement => {
  if (avant === undefined) return folded("Voir le fichier entier", create("span", "", apres));
  const blocks = changedBlocks(avant, apres);
  const count = blocks.flatMap(({ lignes }) => lignes).filter(({ signe }) => signe !== "=").length;
  return folded(
    `Voir ce qui change dans le fichier (${counted(count, "ligne")})`,
    ...blocks.flatMap(({ sautees, lignes }) => [...(sautees > 0 ? [skipped(sautees)] : []), ...lignes.map(line)]),
  );
};
