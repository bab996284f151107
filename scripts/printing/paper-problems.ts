/** Faults of laid-out pages → problems of the files that made them, so that a pull request can show them. */
import { join } from "node:path";
import { slugOf } from "../../src/model/comparable.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { fileProblem, type Problem } from "../../src/reading/problem.ts";
import { losesContent } from "../../templates/print/unit.ts";
import type { ProductId } from "../../templates/print/work.ts";
import type { PlacedFault } from "./assemble.ts";
import { type FaultGroup, faultInWords, groupedFaults, pagesInWords } from "./fault-lines.ts";

/** A work once laid out, for who only wants to know what is wrong on it. */
export interface PaperFaults {
  readonly product: ProductId;
  /** The work's identifier. */
  readonly id: string;
  readonly faults: readonly PlacedFault[];
}

/** Sections belong to the guide as a whole: what is wrong there is told with the file that presents it. */
const WHOLE_GUIDE = "guide.yaml";

/** The command that shows the page again, once the text is shorter. */
const commandFor = (product: ProductId, id: string): string =>
  product === "lecture" || product === "imprimeur" ? `npm run imprimer -- --apercu ${id}` : `npm run imprimer -- ${product} --structures ${id}`;

const adviceFor = ({ kind }: FaultGroup, product: ProductId, { id }: Structure): string | undefined => {
  if (kind === "caractère absent des polices") return "Écrivez-le autrement : les polices du guide n'ont pas ce signe.";
  if (kind === "débordement" || kind === "bloc coupé") return `Raccourcissez les textes de cette fiche. Pour revoir sa page : ${commandFor(product, id)}`;
  return undefined;
};

const problemOf = (guide: Guide, content: string, { product, id }: PaperFaults, group: FaultGroup): Problem => {
  const structure = guide.structures.find((one) => one.id === group.structureId);
  const conseil = structure && adviceFor(group, product, structure);
  return fileProblem(join(content, structure?.fichier ?? WHOLE_GUIDE).replaceAll("\\", "/"), {
    code: `impression-${slugOf(group.kind)}`,
    gravite: losesContent(group) ? "erreur" : "avertissement",
    message: `${id}, ${pagesInWords(group.pages)}, ${group.name} : ${faultInWords(group)}.`,
    ...(conseil === undefined ? {} : { conseil }),
  });
};

/** One problem for each fault of a structure – or of a section – on a paper. What loses content is an error. */
export const paperProblems = (guide: Guide, content: string, papers: readonly PaperFaults[]): readonly Problem[] =>
  papers.flatMap((paper) => groupedFaults(paper.faults).map((group) => problemOf(guide, content, paper, group)));
